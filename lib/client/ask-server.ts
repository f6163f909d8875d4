import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { NO_ANSWER } from './answered.ts';
import type { ActionFailure } from './editor-actions.ts';

export interface Question {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of a body. */
  readonly file?: Blob;
  readonly signal?: AbortSignal;
}

/**
 * Asks one of our own routes: what is not to wait in line with saves, as server actions do, or may take long enough to be
 * called off. The answer is ours and so believed; a failure comes as `{ code, sentence }`. Rejects when called off.
 */
export async function askServer<Answer>(
  path: string,
  { method = 'GET', body, file, signal }: Question = {},
): Promise<Result<Answer, ActionFailure>> {
  try {
    const response = await fetch(path, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      ...(file && { body: file }),
      ...(signal && { signal }),
    });
    const answer: unknown = await response.json();
    return response.ok ? ok(answer as Answer) : fail(failureIn(answer));
  } catch (cause) {
    if (signal?.aborted) throw cause;
    return fail(NO_ANSWER);
  }
}

/** The failure that a route of ours answered with; whatever else stands there was not ours. */
export function failureIn(answer: unknown): ActionFailure {
  if (typeof answer !== 'object' || answer === null || !('code' in answer) || !('sentence' in answer)) return NO_ANSWER;
  const { code, sentence } = answer;
  return typeof code === 'string' && typeof sentence === 'string' ? { code, sentence } : NO_ANSWER;
}

import { fail, type Result } from '#lib/kernel/result.ts';
import type { ActionFailure } from './editor-actions.ts';

/** A request that got no answer of ours: lost on the way, or answered by something else. */
export const NO_ANSWER: ActionFailure = {
  code: 'no-answer',
  sentence: 'The server did not answer, so nothing was changed. Your work stays in this browser; try again.',
};

/** What a server action answered; one that got no answer is an expected failure of a browser like any other. */
export async function answered<Value>(request: Promise<Result<Value, ActionFailure>>): Promise<Result<Value, ActionFailure>> {
  try {
    return await request;
  } catch {
    return fail(NO_ANSWER);
  }
}

import 'server-only';
import { headers } from 'next/headers';
import type { ZodType } from 'zod';
import { fail, type Result } from '#lib/kernel/result.ts';
import { isDiskFull } from '#lib/server/failure.ts';
import { withoutValues } from '#lib/server/log.ts';
import { refuseForeignRequest } from '#lib/server/requests.ts';
import { getStudio, type Studio } from '#lib/server/studio.ts';

/** What an action answers when it could not do as asked: a stable code, and a sentence for people. */
export interface ActionFailure {
  readonly code: string;
  readonly sentence: string;
}

/** What arrived is not what our own pages send. */
export const MALFORMED: ActionFailure = {
  code: 'malformed',
  sentence: 'The server did not understand that request, so nothing was changed. Reload the page and try again.',
};

/** Whatever was asked, where it has no words of its own for that. */
const DISK_FULL: ActionFailure = {
  code: 'disk-full',
  sentence: 'The disk of this server is full, so nothing was changed. Free some space and try again.',
};

/**
 * The door that every server action stands behind. An action is a public POST address, whatever page it is used on:
 * who asks is checked here, what is asked is parsed here, and only then is one function of the server called.
 */
export async function runAction<Input, Value>(
  schema: ZodType<Input>,
  input: unknown,
  run: (studio: Studio, input: Input) => Promise<Result<Value, ActionFailure>>,
): Promise<Result<Value, ActionFailure>> {
  const refusal = refuseForeignRequest('POST', await headers());
  if (refusal !== null) return fail({ code: 'foreign-request', sentence: refusal });
  const parsed = schema.safeParse(input);
  if (!parsed.success) return fail(MALFORMED);
  try {
    const result = await run(await getStudio(), parsed.data);
    // Only what people may read leaves: causes stay in the log.
    return result.ok ? result : fail({ code: result.error.code, sentence: result.error.sentence });
  } catch (error) {
    if (isDiskFull(error)) return fail(DISK_FULL);
    // For Next, which logs it and tells nobody what it was.
    throw withoutValues(error);
  }
}

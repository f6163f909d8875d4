import 'server-only';
import type { ZodType } from 'zod';
import { jsonOf } from '#lib/kernel/json.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { MALFORMED } from '../run-action.ts';
import { readText } from './read-text.ts';
import { refuseWith } from './run-route.ts';

/** An address of four thousand characters and what stands around it is far below this. */
const MAX_BYTES = 64 * 1024;

/** The JSON of a request, as `schema` has it; else the answer that refuses it. For small things only. */
export async function parseBody<Input>(request: Request, schema: ZodType<Input>): Promise<Result<Input, Response>> {
  // Nothing, too much, and no JSON are as little understood as the wrong JSON.
  const parsed = schema.safeParse(jsonOf((await readText(request, MAX_BYTES)) ?? ''));
  return parsed.success ? ok(parsed.data) : fail(refuseWith(MALFORMED, 400));
}

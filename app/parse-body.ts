import 'server-only';
import type { ZodType } from 'zod';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { readText } from './read-text.ts';
import { refuse } from './run-route.ts';

/** An address of four thousand characters and what stands around it is far below this. */
const MAX_BYTES = 64 * 1024;

/** The JSON of a request, as `schema` has it; else the answer that refuses it. For small things only. */
export async function parseBody<Input>(request: Request, schema: ZodType<Input>): Promise<Result<Input, Response>> {
  const parsed = schema.safeParse(jsonOf(await readText(request, MAX_BYTES)));
  if (parsed.success) return ok(parsed.data);
  return fail(
    refuse(400, 'malformed', 'The server did not understand that request, so nothing was changed. Reload the page and try again.'),
  );
}

/** Nothing, too much, or no JSON is null: as little understood as the wrong JSON. */
function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

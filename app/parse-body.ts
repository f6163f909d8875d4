import 'server-only';
import type { ZodType } from 'zod';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { refuse } from './run-route.ts';

/** The JSON of a request, as `schema` has it; else the answer that refuses it. For small things only. */
export async function parseBody<Input>(request: Request, schema: ZodType<Input>): Promise<Result<Input, Response>> {
  const parsed = schema.safeParse(await jsonOf(request));
  if (parsed.success) return ok(parsed.data);
  return fail(
    refuse(400, 'malformed', 'The server did not understand that request, so nothing was changed. Reload the page and try again.'),
  );
}

/** Nothing, or no JSON, is null: as little understood as the wrong JSON. */
async function jsonOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

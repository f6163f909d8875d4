import 'server-only';
import type { ZodType } from 'zod';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { refuse } from './run-route.ts';

/** The JSON of a request, as `schema` has it; else the answer that refuses it. For small things only. */
export async function parseBody<Input>(request: Request, schema: ZodType<Input>): Promise<Result<Input, Response>> {
  // Nothing, or no JSON, is as little understood as the wrong JSON.
  const body: unknown = await request.json().catch(() => null);
  const parsed = schema.safeParse(body);
  if (parsed.success) return ok(parsed.data);
  return fail(
    refuse(400, 'malformed', 'The server did not understand that request, so nothing was changed. Reload the page and try again.'),
  );
}

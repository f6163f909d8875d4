/** Reads a JSON body of bounded size. What is no JSON is "invalid parameters" (docs/kling-omni.md §6, code 1200). */
import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Refusal } from '../validation/refusal.ts';
import { withExactIds } from './exact-ids.ts';
import { hasTooManyParts } from './too-many-parts.ts';

/** Seven pictures of 10 MB in Base64 are 94 MB; the real cap is unknown (§16). */
const MAX_BODY_BYTES = 100 * 1024 * 1024;

/** Other readers put a sign in place of bytes that are no UTF-8, and would accept a prompt that nobody wrote. */
const strictText = new TextDecoder('utf-8', { fatal: true });

const badBody = (message: string): Refusal => ({ httpStatus: 400, code: 1200, message });

export async function readJson(request: IncomingMessage): Promise<Result<unknown, Refusal>> {
  const type = request.headers['content-type'];
  const isJson = type === undefined || /^application\/json\s*(;|$)/i.test(type);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // The rest is read and dropped, so that the client gets to see the answer instead of a broken pipe.
    if (bytes <= MAX_BODY_BYTES && isJson) chunks.push(chunk);
    else chunks.length = 0;
    if (bytes > MAX_BODY_BYTES * 4) request.destroy();
  }
  if (!isJson) return fail(badBody('Content-Type must be application/json'));
  if (bytes > MAX_BODY_BYTES) return fail(badBody('Request body is too large'));
  const json = Buffer.concat(chunks);
  if (hasTooManyParts(json)) return fail(badBody('Request body has too many parts'));
  try {
    return ok(JSON.parse(withExactIds(strictText.decode(json))));
  } catch (error) {
    // The decoder throws a TypeError for bytes that are no UTF-8, the parser a SyntaxError for text that is no JSON.
    if (error instanceof SyntaxError || error instanceof TypeError) return fail(badBody('Failed to resolve the request body'));
    throw error;
  }
}

import { jsonOf } from '#lib/kernel/json.ts';
import { hearCallback } from '#lib/server/callbacks/hear-callback.ts';
import { isGenuine } from '#lib/server/callbacks/verify.ts';
import { readText } from '../../read-text.ts';
import { refuse, runPublicRoute } from '../../run-route.ts';

/** A task with ten results is a few kilobytes. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * The engine says that a task has moved on. Who knows no secret learns nothing from the answer: it is the same for tasks
 * that we know and for those that we do not.
 */
export const POST = runPublicRoute(
  async (studio, request) => {
    const body = await readText(request, MAX_BODY_BYTES);
    if (body === null) return refuse(413, 'too-large', 'This is longer than any news of a task.');
    const { secret } = studio.callbacks;
    if (secret !== null && !isGenuine({ headers: request.headers, body }, secret, studio.clock()))
      return refuse(401, 'signature-invalid', 'This call is not signed by Kling, or not now.');
    // What is no JSON names no task.
    await hearCallback(studio, jsonOf(body));
    return new Response(null, { status: 200, headers: { 'Cache-Control': 'no-store' } });
  },
  { mayPost: true },
);

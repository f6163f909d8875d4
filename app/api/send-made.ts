import type { Result } from '#lib/kernel/result.ts';
import { type MadeFile, madeFileResponse } from '#lib/server/exports/made-file.ts';
import type { Failure } from '#lib/server/failure.ts';
import { refuse, refuseWith } from './run-route.ts';

/** There is nothing to play or to export of a take without a video. */
export function refuseWithoutVideo(): Response {
  return refuse(404, 'video-not-found', 'There is no video of this take.');
}

/** Sends what was made to whoever asked for it by `request`, or says why it was not. */
export function sendMade(request: Request, made: Result<MadeFile, Failure>): Promise<Response> | Response {
  if (made.ok) return madeFileResponse(made.value, request.signal);
  return refuseWith(made.error, made.error.code.endsWith('-not-found') ? 404 : 422);
}

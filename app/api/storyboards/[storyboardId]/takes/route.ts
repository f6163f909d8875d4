import { takesSince } from '#lib/server/takes/takes-since.ts';
import { runRoute } from '../../../run-route.ts';

/**
 * The takes of one storyboard, newest first. `?since=` with the tag of an earlier answer: the next one comes when they
 * have changed, or after a few seconds.
 */
export const GET = runRoute<{ storyboardId: string }>(async (studio, request, { storyboardId }) => {
  const version = new URL(request.url).searchParams.get('since');
  const list = await takesSince(studio, storyboardId, { version, signal: request.signal });
  return Response.json(list.takes, { headers: { 'Cache-Control': 'no-store', ETag: `"${list.version}"` } });
});

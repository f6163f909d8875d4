import { listTakes } from '#lib/server/takes/list-takes.ts';
import { runRoute } from '../../../../run-route.ts';

/** The takes of one storyboard, newest first, as the editor polls them while one moves. */
export const GET = runRoute<{ storyboardId: string }>(async (studio, _request, { storyboardId }) =>
  Response.json(await listTakes(studio, storyboardId), { headers: { 'Cache-Control': 'no-store' } }),
);

import { listExports } from '#lib/server/exports/list-exports.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { shotListWords } from '../../../export-words.ts';
import { refuseWith, runRoute } from '../../../run-route.ts';

/** What can be exported of a storyboard as it is saved, and how large it is. */
export const GET = runRoute<{ storyboardId: string }>(async (studio, _request, { storyboardId }) => {
  const stored = await readStored(studio, { id: storyboardId });
  if (!stored.ok) return refuseWith(stored.error, 404);
  const list = await listExports(studio, storyboardId, stored.value.document, await shotListWords());
  return Response.json(list, { headers: { 'Cache-Control': 'no-store' } });
});

import { downloadHeaders, letGo } from '#lib/server/exports/made-file.ts';
import { openPack } from '#lib/server/exports/pack/open-pack.ts';
import { LENGTH_HEADER } from '#lib/server/files/keep-content-length.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { paperWords, shotListWords } from '../../../export-words.ts';
import { refuseWith, runRoute } from '../../../run-route.ts';

/** The hand-off pack of a storyboard as it is saved, streamed; `?animatic=` names the stored film of its plan. */
export const GET = runRoute<{ storyboardId: string }>(async (studio, request, { storyboardId }) => {
  const stored = await readStored(studio, { id: storyboardId });
  if (!stored.ok) return refuseWith(stored.error, 404);
  const animaticFileId = new URL(request.url).searchParams.get('animatic');
  const options = { paper: await paperWords(), list: await shotListWords(), animaticFileId };
  const { stream, bytes, downloadName } = await openPack(studio, storyboardId, stored.value.document, options);
  const length = { 'Content-Length': String(bytes), [LENGTH_HEADER]: String(bytes) };
  return letGo(new Response(stream, { headers: { ...downloadHeaders('application/zip', downloadName), ...length } }), request.signal);
});

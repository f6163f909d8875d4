import { readyTake } from '#lib/server/exports/ready-take.ts';
import { fileResponse } from '#lib/server/files/file-response.ts';
import { refuse, runRoute } from '../../../run-route.ts';
import { refuseWithoutVideo } from '../../../send-made.ts';

/** A frame that stands for the take, as it is shown on its card. */
export const GET = runRoute<{ takeId: string }>(async (studio, request, { takeId }) => {
  const ready = await readyTake(studio, takeId);
  if (ready === null) return refuseWithoutVideo();
  const poster = await studio.posters.of(ready.video.id);
  if (poster === null) return refuse(404, 'poster-not-found', 'There is no poster of this take: its pictures could not be read here.');
  return fileResponse(request, poster, { cacheControl: 'no-store', downloadName: `${ready.name} - poster.jpg` });
});

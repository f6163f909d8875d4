import { fileResponse } from '#lib/server/files/file-response.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { refuse, runRoute } from '../../../../run-route.ts';

/** The video of a take, in parts where the player asks for parts; `?download` gives it a file name. */
export const GET = runRoute<{ takeId: string }>(async (studio, request, { takeId }) => {
  const video = await takeVideo(studio, takeId);
  if (video === null) return refuse(404, 'video-not-found', 'There is no video of this take.');
  const wantsFile = new URL(request.url).searchParams.has('download');
  return fileResponse(request, video.file, {
    cacheControl: 'private, max-age=31536000, immutable',
    ...(wantsFile && { downloadName: video.downloadName }),
  });
});

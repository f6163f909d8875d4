import { fileResponse } from '#lib/server/files/file-response.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { runRoute } from '../../../run-route.ts';
import { refuseWithoutVideo } from '../../../send-made.ts';

/** The video of a take, in parts where the player asks for parts; `?download` gives it a file name, `&watermarked` is its second file. */
export const GET = runRoute<{ takeId: string }>(async (studio, request, { takeId }) => {
  const wishes = new URL(request.url).searchParams;
  const video = await takeVideo(studio, takeId, wishes.has('watermarked') ? 'watermarked' : 'plain');
  if (video === null) return refuseWithoutVideo();
  return fileResponse(request, video.file, {
    cacheControl: 'private, max-age=31536000, immutable',
    ...(wishes.has('download') && { downloadName: video.downloadName }),
  });
});

import { blankPicture } from '#lib/server/files/blank-picture.ts';
import { fileResponse } from '#lib/server/files/file-response.ts';
import { runRoute } from '../../../run-route.ts';

/** A frame of a stored video, or a quiet drawing where none can be decoded. */
export const GET = runRoute<{ fileId: string }>(async (studio, request, { fileId }) => {
  const poster = await studio.posters.of(fileId);
  if (poster === null) return blankPicture('video');
  return fileResponse(request, poster, { cacheControl: 'private, max-age=31536000, immutable' });
});

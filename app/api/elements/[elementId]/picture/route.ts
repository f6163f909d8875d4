import { blankPicture } from '#lib/server/files/blank-picture.ts';
import { runRoute } from '../../../run-route.ts';

/** The picture of an element, or a quiet drawing: a list with one missing picture is no broken page. */
export const GET = runRoute<{ elementId: string }>(async (studio, _request, { elementId }) => {
  const picture = await studio.elementPictures.of(elementId);
  if (picture === null) return blankPicture('element');
  return new Response(picture, { headers: { 'Content-Type': 'image/webp', 'Cache-Control': 'private, max-age=3600' } });
});

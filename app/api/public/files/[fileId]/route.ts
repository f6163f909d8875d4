import { fileResponse } from '#lib/server/files/file-response.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { refuse, runPublicRoute } from '../../../run-route.ts';

/** A stored file for whoever was given its signed link: the engine, which has no login here. The link is its own permission. */
export const GET = runPublicRoute<{ fileId: string }>(async (studio, request, { fileId }) => {
  const query = new URL(request.url).searchParams;
  const verdict = await studio.links.judge({ fileId, expires: query.get('expires') ?? '', signature: query.get('signature') ?? '' });
  if (verdict === 'forged') return refuse(403, 'link-invalid', 'This link is not one that Shotboard made.');
  if (verdict === 'expired') return refuse(403, 'link-expired', 'This link has expired. A new one is made when the take is sent again.');
  const file = await openFile(studio, fileId);
  if (file === null) return refuse(404, 'file-not-found', 'There is no such file any more.');
  return fileResponse(request, file, { cacheControl: 'private, no-store' });
});

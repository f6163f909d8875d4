import { fileResponse } from '#lib/server/files/file-response.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { openPreview } from '#lib/server/files/preview-file.ts';
import { refuse, runRoute } from '../../run-route.ts';

/**
 * A stored file, or with `?preview=large` or `small` a small picture of one that every browser can show. It is named by
 * its digest, so whatever is behind an address never changes.
 */
export const GET = runRoute<{ fileId: string }>(async (studio, request, { fileId }) => {
  const file = await openFile(studio, fileId);
  const preview = new URL(request.url).searchParams.get('preview');
  const wanted = file !== null && preview !== null ? await openPreview(studio, file, preview === 'small' ? 'small' : 'large') : file;
  if (wanted === null) return refuse(404, 'file-not-found', 'There is no such file.');
  return fileResponse(request, wanted, { cacheControl: 'private, max-age=31536000, immutable' });
});

import { fileResponse } from '#lib/server/files/file-response.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { refuse, runRoute } from '../../../run-route.ts';

/** A stored file. It is named by its digest, so whatever is behind an address never changes. */
export const GET = runRoute<{ fileId: string }>(async (studio, request, { fileId }) => {
  const file = await openFile(studio, fileId);
  if (file === null) return refuse(404, 'file-not-found', 'There is no such file.');
  return fileResponse(request, file, { cacheControl: 'private, max-age=31536000, immutable' });
});

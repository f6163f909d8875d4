import { deleteFile } from '#lib/server/files/library/delete-file.ts';
import { takeFromLibrary } from '#lib/server/files/library/take-from-library.ts';
import { refuseWith, runRoute } from '../../run-route.ts';

/** Chooses a stored file for a storyboard. */
export const POST = runRoute<{ fileId: string }>(async (studio, _request, { fileId }) => {
  const taken = await takeFromLibrary(studio, fileId);
  return taken.ok ? Response.json(taken.value) : refuseWith(taken.error, 404);
});

/** Deletes a stored file that nobody uses; refused with 409 while somebody does. */
export const DELETE = runRoute<{ fileId: string }>(async (studio, _request, { fileId }) => {
  const deleted = await deleteFile(studio, fileId);
  return deleted.ok ? Response.json({}) : refuseWith(deleted.error, 409);
});

import { originalOf } from '#lib/server/files/original-of.ts';
import { FILE_ID } from '#lib/server/files/storage.ts';
import { runRoute } from '../../../run-route.ts';

/** The file that a picture was made from in the first place, or null. */
export const GET = runRoute<{ fileId: string }>(async ({ db }, _request, { fileId }) =>
  Response.json(FILE_ID.test(fileId) ? await originalOf(db, fileId) : null, { headers: { 'Cache-Control': 'no-store' } }),
);

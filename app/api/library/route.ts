import { listLibrary } from '#lib/server/files/library/list-library.ts';
import { runRoute } from '../run-route.ts';

/** Every stored picture, video and sound with its uses, as `{ files }`. */
export const GET = runRoute(async (studio) =>
  Response.json({ files: await listLibrary(studio) }, { headers: { 'Cache-Control': 'no-store' } }),
);

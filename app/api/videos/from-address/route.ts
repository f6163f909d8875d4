import * as z from 'zod';
import { storeVideoFromUrl } from '#lib/server/files/store-video-from-url.ts';
import { parseBody } from '../../parse-body.ts';
import { refuseWith, runRoute } from '../../run-route.ts';

const input = z.strictObject({ url: z.string().min(1).max(4096) });

/** Looks at the video behind `{ url }`. It may take minutes, so it is no action (they wait in one line), and can be called off. */
export const POST = runRoute(async (studio, request) => {
  const asked = await parseBody(request, input);
  if (!asked.ok) return asked.error;
  const looked = await storeVideoFromUrl(studio, asked.value.url, request.signal);
  return looked.ok ? Response.json(looked.value) : refuseWith(looked.error);
});

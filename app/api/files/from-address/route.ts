import * as z from 'zod';
import { storeFromUrl } from '#lib/server/files/store-from-url.ts';
import { parseBody } from '../../parse-body.ts';
import { refuseWith, runRoute } from '../../run-route.ts';

const input = z.strictObject({ url: z.string().min(1).max(4096) });

/** Fetches the picture behind `{ url }` and stores it. A route and not an action: it may take a minute, and actions wait in one line. */
export const POST = runRoute(async (studio, request) => {
  const asked = await parseBody(request, input);
  if (!asked.ok) return asked.error;
  const stored = await storeFromUrl(studio, asked.value.url);
  return stored.ok ? Response.json(stored.value, { status: 201 }) : refuseWith(stored.error);
});

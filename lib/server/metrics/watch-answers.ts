/** The answers for whoever watches over the app: the same in the app and in a worker. */
import { type Health, readHealth } from './health.ts';
import { metricsText } from './metrics-text.ts';

const FRESH = { 'Cache-Control': 'no-store' };

/** 200 when this process can serve, else 503; the body says why. */
export async function healthResponse(studio: Parameters<typeof readHealth>[0]): Promise<Response> {
  const health: Health = await readHealth(studio);
  return Response.json(health, { status: health.ready ? 200 : 503, headers: FRESH });
}

/** That the process answers at all. */
export const liveResponse = (): Response => Response.json({ live: true }, { headers: FRESH });

export async function metricsResponse(studio: Parameters<typeof metricsText>[0]): Promise<Response> {
  const { contentType, body } = await metricsText(studio);
  return new Response(body, { headers: { ...FRESH, 'Content-Type': contentType } });
}

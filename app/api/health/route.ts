import { readHealth } from '#lib/server/metrics/health.ts';
import { runRoute } from '../../run-route.ts';

/** Whether this process can serve (200, else 503), and how its takes get on. Answers once the database is open. */
export const GET = runRoute(async (studio) => {
  const health = await readHealth(studio);
  return Response.json(health, { status: health.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } });
});

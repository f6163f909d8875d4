import { metricsText } from '#lib/server/metrics/metrics-text.ts';
import { runRoute } from '../../run-route.ts';

/** The figures of this process as Prometheus reads them. For this machine, like everything without a signed link. */
export const GET = runRoute(async (studio) => {
  const { contentType, body } = await metricsText(studio);
  return new Response(body, { headers: { 'Content-Type': contentType, 'Cache-Control': 'no-store' } });
});

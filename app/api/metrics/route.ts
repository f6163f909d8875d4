import { metricsResponse } from '#lib/server/metrics/watch-answers.ts';
import { runRoute } from '../run-route.ts';

/** The figures of this process as Prometheus reads them. For this machine, like everything without a signed link. */
export const GET = runRoute(async (studio) => metricsResponse(studio));

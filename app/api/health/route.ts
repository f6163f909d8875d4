import { healthResponse } from '#lib/server/metrics/watch-answers.ts';
import { runRoute } from '../run-route.ts';

/** Whether this process can serve, and how its takes get on. Answers once the database is open. */
export const GET = runRoute(async (studio) => healthResponse(studio));

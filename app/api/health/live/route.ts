import { liveResponse } from '#lib/server/metrics/watch-answers.ts';
import { runBareRoute } from '../../run-route.ts';

/** Whether this process answers at all. It asks nobody: a database in trouble is no reason to end the process. */
export const GET = runBareRoute(async () => liveResponse());

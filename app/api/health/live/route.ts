import { runBareRoute } from '../../../run-route.ts';

/** Whether this process answers at all. It asks nobody, so a database in trouble is no reason to end the process. */
export const GET = runBareRoute(async () => Response.json({ live: true }, { headers: { 'Cache-Control': 'no-store' } }));

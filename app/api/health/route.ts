import { runRoute } from '../../run-route.ts';

/** Answers once the whole app stands: its database is open and its jobs run. */
export const GET = runRoute(async () => Response.json({ status: 'ok' }, { headers: { 'Cache-Control': 'no-store' } }));

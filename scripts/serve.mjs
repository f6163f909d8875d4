/**
 * Starts Next in this very process, so that a signal or a kill reaches the one process there is.
 * The variables are checked here, before anything is opened, by the same module the app reads them with.
 */
import { existsSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { readEnvironment } from './environment.mjs';
import { ROOT } from './install.mjs';
import { portProblem } from './port.mjs';
import { CannotGoOn, goOnUnread, main } from './say.mjs';

/** @param {'start' | 'dev'} mode */
export function serve(mode) {
  goOnUnread();
  return main(async () => {
    // Compiled code is kept from one start to the next: most of a start is reading the same scripts again.
    enableCompileCache(join(ROOT, 'node_modules/.cache/compile'));
    if (mode === 'start' && !existsSync(join(ROOT, '.next/BUILD_ID'))) {
      throw new CannotGoOn('There is no build to serve yet. Run "npm run build" first, or "npm run demo" for everything at once.');
    }
    const env = await readEnvironment();
    (await import('../lib/server/env/kept-env.ts')).keepEnv(env);
    const { host, port, dataDir, databaseUrl } = env;
    const problem = await portProblem(host, port);
    if (problem) throw new CannotGoOn(problem);
    // While Next loads, the database opens: in this process, which is the one that serves. Under `dev` that is a child of it.
    if (mode === 'start' && databaseUrl === null) (await import('../lib/server/db/cluster.ts')).beginOpening(dataDir);

    // The app stops its jobs and closes its database before the process ends; Next must not end it first.
    process.env.NEXT_MANUAL_SIG_HANDLE = 'true';
    process.env.NEXT_TELEMETRY_DISABLED = '1';
    const next = join(ROOT, 'node_modules/next/dist/bin/next');
    process.argv = [process.argv[0], next, mode, '--hostname', host, '--port', String(port)];
    createRequire(import.meta.url)(next);
  });
}

/** `npm run worker`: moves takes beside the app, on the same database and storage, and serves no pages. */
import { existsSync } from 'node:fs';
import { ROOT } from './install.mjs';
import { CannotGoOn, main } from './say.mjs';

await main(async () => {
  process.chdir(ROOT);
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { readEnv } = await import('../lib/server/env/read-env.ts');
  const { workerProblems } = await import('../lib/server/env/worker-problems.ts');
  const env = readEnv(process.env);
  const problems = env.ok ? workerProblems(env.value) : env.error;
  if (problems.length > 0) throw new CannotGoOn(problems.join('\n  '));
  // Whatever JOBS says to the app, which may read the same file.
  (await import('../lib/server/env/kept-env.ts')).keepEnv({ ...env.value, movesTakes: true });
  (await import('../lib/server/open-worker.ts')).openWorker(env.value);
});

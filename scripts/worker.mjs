/** `npm run worker`: moves takes beside the app, on the same database and storage, and serves no pages. */
import { readEnvironment } from './environment.mjs';
import { CannotGoOn, goOnUnread, main } from './say.mjs';

goOnUnread();
await main(async () => {
  const env = await readEnvironment();
  const { workerProblems } = await import('../lib/server/env/worker-problems.ts');
  const problems = workerProblems(env);
  if (problems.length > 0) throw new CannotGoOn(problems.join('\n  '));
  // Whatever JOBS says to the app, which may read the same file.
  (await import('../lib/server/env/kept-env.ts')).keepEnv({ ...env, movesTakes: true });
  (await import('../lib/server/open-worker.ts')).openWorker(env);
});

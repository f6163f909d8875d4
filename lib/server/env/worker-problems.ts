import type { Env } from './read-env.ts';

/** Why a process without pages would be of no use under these settings: sentences, none when all is well. */
export function workerProblems({ databaseUrl, engine }: Pick<Env, 'databaseUrl' | 'engine'>): readonly string[] {
  return [
    ...(databaseUrl === null
      ? [
          'A worker shares the database with the app, so it needs DATABASE_URL. Without it the app does all the work itself, and no worker is needed.',
        ]
      : []),
    ...(engine.type === 'own-stand-in'
      ? [
          'A worker shares the engine with the app: set KLINGAI_API_KEY, or KLINGAI_BASE_URL to a stand-in that runs by itself (npm run standin -- --port 4010).',
        ]
      : []),
  ];
}

import type { Env } from '../env/read-env.ts';
import { StartRefused } from '../start-refused.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Database } from './database.ts';

/**
 * The one switch between the two databases. The driver that is not used is not even loaded. Throws `StartRefused` with a
 * sentence when the database cannot be opened.
 */
export async function openDatabase(env: Pick<Env, 'databaseUrl' | 'dataDir'>, report: (error: Error) => void): Promise<Database> {
  if (env.databaseUrl === null) return (await import('./embedded.ts')).openEmbedded(env.dataDir);
  prepareDataFolder(env.dataDir);
  return (await import('./postgres.ts')).openPostgres(env.databaseUrl, report);
}

/**
 * Closes the database and throws `StartRefused` where another process works on it with a stand-in of its own. Each would ask
 * its own for the other's tasks, be told that there are none, and send them again.
 */
export async function refuseSecondStandin({ engine }: Pick<Env, 'engine'>, database: Database): Promise<void> {
  if (engine.type !== 'own-stand-in' || (await database.claimAlone())) return;
  await database.close();
  throw new StartRefused(
    'Another Shotboard process works on the database of DATABASE_URL with a stand-in of its own, and tasks of one stand-in are unknown to another. Give all processes the same engine: KLINGAI_API_KEY, or a stand-in that runs by itself (npm run standin -- --port 4010) with KLINGAI_BASE_URL=http://127.0.0.1:4010.',
  );
}

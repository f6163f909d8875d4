import type { Env } from '../env/read-env.ts';
import { StartRefused } from '../start-refused.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Database } from './database.ts';

type Choice = Pick<Env, 'databaseUrl' | 'dataDir' | 'engine'>;

/**
 * The one switch between the two databases. The driver that is not used is not even loaded. Throws `StartRefused` with a
 * sentence when the database cannot be opened, or when this process may not share it.
 */
export async function openDatabase(env: Choice, report: (error: Error) => void): Promise<Database> {
  if (env.databaseUrl === null) return (await import('./embedded.ts')).openEmbedded(env.dataDir);
  prepareDataFolder(env.dataDir);
  const database = await (await import('./postgres.ts')).openPostgres(env.databaseUrl, report);
  // Two processes would each ask a stand-in of its own for the other's tasks, be told that there are none, and send them again.
  if (env.engine.type !== 'own-stand-in' || (await database.claimAlone())) return database;
  await database.close();
  throw new StartRefused(TWO_STANDINS);
}

const TWO_STANDINS =
  'Another Shotboard process works on the database of DATABASE_URL with a stand-in of its own, and tasks of one stand-in are unknown to another. Give all processes the same engine: KLINGAI_API_KEY, or a stand-in of its own place (npm run standin -- --port 4010) with KLINGAI_BASE_URL=http://127.0.0.1:4010.';

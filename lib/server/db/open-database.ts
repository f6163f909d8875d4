import type { Env } from '../env/read-env.ts';
import { prepareDataFolder } from './data-folder.ts';
import type { Database } from './database.ts';

/** The one switch between the two databases. The driver that is not used is not even loaded. */
export async function openDatabase(env: Pick<Env, 'databaseUrl' | 'dataDir'>, report: (error: Error) => void): Promise<Database> {
  if (env.databaseUrl === null) return (await import('./embedded.ts')).openEmbedded(env.dataDir);
  prepareDataFolder(env.dataDir);
  return (await import('./postgres.ts')).openPostgres(env.databaseUrl, report);
}

import { setTimeout as pause } from 'node:timers/promises';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool } from 'pg';
import { StartRefused } from '../start-refused.ts';
import { CASING, type Database } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

/** Any number, as long as every process uses the same: it keeps two that start together from migrating at once. */
const MIGRATION_LOCK = 727_001;
/** Held by the one process that renders with a stand-in of its own. */
const ALONE_LOCK = 727_002;
/** A process that was killed holds its locks until the server has noticed. */
const ALONE_TRIES = 15;
const ALONE_PAUSE_MS = 200;

/** Opens PostgreSQL. `report` hears of connections that break, whoever is using them. */
export async function openPostgres(url: string, report: (error: Error) => void): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 });
  pool.on('error', report);
  // Also of one that breaks while it is in use: its query fails as well, but unheard, this would end the process.
  pool.on('connect', (connection) => connection.on('error', report));
  try {
    const connection = await pool.connect();
    try {
      await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
      await migrate(drizzle(connection, { schema, casing: CASING }), { migrationsFolder: migrationsFolder() });
    } finally {
      // Thrown away rather than returned: the lock ends with its connection, whatever happened in between.
      connection.release(true);
    }
  } catch (cause) {
    await pool.end();
    const { hostname, port, pathname } = new URL(url);
    throw new StartRefused(
      `The database of DATABASE_URL (${hostname}${port && `:${port}`}${pathname}) cannot be used: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
  let claim: Client | null = null;
  return {
    kind: 'postgres',
    db: drizzle(pool, { schema, casing: CASING }),
    bossOptions: async () => ({ connectionString: url, max: 4 }),
    async claimAlone() {
      claim ??= await claimAlone(url, report);
      return claim !== null;
    },
    async close() {
      await claim?.end();
      await pool.end();
    },
  };
}

/** The lock belongs to a connection, which is kept open for it; null when somebody else holds it. */
async function claimAlone(url: string, report: (error: Error) => void): Promise<Client | null> {
  const connection = new Client({ connectionString: url });
  connection.on('error', report);
  await connection.connect();
  for (let tries = 0; tries < ALONE_TRIES; tries += 1) {
    const { rows } = await connection.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [ALONE_LOCK]);
    if (rows[0]?.held) return connection;
    await pause(ALONE_PAUSE_MS);
  }
  await connection.end();
  return null;
}

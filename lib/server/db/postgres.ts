import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Pool } from 'pg';
import { StartRefused } from '../start-refused.ts';
import { CASING, type Database } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

/** Any number, as long as every process uses the same: it keeps two that start together from migrating at once. */
const MIGRATION_LOCK = 727_001;

/** Opens PostgreSQL. `report` hears of connections that break while nobody is using them. */
export async function openPostgres(url: string, report: (error: Error) => void): Promise<Database> {
  const pool = new Pool({ connectionString: url, max: 8, connectionTimeoutMillis: 10_000 });
  pool.on('error', report);
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
  return {
    kind: 'postgres',
    db: drizzle(pool, { schema, casing: CASING }),
    bossOptions: async () => ({ connectionString: url, max: 4 }),
    close: () => pool.end(),
  };
}

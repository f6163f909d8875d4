import { PGlite } from '@electric-sql/pglite';
import type { Database } from '#lib/server/db/database.ts';
import { overPglite } from '#lib/server/db/embedded.ts';
import { openPostgres } from '#lib/server/db/postgres.ts';
import { findPostgres, startPostgres } from './postgres.ts';

export type DatabaseKind = Database['kind'];

/** Suites run once for each: the embedded database always, PostgreSQL where it is installed. */
export const DATABASE_KINDS: readonly DatabaseKind[] = findPostgres() ? ['embedded', 'postgres'] : ['embedded'];

/** An empty database with the schema; closing it leaves nothing behind. */
export async function openTestDatabase(kind: DatabaseKind): Promise<Database> {
  if (kind === 'embedded') return overPglite(await PGlite.create());
  const server = await startPostgres();
  const database = await openPostgres(server.url, (error) => {
    throw error;
  });
  return {
    ...database,
    async close() {
      await database.close();
      await server.stop();
    },
  };
}

import type { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { openCluster, refusalOf } from './cluster.ts';
import { CASING, type Database } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

/** Opens the database inside the data folder, after taking the folder for this process alone. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  const { pglite, release } = await openCluster(dataDir);
  try {
    const database = await overPglite(pglite);
    return {
      ...database,
      async close() {
        await database.close();
        release();
      },
    };
  } catch (cause) {
    release();
    throw refusalOf(dataDir, cause);
  }
}

/** The schema on an open PGlite; tests pass one that lives in memory. */
export async function overPglite(pglite: PGlite): Promise<Database> {
  const db = drizzle(pglite, { schema, casing: CASING });
  await migrate(db, { migrationsFolder: migrationsFolder() });
  return {
    kind: 'embedded',
    db,
    bossOptions: async () => ({ backend: 'pglite', db: (await import('pg-boss')).fromPglite(pglite) }),
    // The folder's lock has decided that already.
    claimAlone: async () => true,
    close: () => pglite.close(),
  };
}

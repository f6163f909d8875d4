import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { StartRefused } from '../start-refused.ts';
import { lockDataFolder, prepareDataFolder } from './data-folder.ts';
import { CASING, type Database } from './database.ts';
import { migrationsFolder } from './migrations-folder.ts';
import * as schema from './schema.ts';

/** Opens the database inside the data folder, after taking the folder for this process alone. */
export async function openEmbedded(dataDir: string): Promise<Database> {
  prepareDataFolder(dataDir);
  const lock = await lockDataFolder(dataDir);
  try {
    const database = await overPglite(await PGlite.create(join(dataDir, 'database')));
    return {
      ...database,
      async close() {
        await database.close();
        lock.release();
      },
    };
  } catch (cause) {
    lock.release();
    if (cause instanceof Error && /ENOSPC|No space left/i.test(cause.message)) {
      throw new StartRefused(`The disk of ${dataDir} is full. Free some space and start again; nothing was lost.`, { cause });
    }
    throw new StartRefused(
      `The database in ${dataDir} could not be opened: ${String(cause)}. Restore a backup, or set DATA_DIR to another folder.`,
      {
        cause,
      },
    );
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
    close: () => pglite.close(),
  };
}

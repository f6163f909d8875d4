import type { PGlite, QueryOptions, Transaction } from '@electric-sql/pglite';
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
  const db = drizzle(asDrizzleNeeds(pglite), { schema, casing: CASING });
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

/**
 * With every query Drizzle hands over how dates and times are read, and PGlite puts that together with its own hundred
 * ways of reading: a millisecond for each press of Generate. No column of ours is a date or a time (they are numbers), so
 * that is left out. What pg-boss asks goes past this.
 */
function asDrizzleNeeds(pglite: PGlite): PGlite {
  return plain(pglite, {
    transaction: <Value>(run: (tx: Transaction) => Promise<Value>) => pglite.transaction((tx) => run(plain(tx, {}))),
  });
}

function plain<Client extends Pick<PGlite, 'query'>>(client: Client, own: Partial<Client>): Client {
  const query: PGlite['query'] = (text, params, { parsers: _, ...options }: QueryOptions = {}) => client.query(text, params, options);
  const all: Partial<Client> = { query, ...own };
  return new Proxy(client, {
    get(target, name) {
      const mine: unknown = Reflect.get(all, name);
      if (mine !== undefined) return mine;
      const theirs: unknown = Reflect.get(target, name, target);
      // PGlite keeps private fields, which only it itself may reach.
      return typeof theirs === 'function' ? theirs.bind(target) : theirs;
    },
  });
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '#lib/server/db/database.ts';
import { overPglite } from '#lib/server/db/embedded.ts';
import { openPostgres } from '#lib/server/db/postgres.ts';
import { findPostgres } from '../../scripts/postgres.mjs';
import { startPostgres } from './postgres.ts';

export type DatabaseKind = Database['kind'];

/** Suites run once for each. `npm test` installs PostgreSQL where there is none; a single suite started by hand does without. */
export const DATABASE_KINDS: readonly DatabaseKind[] = findPostgres() ? ['embedded', 'postgres'] : ['embedded'];

/** An empty database with the schema; closing it leaves nothing behind. */
export async function openTestDatabase(kind: DatabaseKind): Promise<Database> {
  if (kind === 'embedded') return overPglite(await PGlite.create({ loadDataDir: await emptyCluster() }));
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

const CACHE = join(process.cwd(), 'node_modules/.cache/shotboard');

/** What a fresh PGlite makes of an empty folder takes seconds and is always the same, so it is made once per version. */
async function emptyCluster(): Promise<Blob> {
  const { version } = JSON.parse(readFileSync(join(process.cwd(), 'node_modules/@electric-sql/pglite/package.json'), 'utf8')) as {
    version: string;
  };
  const path = join(CACHE, `empty-pglite-${version}.tar`);
  if (!existsSync(path)) {
    const fresh = await PGlite.create();
    const dump = await fresh.dumpDataDir('none');
    await fresh.close();
    mkdirSync(CACHE, { recursive: true });
    // Written aside and renamed: test files run at the same time.
    const aside = `${path}.${process.pid}`;
    writeFileSync(aside, Buffer.from(await dump.arrayBuffer()));
    renameSync(aside, path);
  }
  return new Blob([readFileSync(path)]);
}

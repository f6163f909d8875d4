/** Finds the PostgreSQL server programs that the integration tests start for themselves, and installs them where there are none. */
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotGoOn, step } from './say.mjs';
import { installSystemPackage } from './system-package.mjs';

const VERSIONED_FOLDERS = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'];

/** The folder that holds `initdb` and `postgres`, newest version first, or null. Debian keeps them off the path. */
export function findPostgres() {
  const versioned = VERSIONED_FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /^(postgresql@)?\d+$/.test(name))
      .sort((a, b) => Number(b.replace(/\D/g, '')) - Number(a.replace(/\D/g, '')))
      .map((name) => join(folder, name, 'bin')),
  );
  const candidates = [process.env.POSTGRES_BIN, ...versioned, ...(process.env.PATH ?? '').split(delimiter)];
  return candidates.find((folder) => folder && existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null;
}

/** @returns {Promise<string>} the folder of PostgreSQL's programs */
export async function ensurePostgres() {
  const found = findPostgres();
  if (found) return found;
  step('Installing PostgreSQL for the integration tests');
  await installSystemPackage('postgresql');
  const installed = findPostgres();
  if (installed) return installed;
  throw new CannotGoOn(
    'The integration tests also run on PostgreSQL, and no server could be installed. Install PostgreSQL 15 or newer, or set POSTGRES_BIN to the folder of its programs, and run npm test again.',
  );
}

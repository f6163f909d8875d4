import { chmodSync, mkdirSync, readdirSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { isDiskFull } from '../failure.ts';
import { StartRefused } from '../start-refused.ts';

const LOCK_NAME = 'lock';
const OWNER_ONLY = 0o700;

/**
 * Makes the data folder, and makes it private: the embedded database writes its files readable for everyone.
 * A folder that already holds other things keeps its own rights (it may be somebody's home); what we put inside is
 * private all the same.
 */
export function prepareDataFolder(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true, mode: OWNER_ONLY });
    const names = readdirSync(dataDir);
    if (names.length === 0 || names.includes(LOCK_NAME)) chmodSync(dataDir, OWNER_ONLY);
    for (const name of ['database', 'files', 'standin']) {
      // Read by the bundler: without it, it would take every file of the project for one that may be read here.
      const path = join(/* turbopackIgnore: true */ dataDir, name);
      mkdirSync(path, { recursive: true, mode: OWNER_ONLY });
      chmodSync(path, OWNER_ONLY);
    }
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
}

/** What is in the way of a data folder, by the code of the system. */
const OBSTACLES: Readonly<Record<string, string>> = {
  EEXIST: 'it is a file',
  ENOTDIR: 'a part of that path is a file',
  EROFS: 'its disk can only be read',
  ENOENT: 'it cannot be made there',
  EACCES: 'this user may not write there',
  EPERM: 'it belongs to another user',
};

function unusable(dataDir: string, cause: unknown): StartRefused {
  if (isDiskFull(cause)) return diskFullAt(dataDir, cause);
  const code = codeOf(cause);
  return new StartRefused(
    `The data folder ${dataDir} cannot be used: ${OBSTACLES[code] ?? code}. Set DATA_DIR to a folder this user may write to.`,
    { cause },
  );
}

/** What this process may still write on the disk of the data folder, in bytes. */
export function freeBytesOf(dataDir: string): number {
  const { bavail, bsize } = statfsSync(dataDir);
  return bavail * bsize;
}

/** The same sentence wherever a start finds no room. */
export function diskFullAt(dataDir: string, cause?: unknown): StartRefused {
  return new StartRefused(`The disk of ${dataDir} is full. Free some space and start again; nothing was lost.`, { cause });
}

/**
 * Holds the data folder for this process alone. Two processes on one embedded database lose rows without any error, so
 * the second must not even open it. The lock is one of the operating system (through SQLite, which every platform's
 * Node carries): it is gone the moment its process is, however it ended, so nobody ever has to delete a stale file.
 */
export async function lockDataFolder(dataDir: string): Promise<{ release: () => void }> {
  const { DatabaseSync } = await loadSqlite();
  let lock: DatabaseSync | null = null;
  try {
    lock = new DatabaseSync(join(dataDir, LOCK_NAME));
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    const isHeld = cause instanceof Error && /locked|busy/i.test(cause.message);
    throw new StartRefused(
      isHeld
        ? `The data folder ${dataDir} is in use by another Shotboard process. Stop that one first, or give this one its own folder with DATA_DIR.`
        : `The data folder ${dataDir} cannot be locked (${codeOf(cause)}), so it was not opened. It must lie on a local disk.`,
      { cause },
    );
  }
  const held = lock;
  return { release: () => held.close() };
}

/** Older releases of Node 24 announce on loading that this module is experimental; that one line says nothing to people. */
async function loadSqlite() {
  const { emitWarning } = process;
  process.emitWarning = ((warning: string | Error, ...rest: never[]) => {
    if (!String(warning).includes('SQLite')) emitWarning(warning, ...rest);
  }) as typeof process.emitWarning;
  try {
    return await import('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
}

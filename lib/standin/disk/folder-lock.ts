/** One stand-in to a data folder: two would render everything twice and clear away each other's half-done files. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface FolderLock {
  release(): void;
}

class FolderInUseError extends Error {
  constructor(folder: string, cause: unknown) {
    super(`The folder ${folder} is in use by another stand-in. Stop that one, or choose another folder.`, { cause });
    this.name = 'FolderInUseError';
  }
}

/** A stand-in that is just ending gets this long to let go. */
const PATIENCE_MS = 3000;

/** SQLite holds an operating-system lock that is freed even by `kill -9`, unlike a file that merely exists. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'lock'), { timeout: PATIENCE_MS });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;');
  } catch (error) {
    database.close();
    throw new FolderInUseError(folder, error);
  }
  return { release: () => database.close() };
}

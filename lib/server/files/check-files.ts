import { createHash } from 'node:crypto';
import { asc } from 'drizzle-orm';
import { files } from '../db/schema.ts';
import { isMissing } from '../failure.ts';
import type { Studio } from '../studio.ts';

export interface CheckedFile {
  readonly fileId: string;
  readonly name: string | null;
  /** `changed`: the bytes are not those that were stored. */
  readonly state: 'whole' | 'missing' | 'changed';
}

/** Reads every stored file to its end and compares it with its name, which is its digest: for after a restore. */
export async function* checkFiles({ db, storage }: Pick<Studio, 'db' | 'storage'>): AsyncGenerator<CheckedFile> {
  const rows = await db.select({ fileId: files.id, name: files.name }).from(files).orderBy(asc(files.createdAt));
  for (const row of rows) yield { ...row, state: await stateOf(storage, row.fileId) };
}

async function stateOf(storage: Studio['storage'], fileId: string): Promise<CheckedFile['state']> {
  const hash = createHash('sha256');
  try {
    for await (const piece of storage.read(fileId)) hash.update(piece);
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
  return hash.digest('hex') === fileId ? 'whole' : 'changed';
}

import { sql } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Db } from '../db/database.ts';
import { type FileRow, files } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import type { Received } from './storage.ts';
import { asStorageFailure } from './storage-failure.ts';

type Optional = 'name' | 'madeFromId' | 'posterFileId' | 'filmstripFileId';
export type FileFacts = Omit<FileRow, 'id' | 'createdAt' | Optional> & Partial<Pick<FileRow, Optional>>;

/**
 * Gives received bytes their final name and writes them down: the bytes first, the row second, so that a row always has
 * its file. A file that is here already keeps its row and counts as brought in just now. Failing, it leaves nothing.
 * `onMoment` is for tests that end the process between two steps.
 */
export async function keepFile(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  received: Received,
  facts: FileFacts,
  onMoment: (moment: 'stored' | 'file row') => void = () => undefined,
): Promise<Result<null, Failure>> {
  const createdAt = studio.clock();
  try {
    const prepared = await studio.storage.prepare(received);
    if (!prepared.ok) {
      await studio.storage.discard(received);
      return prepared;
    }
    await studio.db.transaction(async (tx) => {
      await lockFile(tx, received.sha256);
      await studio.storage.commit(received);
      onMoment('stored');
      await tx
        .insert(files)
        .values({ id: received.sha256, createdAt, ...facts })
        .onConflictDoUpdate({ target: files.id, set: { createdAt } });
    });
    onMoment('file row');
    return ok(null);
  } catch (cause) {
    await studio.storage.discard(received);
    const failure = asStorageFailure(cause);
    if (!failure) throw cause;
    return fail(failure);
  }
}

/**
 * Until the transaction ends, nobody else stores or deletes the bytes of this digest. A row cannot be locked for that:
 * it may not exist yet, and the bytes on the disk belong to no transaction.
 */
export async function lockFile(tx: Pick<Db, 'execute'>, fileId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${fileId}, 0))`);
}

import { inArray } from 'drizzle-orm';
import type { Db } from '../../db/database.ts';
import { files } from '../../db/schema.ts';

/** Every file that a document or a request names, in whatever way: names of files are digests, and nothing else looks like one. */
export function fileIdsIn(...values: readonly unknown[]): string[] {
  return [...new Set(values.flatMap((value) => JSON.stringify(value)?.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []))];
}

/**
 * Until the transaction ends, none of these files is deleted: whoever writes down that a file is used holds it first. A
 * deletion that came before is seen, one that comes after sees what was written.
 */
export async function holdFiles(tx: Pick<Db, 'select'>, fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  // In one order, so that two who hold the same files never wait for each other.
  await tx
    .select({ id: files.id })
    .from(files)
    .where(inArray(files.id, [...fileIds]))
    .orderBy(files.id)
    .for('key share');
}

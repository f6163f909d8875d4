/**
 * Deleting a stored file that nobody uses. Whether that is so is decided here, in one transaction that holds the file:
 * a save that begins to use it comes before (then it is seen) or after (then the file is gone for it).
 */
import { eq, or } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { FileUse } from '#lib/library/library-file.ts';
import type { Db } from '../../db/database.ts';
import { files } from '../../db/schema.ts';
import type { Failure } from '../../failure.ts';
import type { Studio } from '../../studio.ts';
import { lockFile } from '../keep-file.ts';
import { picturesOf, usesOfFiles } from './file-uses.ts';

/** From coming in to the first save that names it; a page saves about a second after a change. */
const ARRIVING_MS = 10_000;

type Tools = Pick<Studio, 'db' | 'storage' | 'clock'>;

export async function deleteFile(studio: Tools, fileId: string): Promise<Result<null, Failure>> {
  const deleted = await studio.db.transaction(async (tx): Promise<Result<readonly string[], Failure>> => {
    const [row] = await tx.select().from(files).where(eq(files.id, fileId)).for('update');
    // Gone already is what was wanted.
    if (!row) return ok([]);
    const uses = (await usesOfFiles(tx, fileId)).get(fileId) ?? [];
    if (uses.length > 0) return fail(inUse(uses));
    if (await isPictureOfVideo(tx, fileId)) return fail(OF_VIDEO);
    if (studio.clock() - row.createdAt < ARRIVING_MS) return fail(ARRIVING);
    await tx.delete(files).where(eq(files.id, fileId));
    const gone = [fileId];
    for (const pictureId of picturesOf({ poster: row.posterFileId, filmstrip: row.filmstripFileId })) {
      if (await isWanted(tx, pictureId)) continue;
      await tx.delete(files).where(eq(files.id, pictureId));
      gone.push(pictureId);
    }
    return ok(gone);
  });
  if (!deleted.ok) return deleted;
  // The rows first: should this process end here, bytes that nobody names are left over, never a name without bytes.
  for (const id of deleted.value) await removeBytes(studio, id);
  return ok(null);
}

/** Two videos may show the same frame (one with sound, one without), and somebody may use it as a picture of its own. */
async function isWanted(tx: Db, pictureId: string): Promise<boolean> {
  // Held first, as the video was: a save that begins to use it comes before, or after it is gone.
  await tx.select({ id: files.id }).from(files).where(eq(files.id, pictureId)).for('update');
  return (await isPictureOfVideo(tx, pictureId)) || (await usesOfFiles(tx, pictureId)).has(pictureId);
}

async function isPictureOfVideo(tx: Db, fileId: string): Promise<boolean> {
  const names = or(eq(files.posterFileId, fileId), eq(files.filmstripFileId, fileId));
  const [video] = await tx.select({ id: files.id }).from(files).where(names).limit(1);
  return video !== undefined;
}

/** The same bytes may have come in again in between: then they stay. */
async function removeBytes(studio: Tools, fileId: string): Promise<void> {
  await studio.db.transaction(async (tx) => {
    await lockFile(tx, fileId);
    const [row] = await tx.select({ id: files.id }).from(files).where(eq(files.id, fileId));
    if (!row) await studio.storage.remove(fileId);
  });
}

function inUse(uses: readonly FileUse[]): Failure {
  const titles = [...new Set(uses.map(({ title }) => `“${title || 'Untitled storyboard'}”`))];
  const shown = new Intl.ListFormat('en').format(titles.length > 3 ? [...titles.slice(0, 2), `${titles.length - 2} more`] : titles);
  return { code: 'file-in-use', sentence: `It is used by ${shown}, so it was not deleted.` };
}

const OF_VIDEO: Failure = {
  code: 'file-in-use',
  sentence: 'It is a picture of a stored video, so it was not deleted. It goes when the video is deleted.',
};

const ARRIVING: Failure = {
  code: 'file-arriving',
  sentence: 'It was added a moment ago and may be about to be used, so it was not deleted. Try again in a few seconds.',
};

import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { storyboards } from '../db/schema.ts';
import { type Failure, isDiskFull } from '../failure.ts';
import { fileIdsIn, holdFiles } from '../files/library/hold-files.ts';
import type { Studio } from '../studio.ts';
import { withStoredFacts } from './with-stored-facts.ts';

/** Stores a new storyboard: the given document, from wherever it comes, or an empty one. */
export async function createStoryboard(studio: Studio, document?: unknown): Promise<Result<{ id: string }, Failure>> {
  const opened = openDocument(document === undefined ? newStoryboard(studio.makeId) : document);
  if (!opened.ok) return opened;
  const id = studio.makeId();
  const now = studio.clock();
  try {
    await studio.db.transaction(async (tx) => {
      await holdFiles(tx, fileIdsIn(opened.value));
      const document = await withStoredFacts(tx, opened.value);
      await tx.insert(storyboards).values({ id, revision: 1, document, createdAt: now, updatedAt: now });
    });
    return ok({ id });
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return fail({
      code: 'disk-full',
      sentence: 'The disk of this server is full, so no storyboard could be made. Free some space and try again.',
      cause,
    });
  }
}

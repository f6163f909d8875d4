import { isDeepStrictEqual } from 'node:util';
import { and, eq, sql } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { Db } from '../db/database.ts';
import { storyboards } from '../db/schema.ts';
import { type Failure, isDiskFull } from '../failure.ts';
import { fileIdsIn, holdFiles } from '../files/library/hold-files.ts';
import type { Studio } from '../studio.ts';
import { withStoredFacts } from './with-stored-facts.ts';

export interface SaveInput {
  readonly id: string;
  /** The revision that was edited. */
  readonly revision: number;
  readonly document: unknown;
}

/**
 * Saves over the revision that was edited, and over no other: what somebody else saved meanwhile is never lost unseen.
 * A document that is stored just so is saved already: a page that was left in the middle of its save, and opened again,
 * is in no conflict with itself.
 */
export async function saveStoryboard(studio: Studio, input: SaveInput): Promise<Result<{ revision: number; savedAt: number }, Failure>> {
  const opened = openDocument(input.document);
  if (!opened.ok) return opened;
  const savedAt = studio.clock();
  try {
    return await studio.db.transaction(async (tx) => {
      await holdFiles(tx, fileIdsIn(opened.value));
      const document = await withStoredFacts(tx, opened.value);
      const [saved] = await tx
        .update(storyboards)
        .set({ document, revision: sql`${storyboards.revision} + 1`, updatedAt: savedAt })
        .where(and(eq(storyboards.id, input.id), eq(storyboards.revision, input.revision)))
        .returning({ revision: storyboards.revision });
      return saved ? ok({ revision: saved.revision, savedAt }) : notOver(tx, input, document);
    });
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return fail({
      code: 'disk-full',
      sentence:
        'The disk of this server is full, so the last change is not saved. Keep this page open, free some space, and it will be saved.',
      cause,
    });
  }
}

/** What is stored is of another revision: the very same document, somebody else's, or none. */
async function notOver(tx: Db, { id }: SaveInput, document: Storyboard): Promise<Result<{ revision: number; savedAt: number }, Failure>> {
  const [row] = await tx.select().from(storyboards).where(eq(storyboards.id, id));
  if (!row) return fail({ code: 'not-found', sentence: 'This storyboard is not stored here any more, so the change could not be saved.' });
  if (isDeepStrictEqual(row.document, document)) return ok({ revision: row.revision, savedAt: row.updatedAt });
  return fail({
    code: 'conflict',
    sentence: 'This storyboard was changed in another window. Nothing of it was overwritten: see the difference and choose what stays.',
  });
}

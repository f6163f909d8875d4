import { and, eq, sql } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
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

/** Saves over the revision that was edited, and over no other: what somebody else saved meanwhile is never lost unseen. */
export async function saveStoryboard(studio: Studio, input: SaveInput): Promise<Result<{ revision: number; savedAt: number }, Failure>> {
  const opened = openDocument(input.document);
  if (!opened.ok) return opened;
  const savedAt = studio.clock();
  try {
    const [saved] = await studio.db.transaction(async (tx) => {
      await holdFiles(tx, fileIdsIn(opened.value));
      const document = await withStoredFacts(tx, opened.value);
      return tx
        .update(storyboards)
        .set({ document, revision: sql`${storyboards.revision} + 1`, updatedAt: savedAt })
        .where(and(eq(storyboards.id, input.id), eq(storyboards.revision, input.revision)))
        .returning({ revision: storyboards.revision });
    });
    return saved ? ok({ revision: saved.revision, savedAt }) : fail(await whyNot(studio, input));
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

async function whyNot(studio: Studio, { id }: SaveInput): Promise<Failure> {
  const [row] = await studio.db.select({ revision: storyboards.revision }).from(storyboards).where(eq(storyboards.id, id));
  return row
    ? {
        code: 'conflict',
        sentence: 'This storyboard was changed in another window. Nothing of it was overwritten: see the difference and choose what stays.',
      }
    : { code: 'not-found', sentence: 'This storyboard is not stored here any more, so the change could not be saved.' };
}

import { inArray } from 'drizzle-orm';
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import type { Db } from '../db/database.ts';
import { files } from '../db/schema.ts';

/**
 * The document with what is known here about its files in place of what it says itself: it comes from a browser or out
 * of an imported file, and the checks believe it. A file that is not stored here keeps what is said about it.
 */
export async function withStoredFacts(db: Db, board: Storyboard): Promise<Storyboard> {
  const named = board.references.flatMap((each) => storedId(each) ?? []);
  if (named.length === 0) return board;
  const { id, mediaType, bytes, width, height, durationSeconds, framesPerSecond } = files;
  const rows = await db
    .select({ id, facts: { mediaType, bytes, width, height, durationSeconds, framesPerSecond } })
    .from(files)
    .where(inArray(files.id, named));
  const factsOf = new Map(rows.map((row) => [row.id, row.facts]));
  return {
    ...board,
    references: board.references.map((each) => {
      const facts = factsOf.get(storedId(each) ?? '');
      return facts && each.kind !== 'element' ? { ...each, source: { ...each.source, facts } } : each;
    }),
  };
}

/** The file itself, or our copy of what was found at its address. */
function storedId(reference: Reference): string | undefined {
  if (reference.kind === 'element') return undefined;
  return reference.source.type === 'file' ? reference.source.fileId : reference.source.copyId;
}

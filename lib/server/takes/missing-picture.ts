import { inArray } from 'drizzle-orm';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import type { Db } from '../db/database.ts';
import { files } from '../db/schema.ts';

/** The name of a picture that would be sent but is not stored here (an imported storyboard may name any), or null. */
export async function missingPicture(db: Db, board: Storyboard): Promise<string | null> {
  const named = sentReferences(board).flatMap(({ reference }) =>
    reference.kind !== 'element' && reference.source.type === 'file' ? [{ name: reference.name, fileId: reference.source.fileId }] : [],
  );
  if (named.length === 0) return null;
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(
      inArray(
        files.id,
        named.map(({ fileId }) => fileId),
      ),
    );
  const stored = new Set(rows.map(({ id }) => id));
  return named.find(({ fileId }) => !stored.has(fileId))?.name ?? null;
}

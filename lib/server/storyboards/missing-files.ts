import { inArray } from 'drizzle-orm';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Db } from '../db/database.ts';
import { files } from '../db/schema.ts';

export interface NamedFile {
  readonly fileId: string;
  /** What the storyboard calls it. */
  readonly name: string;
  /** A sound is only heard with the plan, and holds nothing up. */
  readonly kind: 'reference' | 'sound';
}

/** The stored pictures, videos and sounds a storyboard names, whether they are here or not. */
export function namedFiles(board: Storyboard): NamedFile[] {
  const references = board.references.flatMap((each) =>
    each.kind !== 'element' && each.source.type === 'file'
      ? [{ fileId: each.source.fileId, name: each.name, kind: 'reference' as const }]
      : [],
  );
  const sounds = board.shots.flatMap(({ scratchSound }) =>
    scratchSound ? [{ fileId: scratchSound.fileId, name: scratchSound.name, kind: 'sound' as const }] : [],
  );
  return [...references, ...sounds];
}

/** Which of these files are stored here. */
export async function storedAmong(db: Db, fileIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (fileIds.length === 0) return new Set();
  const rows = await db
    .select({ id: files.id })
    .from(files)
    .where(inArray(files.id, [...new Set(fileIds)]));
  return new Set(rows.map(({ id }) => id));
}

/** What a storyboard names and this installation does not have: an imported one may name any file. */
export async function missingFiles(db: Db, board: Storyboard): Promise<NamedFile[]> {
  const named = namedFiles(board);
  const stored = await storedAmong(
    db,
    named.map(({ fileId }) => fileId),
  );
  return named.filter(({ fileId }) => !stored.has(fileId));
}

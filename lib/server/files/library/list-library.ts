import { desc } from 'drizzle-orm';
import type { MediaFacts } from '#lib/storyboard/document.ts';
import { files } from '../../db/schema.ts';
import type { Studio } from '../../studio.ts';
import { factsOf } from '../file-view.ts';
import { type FileUse, posterIds, usesOfFiles } from './file-uses.ts';

/** A stored picture or video, with who uses it. */
export interface LibraryFile {
  readonly fileId: string;
  readonly kind: 'image' | 'video';
  /** Null for the result of a take, which is named by its use. */
  readonly name: string | null;
  readonly facts: MediaFacts;
  /** When it last came in, in Unix milliseconds. */
  readonly addedAt: number;
  readonly uses: readonly FileUse[];
}

/** Everything stored here that a storyboard may use, the latest first. Posters belong to their videos. */
export async function listLibrary({ db }: Pick<Studio, 'db'>): Promise<LibraryFile[]> {
  const [rows, uses, posters] = await Promise.all([
    db.select().from(files).orderBy(desc(files.createdAt), desc(files.id)),
    usesOfFiles(db),
    posterIds(db),
  ]);
  return rows
    .filter(({ id }) => !posters.has(id))
    .map((row) => ({
      fileId: row.id,
      kind: row.mediaType.startsWith('video/') ? 'video' : 'image',
      name: row.name,
      facts: factsOf(row),
      addedAt: row.createdAt,
      uses: uses.get(row.id) ?? [],
    }));
}

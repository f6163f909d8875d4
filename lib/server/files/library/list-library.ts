import { desc } from 'drizzle-orm';
import type { LibraryFile } from '#lib/library/library-file.ts';
import { files } from '../../db/schema.ts';
import type { Studio } from '../../studio.ts';
import { factsOf } from '../file-view.ts';
import { usesOfFiles, videoPictureIds } from './file-uses.ts';

/** Everything stored here that a storyboard may use, the latest first. Posters and filmstrips belong to their videos. */
export async function listLibrary({ db }: Pick<Studio, 'db'>): Promise<LibraryFile[]> {
  const [rows, uses, pictures] = await Promise.all([
    db.select().from(files).orderBy(desc(files.createdAt), desc(files.id)),
    usesOfFiles(db),
    videoPictureIds(db),
  ]);
  return rows
    .filter(({ id }) => !pictures.has(id))
    .map((row) => ({
      fileId: row.id,
      kind: kindOf(row.mediaType),
      name: row.name,
      facts: factsOf(row),
      addedAt: row.createdAt,
      uses: uses.get(row.id) ?? [],
    }));
}

function kindOf(mediaType: string): LibraryFile['kind'] {
  if (mediaType.startsWith('audio/')) return 'sound';
  return mediaType.startsWith('video/') ? 'video' : 'image';
}

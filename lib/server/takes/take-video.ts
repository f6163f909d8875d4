import { eq } from 'drizzle-orm';
import { files, takes } from '../db/schema.ts';
import { type OpenFile, openRow } from '../files/open-file.ts';
import type { Studio } from '../studio.ts';

export interface TakeVideo {
  readonly file: OpenFile;
  readonly downloadName: string;
}

/** The stored video of a take, or null while there is none. */
export async function takeVideo(studio: Pick<Studio, 'db' | 'storage'>, takeId: string): Promise<TakeVideo | null> {
  const [row] = await studio.db
    .select({ take: takes, video: files })
    .from(takes)
    .innerJoin(files, eq(takes.videoFileId, files.id))
    .where(eq(takes.id, takeId));
  if (!row) return null;
  const { take, video } = row;
  const title = take.storyboard.title.trim() || 'Untitled storyboard';
  return {
    file: openRow(studio, video),
    downloadName: `${title} - take ${take.number}.${video.mediaType === 'video/quicktime' ? 'mov' : 'mp4'}`,
  };
}

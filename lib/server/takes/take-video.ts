import { eq } from 'drizzle-orm';
import { takeAsFileName, videoEnding } from '#lib/export/file-names.ts';
import { files, takes } from '../db/schema.ts';
import { type OpenFile, openRow } from '../files/open-file.ts';
import type { Studio } from '../studio.ts';

export interface TakeVideo {
  readonly file: OpenFile;
  readonly downloadName: string;
}

/** The stored video of a take, or its copy with the engine's watermark; null while there is none. */
export async function takeVideo(
  studio: Pick<Studio, 'db' | 'storage'>,
  takeId: string,
  variant: 'plain' | 'watermarked' = 'plain',
): Promise<TakeVideo | null> {
  const [row] = await studio.db
    .select({ take: takes, video: files })
    .from(takes)
    .innerJoin(files, eq(variant === 'plain' ? takes.videoFileId : takes.watermarkedFileId, files.id))
    .where(eq(takes.id, takeId));
  if (!row) return null;
  const { take, video } = row;
  const name = takeAsFileName(take.storyboard.title, take.number) + (variant === 'plain' ? '' : ' with watermark');
  return { file: openRow(studio, video), downloadName: name + videoEnding(video.mediaType) };
}

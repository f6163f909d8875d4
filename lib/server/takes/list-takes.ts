import { and, desc, eq, isNull } from 'drizzle-orm';
import type { TakeView } from '#lib/take/take.ts';
import { files, takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { takeView } from './take-view.ts';

/** The takes of a storyboard that are on its list, newest first. */
export async function listTakes(studio: Pick<Studio, 'db'>, storyboardId: string): Promise<TakeView[]> {
  const rows = await studio.db
    .select({ take: takes, video: files })
    .from(takes)
    .leftJoin(files, eq(takes.videoFileId, files.id))
    .where(and(eq(takes.storyboardId, storyboardId), isNull(takes.deletedAt)))
    .orderBy(desc(takes.number));
  return rows.map(({ take, video }) => takeView(take, video));
}

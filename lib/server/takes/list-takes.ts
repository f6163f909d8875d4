import { and, desc, eq, isNull } from 'drizzle-orm';
import { isAheadOfSaving, type TakeView } from '#lib/take/take.ts';
import { files, takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { NOT_IN_QUEUE, viewQueue } from './queue-view.ts';
import { takeView } from './take-view.ts';
import { kindOf } from './usual-times.ts';

/** The takes of a storyboard that are on its list, newest first. */
export async function listTakes(studio: Pick<Studio, 'db' | 'engine' | 'usualTimes'>, storyboardId: string): Promise<TakeView[]> {
  const rows = await studio.db
    .select({ take: takes, video: files })
    .from(takes)
    .leftJoin(files, eq(takes.videoFileId, files.id))
    .where(and(eq(takes.storyboardId, storyboardId), isNull(takes.deletedAt)))
    .orderBy(desc(takes.number));
  const queue = rows.some(({ take }) => take.status === 'waiting') ? await viewQueue(studio) : null;
  const usual = rows.some(({ take }) => isAheadOfSaving(take.status)) ? await studio.usualTimes.known() : () => null;
  return rows.map(({ take, video }) => {
    const usualMs = isAheadOfSaving(take.status) ? usual(kindOf(take)) : null;
    const usualRenderSeconds = usualMs === null ? null : usualMs / 1000;
    return { ...takeView(take, video), usualRenderSeconds, ...(queue?.get(take.id) ?? NOT_IN_QUEUE) };
  });
}

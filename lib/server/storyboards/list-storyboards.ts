import { count, isNull, notInArray, sql } from 'drizzle-orm';
import type { StoryboardSummary } from '#lib/take/storyboard-summary.ts';
import { isMoving, TAKE_STATUSES, type TakeStatus } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { readDocuments } from './read-documents.ts';

const AT_REST = TAKE_STATUSES.filter((status) => !isMoving(status));

/** The storyboards with their takes counted, the last changed first: three queries, however many there are. */
export async function listStoryboards(studio: Pick<Studio, 'db' | 'links'>): Promise<StoryboardSummary[]> {
  const { storyboardId, number, status } = takes;
  const [documents, counts, moving] = await Promise.all([
    readDocuments(studio),
    studio.db
      .select({ storyboardId, all: count(), ready: sql<number>`count(*) filter (where ${status} = 'ready')`.mapWith(Number) })
      .from(takes)
      .where(isNull(takes.deletedAt))
      .groupBy(storyboardId),
    studio.db.select({ storyboardId, number, status }).from(takes).where(notInArray(status, AT_REST)).orderBy(number),
  ]);
  const countsOf = new Map(counts.map((row) => [row.storyboardId, row]));
  // In order of number, so that the newest stays.
  const movingOf = new Map<string, { readonly number: number; readonly status: TakeStatus }>(
    moving.map((row) => [row.storyboardId, { number: row.number, status: row.status }]),
  );
  return documents.map(({ id, updatedAt, summary }) => ({
    id,
    updatedAt,
    ...summary,
    takeCount: countsOf.get(id)?.all ?? 0,
    readyTakeCount: countsOf.get(id)?.ready ?? 0,
    movingTake: movingOf.get(id) ?? null,
  }));
}

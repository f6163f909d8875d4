import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { TakeView } from '#lib/take/take.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { GONE } from './gone.ts';
import { viewTake } from './view-take.ts';

/** More than any take has frames for; whoever asks for more is no page of ours. */
export const MOST_MARKS = 200;

/**
 * Writes down where a person says that the shots of a take change, as first frames in rising order; null: where they were
 * found. What was found stays beside it, so nothing is lost.
 */
export async function markCuts(
  studio: Pick<Studio, 'db'>,
  { takeId, frames }: { readonly takeId: string; readonly frames: readonly number[] | null },
): Promise<Result<TakeView, Failure>> {
  const marked = await studio.db.transaction(async (tx): Promise<Result<TakeRow, Failure>> => {
    const [take] = await tx.select().from(takes).where(eq(takes.id, takeId)).for('update');
    if (!take) return fail(GONE);
    if (frames !== null && !liesIn(frames, take.cuts?.found?.frames ?? 0)) return fail(MALFORMED);
    const [row] = await tx
      .update(takes)
      .set({ markedCuts: frames === null ? null : [...frames] })
      .where(eq(takes.id, takeId))
      .returning();
    if (!row) throw new Error(`Take ${takeId} went away under its lock.`);
    return ok(row);
  });
  return marked.ok ? ok(await viewTake(studio.db, marked.value)) : marked;
}

/** Every shot, also the first and the last, has a frame at least. */
function liesIn(frames: readonly number[], count: number): boolean {
  return frames.length <= MOST_MARKS && frames.every((frame, index) => frame > (frames[index - 1] ?? 0) && frame < count);
}

const MALFORMED: Failure = {
  code: 'malformed',
  sentence: 'These cuts do not lie inside the take, so nothing was changed. Reload the page and try again.',
};

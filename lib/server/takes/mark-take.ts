import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { isMoving, type TakeView } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { GONE } from './gone.ts';
import { viewTake } from './view-take.ts';

export interface TakeMarks {
  readonly takeId: string;
  readonly isStarred?: boolean | undefined;
  /** Blank takes it away. */
  readonly comment?: string | undefined;
  /** Taken off the list, or put back on it. The video and everything else stay stored: they were paid for. */
  readonly isDeleted?: boolean | undefined;
}

/** Writes down what a person says of a take. What the machine knows of it (`updatedAt` is its word) stays as it is. */
export async function markTake(
  studio: Pick<Studio, 'db' | 'clock'>,
  { takeId, isStarred, comment, isDeleted }: TakeMarks,
): Promise<Result<TakeView, Failure>> {
  const marked = await studio.db.transaction(async (tx) => {
    const [take] = await tx.select().from(takes).where(eq(takes.id, takeId)).for('update');
    if (!take) return fail(GONE);
    if (isDeleted && isMoving(take.status)) return fail(MOVING);
    const [row] = await tx
      .update(takes)
      .set({
        isStarred: isStarred ?? take.isStarred,
        comment: comment === undefined ? take.comment : comment.trim() || null,
        deletedAt: isDeleted === undefined ? take.deletedAt : isDeleted ? (take.deletedAt ?? studio.clock()) : null,
      })
      .where(eq(takes.id, takeId))
      .returning();
    if (!row) throw new Error(`Take ${takeId} went away under its lock.`);
    return ok(row);
  });
  return marked.ok ? ok(await viewTake(studio.db, marked.value)) : marked;
}

const MOVING: Failure = {
  code: 'take-moving',
  sentence: 'This take is still being made, so it was not deleted. Cancel it while it waits, or delete it once it is over.',
};

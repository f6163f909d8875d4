import { asc, eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { TakeView } from '#lib/take/take.ts';
import { takeEvents, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { GONE } from './gone.ts';
import { unsettledPostings } from './unsettled-postings.ts';
import { viewTake } from './view-take.ts';

/** The one reason to fail that a person gives. */
const CANCELED = { failureCode: 'canceled', failureSentence: 'Canceled before it was sent. Nothing is charged.' } as const;

/**
 * Ends a take that still waits here. A take that may have reached the engine is never canceled: its fate is no longer
 * ours. The row is locked while that is decided, and its lease taken away, so a step that is about to send it fails at
 * its write before the call.
 */
export async function cancelTake(
  studio: Pick<Studio, 'db' | 'clock' | 'log'>,
  { takeId }: { readonly takeId: string },
): Promise<Result<TakeView, Failure>> {
  const now = studio.clock();
  const canceled = await studio.db.transaction(async (tx) => {
    const [take] = await tx.select().from(takes).where(eq(takes.id, takeId)).for('update');
    if (!take) return fail(GONE);
    // Pressed twice, or in two windows: it is as the person wants it.
    if (take.failureCode === CANCELED.failureCode) return ok(take);
    if (take.status === 'ready' || take.status === 'failed') return fail(OVER);
    if (take.status !== 'waiting') return fail(SENT);
    const history = await tx
      .select({ type: takeEvents.type, detail: takeEvents.detail })
      .from(takeEvents)
      .where(eq(takeEvents.takeId, takeId))
      .orderBy(asc(takeEvents.id));
    if (take.sends > 0 && unsettledPostings(history).length > 0) return fail(SENT);
    const [row] = await tx
      .update(takes)
      .set({ ...CANCELED, status: 'failed', note: null, dueAt: null, leaseToken: null, leaseUntil: null, updatedAt: now })
      .where(eq(takes.id, takeId))
      .returning();
    if (!row) throw new Error(`Take ${takeId} went away under its lock.`);
    await tx.insert(takeEvents).values({ takeId, at: now, type: 'canceled', detail: {} });
    return ok(row);
  });
  if (!canceled.ok) return canceled;
  studio.log.info({ takeId }, 'take canceled');
  return ok(await viewTake(studio.db, canceled.value));
}

const OVER: Failure = { code: 'take-over', sentence: 'This take is over already, so there is nothing to cancel.' };
const SENT: Failure = {
  code: 'take-sent',
  sentence:
    'This take was sent already, and Kling cannot cancel: it goes on, and is charged once it is made. Its video will be stored here.',
};

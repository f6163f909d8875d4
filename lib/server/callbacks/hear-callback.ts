/**
 * A call says that a task has moved on. It is never believed, signed or not: it only makes us ask sooner. So one that
 * comes twice, late, in the wrong order, forged or never changes when we know something, and nothing else.
 */
import { and, eq, inArray, or } from 'drizzle-orm';
import { tasksNamedIn } from '#lib/kling/callback.ts';
import type { TakeStatus } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { isFree } from '../takes/lease.ts';

type Tools = Pick<Studio, 'db' | 'engine' | 'clock' | 'wake' | 'hear'>;

/** Makes the next question about the take in question due now. True when there is such a take, and it is still moving. */
export async function hearCallback({ db, engine, clock, wake, hear }: Tools, body: unknown): Promise<boolean> {
  const { taskIds, externalIds, isGoingOn } = tasksNamedIn(body);
  const named = [
    ...(taskIds.length > 0 ? [inArray(takes.engineTaskId, taskIds)] : []),
    ...(externalIds.length > 0 ? [inArray(takes.externalId, externalIds)] : []),
  ];
  if (named.length === 0) return false;
  const now = clock();
  // Somebody who is at it right now hears for himself. A take that waits or is being saved has nothing to ask, and one that
  // goes on as before is no news unless nobody knew that it was accepted.
  const asking: TakeStatus[] = isGoingOn ? ['sending'] : ['sending', 'rendering'];
  const hastened = await db
    .update(takes)
    .set({ dueAt: now })
    .where(and(or(...named), eq(takes.engine, engine.name), inArray(takes.status, asking), isFree(now)))
    .returning({ id: takes.id, status: takes.status });
  for (const take of hastened) take.status === 'rendering' ? hear(take.id) : wake(take.id, now);
  return hastened.length > 0;
}

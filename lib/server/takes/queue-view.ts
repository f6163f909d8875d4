import type { TakeView } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { isWaiting, placesFree, readCounts, readServed, WAITING_COLUMNS } from './queue.ts';
import { queueOrder } from './queue-order.ts';

/** What the queue means to a take that waits in it. */
export type QueueView = Pick<TakeView, 'placeInQueue' | 'heldBy'>;
export const NOT_IN_QUEUE: QueueView = { placeInQueue: null, heldBy: null };

/**
 * Who waits for whom, over all storyboards; by take id. Takes for which there is room are on their way, and hold no
 * place: the first in the queue goes when the next of those in flight is done.
 */
export async function viewQueue({ db, engine }: Pick<Studio, 'db' | 'engine'>): Promise<ReadonlyMap<string, QueueView>> {
  const counts = await readCounts(db, engine);
  const waiting = await db.select(WAITING_COLUMNS).from(takes).where(isWaiting(engine));
  const served = await readServed(db, engine, counts.inFlight);
  const { hold } = counts;
  const heldBy = hold?.trouble ? { code: hold.code, sentence: hold.sentence } : null;
  const free = hold ? 0 : placesFree(engine, counts);
  return new Map(
    queueOrder(waiting, served).map(({ id }, index) => [id, { placeInQueue: index < free ? null : index - free + 1, heldBy }]),
  );
}

/**
 * The queue: the only way from `waiting` to `sending`. What is in flight is counted by rows, under one lock in the
 * database, so that also two processes together never have more in flight than the account allows.
 */
import { and, count, eq, inArray, isNotNull, isNull, lte, max, or, type SQL, sql } from 'drizzle-orm';
import type { Db } from '../db/database.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import type { Engine } from '../engine/engine.ts';
import { reasonOf } from '../log.ts';
import type { TakeDeps } from './deps.ts';
import { type Happening, settleIn, type TakeChanges, writeIn } from './lease.ts';
import { QUEUE_PAUSE_MS, TRY_MS } from './pauses.ts';
import { holdIn, lockQueue, mayTry, type QueueHold, selectHold, writeHold } from './queue-hold.ts';
import { queueOrder, type Served, type WaitingTake } from './queue-order.ts';
import { namesFiles } from './request-files.ts';

export type Turn =
  | {
      /** It is in `sending` now. */
      readonly type: 'go';
      readonly take: TakeRow;
      /** The queue is held, and this take finds out whether that is over. */
      readonly tries: QueueHold | null;
      /** That its request leaves is written down, too: nothing need be asked or fetched before. */
      readonly isPosting: boolean;
    }
  | { readonly type: 'wait'; readonly take: TakeRow };

/** Takes of this engine that its account has, or may get. */
export function ofAccount({ name, account }: Pick<Engine, 'name' | 'account'>): SQL | undefined {
  return and(eq(takes.engine, name), or(isNull(takes.account), eq(takes.account, account)));
}

/** Lets a waiting take go if it is its turn, or leaves it waiting until it is woken. */
export async function takeTurn(deps: TakeDeps, take: TakeRow): Promise<Turn> {
  const turn = await deps.db.transaction(async (tx): Promise<Turn> => {
    await lockQueue(tx);
    const now = deps.clock();
    const queue = await readCounts(tx, deps.engine);
    const { hold } = queue;
    if (!(await isNext(tx, deps.engine, queue, take, now))) {
      const dueAt = Math.max(now + QUEUE_PAUSE_MS, hold?.nextTryAt ?? 0);
      return { type: 'wait', take: await settleIn(tx, deps, take, { dueAt, note: null }) };
    }
    if (hold) await writeHold(tx, deps.engine.account, { ...hold, isTried: true, nextTryAt: now + TRY_MS });
    // Written before anything is sent: from here on a crash means "ask first".
    const { changes, events, isPosting } = departure(deps.engine, take, hold);
    return { type: 'go', take: await writeIn(tx, deps, take, changes, events), tries: hold, isPosting };
  });
  // After the transaction: what a test throws from it must find the row as it is then.
  deps.onMoment?.(turn.type === 'go' ? 'wrote sending' : 'wrote');
  return turn;
}

/** What is written of a take whose turn it is. */
function departure({ account }: Engine, take: TakeRow, hold: QueueHold | null) {
  const changes = { status: 'sending', account, sends: take.sends + 1, note: null } satisfies TakeChanges;
  const isPosting = take.sends === 0 && hold === null && !namesFiles(take.request);
  const events: Happening[] = [{ type: 'sending' }, ...(isPosting ? [posting(take)] : [])];
  return { changes, events, isPosting };
}

/**
 * The turn of takes that are only being written, in the transaction that writes them: null unless there is room for all
 * of them and for all that wait already, and nothing holds the queue. Until that transaction ends, nobody else gets a turn.
 */
export async function turnAtOnce(tx: Db, engine: Engine, written: readonly TakeRow[]) {
  await lockQueue(tx);
  const queue = await readCounts(tx, engine);
  if (queue.hold || queue.waiting + written.length > placesFree(engine, queue)) return null;
  return written.map((take) => ({ take, ...departure(engine, take, null) }));
}

/** Written before the request leaves, so that from here on a task of it may exist. */
export const posting = ({ externalId }: Pick<TakeRow, 'externalId'>): Happening => ({ type: 'posting', detail: { externalId } });

/** Wakes those whose turn has come: after a place became free, and now and then in case nobody was left to do so. */
export async function wakeNext(deps: Pick<TakeDeps, 'db' | 'engine' | 'clock' | 'wake'>): Promise<void> {
  const { engine } = deps;
  const { waiting, ...queue } = await readCounts(deps.db, engine);
  if (waiting === 0 || placesFree(engine, queue) === 0) return;
  // Under the lock: a take that is just deciding to wait on either sees the free place, or is woken after its last write.
  const woken = await deps.db.transaction(async (tx) => {
    await lockQueue(tx);
    const now = deps.clock();
    const counts = await readCounts(tx, engine);
    const order = await readOrder(tx, engine, counts, now);
    const ids = order.slice(0, counts.hold ? 1 : placesFree(engine, counts)).map(({ id }) => id);
    const at = counts.hold && !mayTry(counts.hold, now) ? counts.hold.nextTryAt : now;
    if (ids.length > 0)
      await tx
        .update(takes)
        .set({ dueAt: at })
        .where(and(inArray(takes.id, ids), eq(takes.status, 'waiting'), isNotNull(takes.dueAt)));
    return { ids, at };
  });
  for (const id of woken.ids) deps.wake(id, woken.at);
}

/** The step that freed the place is done and written; what goes wrong here is mended by the next sweep. */
export async function wakeNextOrLog(deps: Pick<TakeDeps, 'db' | 'engine' | 'clock' | 'wake' | 'log'>): Promise<void> {
  try {
    await wakeNext(deps);
  } catch (error) {
    deps.log.error({ error: reasonOf(error) }, 'the next in the queue was not woken');
  }
}

interface Counts {
  readonly inFlight: ReadonlyMap<string, number>;
  readonly inFlightCount: number;
  readonly waiting: number;
  readonly hold: QueueHold | null;
}

/** What is in flight and what waits. Takes at rest are not looked at: they have no due time. */
export async function readCounts(db: Db, engine: Engine): Promise<Counts> {
  const groups = db
    .select({ storyboardId: takes.storyboardId, status: takes.status, takes: count().as('takes_in_group') })
    .from(takes)
    .where(and(isNotNull(takes.dueAt), inArray(takes.status, ['waiting', 'sending', 'rendering']), ofAccount(engine)))
    .groupBy(takes.storyboardId, takes.status)
    .as('groups');
  const held = selectHold(db, engine.account);
  // One question, which every press and every turn asks: one row at least, since there is always one of the hold.
  const rows = await db.select().from(held).leftJoin(groups, sql`true`);
  const hold = holdIn(rows[0]?.held.value);
  const inFlight = new Map<string, number>();
  let waiting = 0;
  for (const { groups: group } of rows) {
    if (group === null) continue;
    if (group.status === 'waiting') waiting += group.takes;
    else inFlight.set(group.storyboardId, (inFlight.get(group.storyboardId) ?? 0) + group.takes);
  }
  return { inFlight, inFlightCount: [...inFlight.values()].reduce((sum, each) => sum + each, 0), waiting, hold };
}

export const placesFree = (engine: Engine, { inFlightCount }: Pick<Counts, 'inFlightCount'>): number =>
  Math.max(0, engine.concurrency - inFlightCount);

async function isNext(db: Db, engine: Engine, queue: Counts, take: TakeRow, now: number): Promise<boolean> {
  const free = placesFree(engine, queue);
  if (free === 0) return false;
  if (queue.hold && !mayTry(queue.hold, now)) return false;
  // Room for all: the usual case, and the one in which thousands of rows need not be read.
  if (queue.waiting <= free && !queue.hold) return true;
  const order = await readOrder(db, engine, queue, now);
  return order.slice(0, queue.hold ? 1 : free).some(({ id }) => id === take.id);
}

/** Who may go, first the next; without those that were turned away and wait for a time of their own, with a word why. */
async function readOrder(db: Db, engine: Engine, { hold, inFlight }: Counts, now: number): Promise<WaitingTake[]> {
  const from = Math.max(now, hold?.nextTryAt ?? 0);
  const candidates = await db
    .select({ ...WAITING_COLUMNS, attempts: takes.attempts })
    .from(takes)
    .where(and(isWaiting(engine), or(isNull(takes.note), lte(takes.dueAt, from))));
  const order = queueOrder(candidates, await readServed(db, engine, inFlight));
  // While the account is in trouble each take tries in turn, in case the trouble is one take's own.
  return hold?.trouble ? order.sort((one, other) => one.attempts - other.attempts) : order;
}

export const WAITING_COLUMNS = { id: takes.id, storyboardId: takes.storyboardId, number: takes.number, createdAt: takes.createdAt };

/** How the storyboards stand of which takes wait. */
export async function readServed(db: Db, engine: Engine, inFlight: ReadonlyMap<string, number>): Promise<ReadonlyMap<string, Served>> {
  const waiting = db.selectDistinct({ id: takes.storyboardId }).from(takes).where(isWaiting(engine));
  const rows = await db
    .select({ storyboardId: takes.storyboardId, lastAt: max(takes.acceptedAt) })
    .from(takes)
    .where(inArray(takes.storyboardId, waiting))
    .groupBy(takes.storyboardId);
  return new Map(rows.map(({ storyboardId, lastAt }) => [storyboardId, { inFlight: inFlight.get(storyboardId) ?? 0, lastAt }]));
}

export const isWaiting = (engine: Engine): SQL | undefined => and(eq(takes.status, 'waiting'), isNotNull(takes.dueAt), ofAccount(engine));

/**
 * What holds all takes up, not one: the account has no place free (busy), or does not work at all (stopped). It stands
 * in the database, so that every process knows it, one notice tells it, and one take at a time finds out whether it is
 * over, instead of all of them asking.
 */
import { eq, max, sql } from 'drizzle-orm';
import { type AccountTrouble, accountTrouble } from '#lib/kling/errors.ts';
import type { Db } from '../db/database.ts';
import { installation } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';
import { FURTHEST_AHEAD_MS } from './lease.ts';
import { heldPause } from './pauses.ts';

export interface QueueHold {
  /** Null: only busy, which is nothing to tell anybody beyond the place in the queue. */
  readonly trouble: AccountTrouble | null;
  readonly code: string;
  /** For people: what happened, and what to do. */
  readonly sentence: string;
  /** How often in a row. */
  readonly attempts: number;
  /** When one take may try again. */
  readonly nextTryAt: number;
  /** One take is out to find out; unless it comes back, the next may go at `nextTryAt`. */
  readonly isTried: boolean;
}

export interface HoldReason {
  readonly code: string;
  readonly sentence: string;
  readonly advice: string;
}

type HoldDeps = Pick<TakeDeps, 'db' | 'clock' | 'random' | 'engine' | 'log'>;

/** Every change of the queue goes through this lock, which ends with its transaction. */
export async function lockQueue(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${QUEUE_LOCK})`);
}
const QUEUE_LOCK = 5_271_009;

/** An account's own: with another key, the trouble of the former is none. */
const keyOf = (account: string): string => `queue-hold-${account}`;

export async function readHold(db: Db, account: string): Promise<QueueHold | null> {
  const [row] = await db.select().from(selectHold(db, account));
  return holdIn(row?.value);
}

/** One row, whether or not anything holds the queue: to be asked for together with others. */
export function selectHold(db: Db, account: string) {
  return db
    .select({ value: max(installation.value).as('hold_value') })
    .from(installation)
    .where(eq(installation.key, keyOf(account)))
    .as('held');
}

/** What such a row says. */
export const holdIn = (value: string | null | undefined): QueueHold | null => (value ? (JSON.parse(value) as QueueHold) : null);

/** A time further ahead than any pause was written by a clock that has been set back since. */
export function mayTry({ nextTryAt }: QueueHold, now: number): boolean {
  return nextTryAt <= now || nextTryAt > now + FURTHEST_AHEAD_MS;
}

/** Holds the queue when the account has no place for another take. */
export const holdBusy = (deps: HoldDeps, error: HoldReason): Promise<QueueHold> => hold(deps, error, null);

/** Stops the queue when an answer of the service is about the account or its key; null where it is about anything else. */
export async function holdQueue(deps: HoldDeps, error: HoldReason): Promise<QueueHold | null> {
  const trouble = accountTrouble(error.code);
  return trouble === null ? null : hold(deps, error, trouble);
}

async function hold(deps: HoldDeps, error: HoldReason, trouble: AccountTrouble | null): Promise<QueueHold> {
  const { account } = deps.engine;
  return deps.db.transaction(async (tx) => {
    await lockQueue(tx);
    const now = deps.clock();
    const earlier = await readHold(tx, account);
    // Several takes were under way at once: the same answer to the others is no further attempt.
    if (earlier?.code === error.code && !earlier.isTried && !mayTry(earlier, now)) return earlier;
    const attempts = earlier !== null && (earlier.trouble === null) === (trouble === null) ? earlier.attempts : 0;
    const held: QueueHold = {
      trouble,
      code: error.code,
      sentence: `${error.sentence} ${error.advice}`,
      attempts: attempts + 1,
      nextTryAt: now + heldPause(trouble === null ? 'busy' : 'stopped', attempts, deps.random),
      isTried: false,
    };
    await writeHold(tx, account, held);
    if (earlier?.code !== error.code && trouble !== null) deps.log.error({ code: error.code }, 'the queue is stopped');
    return held;
  });
}

export async function writeHold(tx: Db, account: string, held: QueueHold): Promise<void> {
  const value = JSON.stringify(held);
  await tx
    .insert(installation)
    .values({ key: keyOf(account), value })
    .onConflictDoUpdate({ target: installation.key, set: { value } });
}

/**
 * A take was accepted: the account works, so what stopped the queue is over. That it has another place free as well is
 * only shown by a second take: until then one follows the other, or all that wait here would be turned away again.
 * Returns what is over, if anything.
 */
export async function easeHold(deps: HoldDeps, tried: QueueHold | null): Promise<QueueHold | null> {
  const { account } = deps.engine;
  if ((await readHold(deps.db, account)) === null) return null;
  return deps.db.transaction(async (tx) => {
    await lockQueue(tx);
    const held = await readHold(tx, account);
    if (held === null || (held.trouble === null && tried === null)) return null;
    if (held.trouble === null && held.attempts > 0) {
      const nextTryAt = deps.clock() + heldPause('busy', 0, deps.random);
      await writeHold(tx, account, { ...held, attempts: 0, nextTryAt, isTried: false });
      return null;
    }
    await tx.delete(installation).where(eq(installation.key, keyOf(account)));
    return held;
  });
}

/** The one that tried is done. Where no answer showed that all is well, or that it is not, the next may try soon. */
export async function endTry(deps: HoldDeps): Promise<void> {
  const { account } = deps.engine;
  await deps.db.transaction(async (tx) => {
    await lockQueue(tx);
    const held = await readHold(tx, account);
    if (!held?.isTried) return;
    const nextTryAt = deps.clock() + heldPause(held.trouble === null ? 'busy' : 'stopped', 0, deps.random);
    await writeHold(tx, account, { ...held, nextTryAt, isTried: false });
  });
}

/**
 * A lease says who is taking a step of a take right now. It is taken in one statement, and every later write is made
 * only while it is still held; so two processes never both advance one take, and whoever dies loses it by time alone.
 * The lease protects our own row. What protects the money is the external id: the engine takes it once.
 */
import { and, eq, gt, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../db/database.ts';
import { type TakeRow, takeEvents, takes } from '../db/schema.ts';
import { reasonOf } from '../log.ts';
import type { TakeDeps } from './deps.ts';

export const LEASE_MS = 60_000;
/** Longer than any pause and any lease: a time further ahead was written by a clock that has been set back since. */
export const FURTHEST_AHEAD_MS = 3_600_000;

/** Takes that have something due until `until`, and that nobody is at, or whose lease runs out until `freeUntil`. */
export function dueAndFree(now: number, until: number = now, freeUntil: number = now): SQL | undefined {
  return and(or(lte(takes.dueAt, until), gt(takes.dueAt, now + FURTHEST_AHEAD_MS)), isFree(now, freeUntil));
}

/** Takes that nobody is at, due or not. */
export function isFree(now: number, until: number = now): SQL | undefined {
  return or(isNull(takes.leaseUntil), lte(takes.leaseUntil, until), gt(takes.leaseUntil, now + FURTHEST_AHEAD_MS));
}

/** The lease went to somebody else, or its holder is being stopped: leave without another write. */
export class LeaseLost extends Error {
  constructor(takeId: string) {
    super(`The lease of take ${takeId} is lost.`);
    this.name = 'LeaseLost';
  }
}

/** A lease that nobody else holds, as the row has it. */
export const newLease = ({ makeId }: Pick<TakeDeps, 'makeId'>, now: number) => ({ leaseToken: makeId(), leaseUntil: now + LEASE_MS });

/**
 * Takes the lease of a take that has something due; null when it has not, or somebody else is at it. With `early` it need
 * not be due: something was heard of it.
 */
export async function takeLease(
  deps: Pick<TakeDeps, 'db' | 'clock' | 'makeId'>,
  takeId: string,
  { early = false }: { readonly early?: boolean } = {},
): Promise<TakeRow | null> {
  const now = deps.clock();
  const [take] = await deps.db
    .update(takes)
    .set(newLease(deps, now))
    .where(and(eq(takes.id, takeId), early ? isFree(now) : dueAndFree(now)))
    .returning();
  return take ?? null;
}

export type TakeChanges = Partial<Omit<TakeRow, 'id' | 'leaseToken' | 'leaseUntil' | 'updatedAt'>>;

export interface Happening {
  readonly type: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes changes and the event that explains them, both or neither, and keeps the lease. */
export function write(deps: TakeDeps, take: TakeRow, changes: TakeChanges, event: Happening | null): Promise<TakeRow> {
  return update(deps, take, keeping(deps, changes), event);
}

/** The last write of a step: says when the next is due (null: the take is at rest) and gives the lease back. */
export function settle(
  deps: TakeDeps,
  take: TakeRow,
  changes: TakeChanges & { dueAt: number | null },
  event: Happening | null,
): Promise<TakeRow> {
  return update(deps, take, { ...changes, ...RETURNED }, event);
}

/** As `write`, in a transaction of the caller's, who tells the moment once it is over. */
export function writeIn(tx: Db, deps: Pick<TakeDeps, 'clock'>, take: TakeRow, changes: TakeChanges, events: readonly Happening[]) {
  return updateIn(tx, deps, take, keeping(deps, changes), events);
}

/** As `settle`, in a transaction of the caller's, who tells the moment once it is over. */
export function settleIn(tx: Db, deps: Pick<TakeDeps, 'clock'>, take: TakeRow, changes: TakeChanges & { dueAt: number | null }) {
  return updateIn(tx, deps, take, { ...changes, ...RETURNED }, []);
}

const RETURNED = { leaseToken: null, leaseUntil: null };

const keeping = ({ clock }: Pick<TakeDeps, 'clock'>, changes: TakeChanges) => ({ ...changes, leaseUntil: clock() + LEASE_MS });

async function update(deps: TakeDeps, take: TakeRow, changes: Partial<TakeRow>, event: Happening | null): Promise<TakeRow> {
  const row = await updateIn(deps.db, deps, take, changes, event ? [event] : []);
  deps.onMoment?.(event ? `wrote ${event.type}` : 'wrote');
  return row;
}

/**
 * One statement, so that it is whole or nothing without a transaction around it. Gives the row as it is afterwards, put
 * together here: whoever holds the lease is the only one that changes what a step reads, and reading two documents back
 * costs more than writing. Only what a person says of the take may be older.
 */
async function updateIn(
  tx: Db,
  { clock }: Pick<TakeDeps, 'clock'>,
  take: TakeRow,
  changes: Partial<TakeRow>,
  events: readonly Happening[],
): Promise<TakeRow> {
  const now = clock();
  // A look at a take that is ready tells nothing new of how it was made.
  const all = { ...changes, updatedAt: take.status === 'ready' ? take.updatedAt : now };
  const changed = tx.$with('changed').as(
    tx
      .update(takes)
      .set(all)
      .where(and(eq(takes.id, take.id), eq(takes.leaseToken, take.leaseToken ?? '')))
      .returning({ id: takes.id }),
  );
  const told = tx.$with('told', {}).as(eventsOf(changed, now, events));
  const [kept] = await tx
    .with(changed, ...(events.length > 0 ? [told] : []))
    .select()
    .from(changed);
  if (!kept) throw new LeaseLost(take.id);
  return { ...take, ...all };
}

/** Writes events of the take that `changed` has: none where it has none. */
const eventsOf = (changed: SQLWrapper, at: number, events: readonly Happening[]): SQL => sql`
  insert into ${takeEvents} (take_id, at, type, detail)
  select ${changed}.id, ${at}::bigint, event.type, event.detail::json
  from ${changed}, (values ${sql.join(
    events.map(({ type, detail = {} }, place) => sql`(${place}::int, ${type}::text, ${JSON.stringify(detail)}::text)`),
    sql`, `,
  )}) as event (place, type, detail)
  order by event.place`;

/** Keeps a lease alive while a long step (a download) goes on; `lost` fires when it could not. */
export function keepLease(deps: TakeDeps, take: TakeRow): { readonly lost: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const timer = setInterval(async () => {
    try {
      const [kept] = await deps.db
        .update(takes)
        .set({ leaseUntil: deps.clock() + LEASE_MS })
        .where(and(eq(takes.id, take.id), eq(takes.leaseToken, take.leaseToken ?? '')))
        .returning({ id: takes.id });
      if (!kept) controller.abort();
    } catch (error) {
      deps.log.warn({ takeId: take.id, error: reasonOf(error) }, 'the lease could not be renewed');
    }
  }, LEASE_MS / 4);
  timer.unref();
  return { lost: controller.signal, stop: () => clearInterval(timer) };
}

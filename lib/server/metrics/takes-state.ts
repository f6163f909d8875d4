import { count, min } from 'drizzle-orm';
import { isMoving, TAKE_STATUSES, type TakeStatus } from '#lib/take/take.ts';
import { takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { readHold } from '../takes/queue-hold.ts';

/** How all takes stand, of whatever process and engine. Ages are seconds, 0 where there is none. */
export interface TakesState {
  readonly byStatus: Readonly<Record<TakeStatus, number>>;
  readonly waiting: number;
  /** Sent and not at their end: what holds a place at the engine. */
  readonly inFlight: number;
  /** Why nothing is sent, as a code; null while takes are sent. Being busy is no trouble. */
  readonly hold: string | null;
  readonly oldestWaitingSeconds: number;
  readonly oldestMovingSeconds: number;
  /** How far the most overdue step is behind. */
  readonly overdueSeconds: number;
}

export async function readTakesState({ db, engine, clock }: Pick<Studio, 'db' | 'engine' | 'clock'>): Promise<TakesState> {
  const now = clock();
  const rows = await db
    .select({ status: takes.status, takes: count(), oldest: min(takes.createdAt), due: min(takes.dueAt) })
    .from(takes)
    .groupBy(takes.status);
  const hold = await readHold(db, engine.account);
  const ageOf = (times: readonly (number | null)[]): number => {
    const known = times.filter((time) => time !== null);
    // A clock that was set back has no negative ages.
    return known.length === 0 ? 0 : Math.max(0, now - Math.min(...known)) / 1000;
  };
  const of = (status: TakeStatus): number => rows.find((row) => row.status === status)?.takes ?? 0;
  const moving = rows.filter(({ status }) => isMoving(status));
  return {
    byStatus: Object.fromEntries(TAKE_STATUSES.map((status) => [status, of(status)])) as Record<TakeStatus, number>,
    waiting: of('waiting'),
    inFlight: of('sending') + of('rendering'),
    hold: hold?.trouble ? hold.code : null,
    oldestWaitingSeconds: ageOf(rows.filter(({ status }) => status === 'waiting').map(({ oldest }) => oldest)),
    oldestMovingSeconds: ageOf(moving.map(({ oldest }) => oldest)),
    overdueSeconds: ageOf(rows.map(({ due }) => due)),
  };
}

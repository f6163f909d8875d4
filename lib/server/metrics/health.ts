/**
 * Whether this process can serve, and how its takes get on, for whoever watches over it. `ready` is about serving pages
 * and files; takes that do not move are told beside it, since taking every process out of service would not move them.
 */
import { sql } from 'drizzle-orm';
import type { Studio } from '../studio.ts';
import { readTakesState, type TakesState } from './takes-state.ts';

/** A check that takes longer fails: whoever asks has given up by then. */
const CHECK_MS = 3000;
/** An answer of the engine counts for this long. */
const RECENT_CALL_MS = 300_000;

type Check = 'ok' | 'failing';

export interface Health {
  readonly status: 'ok' | 'degraded' | 'not-ready';
  readonly live: true;
  readonly ready: boolean;
  readonly checks: { readonly database: Check; readonly files: Check; readonly jobs: ReturnType<Studio['jobs']> };
  readonly queue: {
    readonly depth: number;
    readonly inFlight: number;
    /** Why nothing is sent, as a code. */
    readonly stoppedBy: string | null;
    readonly overdueSeconds: number;
  } | null;
  /** Ages in seconds. */
  readonly oldestTake: { readonly waitingSeconds: number; readonly movingSeconds: number } | null;
  /** `unknown`: it was not called lately, and nobody is asked just for this. */
  readonly engine: {
    readonly name: string;
    readonly reach: 'reached' | 'unreached' | 'unknown';
    readonly lastCallSecondsAgo: number | null;
  };
}

type Tools = Pick<Studio, 'db' | 'storage' | 'engine' | 'clock' | 'meter' | 'jobs'>;

export async function readHealth(studio: Tools, checkMs: number = CHECK_MS): Promise<Health> {
  const [database, files, takes] = await Promise.all([
    passes(checkMs, () => studio.db.execute(sql`select 1`)),
    passes(checkMs, async () => {
      const checked = await studio.storage.check();
      if (!checked.ok) throw new Error(checked.error.sentence);
    }),
    // The check of the database says what is the matter.
    within(checkMs, readTakesState(studio)).catch(() => null),
  ]);
  const jobs = studio.jobs();
  const ready = database === 'ok' && files === 'ok';
  const engine = reachOf(studio);
  const isWell = jobs !== 'failing' && takes?.hold === null && engine.reach !== 'unreached';
  return {
    status: ready ? (isWell ? 'ok' : 'degraded') : 'not-ready',
    live: true,
    ready,
    checks: { database, files, jobs },
    queue: takes && queueOf(takes),
    oldestTake: takes && { waitingSeconds: takes.oldestWaitingSeconds, movingSeconds: takes.oldestMovingSeconds },
    engine,
  };
}

const queueOf = ({ waiting, inFlight, hold, overdueSeconds }: TakesState): Health['queue'] => ({
  ...{ depth: waiting, inFlight, stoppedBy: hold, overdueSeconds },
});

function reachOf({ engine, meter, clock }: Tools): Health['engine'] {
  const last = meter.lastCall();
  if (last === null) return { name: engine.name, reach: 'unknown', lastCallSecondsAgo: null };
  const agoMs = Math.max(0, clock() - last.at);
  const reach = agoMs > RECENT_CALL_MS ? 'unknown' : last.outcome === 'unclear' ? 'unreached' : 'reached';
  return { name: engine.name, reach, lastCallSecondsAgo: agoMs / 1000 };
}

async function passes(checkMs: number, check: () => Promise<unknown>): Promise<Check> {
  try {
    await within(checkMs, check());
    return 'ok';
  } catch {
    // Why stands in the log of whoever uses it for work; here it would be written every few seconds.
    return 'failing';
  }
}

async function within<Value>(mostMs: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('It takes too long.')), mostMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Wake-ups say "look at it" and nothing more: what is to be done stands in the take's row. So one that is lost, doubled or
 * late does no harm, and the sweep, which reads the rows, mends a lost one. A process that moves takes begins the step
 * itself where it has room, since somebody may be waiting for it; what it has no room for becomes a job of pg-boss, for
 * whoever has. A process that does not move takes only tells the others. Takes that are being rendered are not woken one
 * by one: a round looks after all of them.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { and, not, type SQL } from 'drizzle-orm';
import { PgBoss } from 'pg-boss';
import type { Database } from '../db/database.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import { type Log, reasonOf } from '../log.ts';
import type { Advanced } from '../takes/advance.ts';
import { dueAndFree } from '../takes/lease.ts';
import type { Round } from '../takes/watch/round.ts';
import { type Alarm, setAlarm } from './alarm.ts';
import { queueErrors } from './queue-errors.ts';
import { startRounds } from './rounds.ts';
import { createStepAside } from './step-aside.ts';

const QUEUE = 'take-wake-up';
const SWEEP_MS = 60_000;
/** Most steps that one process begins at once by itself, and as many again that it takes over as jobs. */
const CONCURRENCY = 8;
/** A step usually ends within a second; one that takes longer waits for somebody else. */
const STEP_PATIENCE_MS = 2000;
/** Most takes that one process moves at once, those included that wait for somebody else. */
const MOST_UNDER_WAY = 48;
const STOP_TIMEOUT_MS = 8000;

/** Room in this process for the first steps of takes that are about to be written. To be released in any case. */
export interface RoomForTakes {
  /** Begins the step of a take that was written with its lease and its turn. */
  begin(take: TakeRow): void;
  /** Gives back what no take has begun in. */
  release(): void;
}

export interface WakeUps {
  /** Null: this process has no room for so many, or moves no takes; they are to be woken. */
  keepRoom(steps: number): RoomForTakes | null;
  wake(takeId: string, dueAt: number): void;
  /** The engine has called about a take that is being rendered, and whose next question is due now. */
  hear(takeId: string): void;
  /** Ends without starting anything new; a step that is under way gets a moment to end by itself. */
  stop(): Promise<void>;
}

interface Options {
  readonly database: Database;
  /** Whether this process moves takes. One that does not only tells those that do. */
  readonly movesTakes: boolean;
  /** Whether the engine calls us when a task moves on. */
  readonly isCalled: boolean;
  readonly clock: () => number;
  readonly log: Log;
  readonly advance: (takeId: string) => Promise<Advanced>;
  /** The first step of a take that was written with its lease and its turn. */
  readonly sendWritten: (take: TakeRow) => Promise<Advanced>;
  /** Which takes the rounds look after. */
  readonly watched: SQL | undefined;
  /** Gives takes a due time that should have one and have none. */
  readonly remind: () => Promise<void>;
  readonly round: () => Promise<Round>;
}

/** Throws where the database does not let the queue start; nothing of it is left running then. */
export async function startWakeUps(options: Options): Promise<WakeUps> {
  const { database, clock, log } = options;
  const boss = new PgBoss({ ...(await database.bossOptions()), useListenNotify: true, schedule: false, maintenanceIntervalSeconds: 600 });
  boss.on('error', queueErrors({ clock, log }));
  boss.on('warning', ({ message }) => log.warn({ warning: message }, 'the job queue warns'));
  try {
    await boss.start();
    return await wakeUpsOn(boss, options);
  } catch (error) {
    await boss
      .stop({ graceful: false })
      .catch((cause: unknown) => log.warn({ error: reasonOf(cause) }, 'half a job queue was not stopped'));
    throw error;
  }
}

async function wakeUpsOn(
  boss: PgBoss,
  { database, movesTakes, isCalled, clock, log, advance, sendWritten, watched, remind, round }: Options,
): Promise<WakeUps> {
  // `short`: at most one waiting wake-up per take. Failed ones are not repeated by the queue, the sweep does that.
  await boss.createQueue(QUEUE, {
    policy: 'short',
    notify: true,
    retryLimit: 0,
    expireInSeconds: 3600,
    retentionSeconds: 3600,
    deleteAfterSeconds: 300,
  });

  /** When each take is next looked at, in this process. */
  const timers = new Map<string, Alarm>();
  /** When the lease of a take is over that somebody is at, who may be dead. Apart: a wake-up before that finds it taken. */
  const takeovers = new Map<string, Alarm>();
  let isStopping = false;
  const steps = createStepAside({ patienceMs: STEP_PATIENCE_MS, atOnce: CONCURRENCY, most: MOST_UNDER_WAY, pause: patience });

  const wake = (takeId: string, dueAt: number): void => wakeBy(timers, takeId, dueAt);

  function wakeBy(when: Map<string, Alarm>, takeId: string, dueAt: number): void {
    if (isStopping) return;
    when.get(takeId)?.cancel();
    const begin = () => {
      when.delete(takeId);
      if (movesTakes && steps.beginIfRoom(() => step(takeId, advance(takeId)))) return;
      boss
        .send(QUEUE, { takeId }, { singletonKey: takeId })
        .catch((error: unknown) => log.error({ takeId, error: reasonOf(error) }, 'a wake-up was not sent'));
    };
    // Without even a turn of the event loop: what is due now may be a press that somebody has just made.
    if (dueAt <= clock()) begin();
    else when.set(takeId, setAlarm(dueAt, clock, begin));
  }

  const rounds = await startRounds({ boss, movesTakes, isCalled, clock, log, round, wake });

  async function step(takeId: string, advancing: Promise<Advanced>): Promise<void> {
    try {
      const { nextDueAt, isWatched } = await advancing;
      if (nextDueAt !== null) isWatched ? rounds.at(nextDueAt) : wake(takeId, nextDueAt);
    } catch (error) {
      // A bug or a database in trouble. The lease runs out, and the sweep tries again.
      log.error({ takeId, error: reasonOf(error) }, 'a step of a take broke off');
    }
  }

  async function sweep(): Promise<void> {
    try {
      await remind();
      const now = clock();
      const until = now + SWEEP_MS;
      const due = await database.db
        .select({ id: takes.id, dueAt: takes.dueAt, leaseUntil: takes.leaseUntil })
        .from(takes)
        .where(and(dueAndFree(now, until, until), watched && not(watched)));
      // A time further ahead was written by a clock that has been set back since.
      const soonest = (at: number | null) => (at !== null && at <= until ? at : now);
      for (const { id, dueAt, leaseUntil } of due) {
        const freeAt = soonest(leaseUntil);
        if (freeAt > now) wakeBy(takeovers, id, Math.max(soonest(dueAt), freeAt));
        else if (!timers.has(id)) wake(id, soonest(dueAt));
      }
    } catch (error) {
      log.error({ error: reasonOf(error) }, 'the sweep broke off');
    }
  }
  const lookAround = async () => {
    await sweep();
    // A round with nothing due asks nobody, and says when the next one is.
    rounds.at(clock());
  };
  let sweeper: NodeJS.Timeout | undefined;
  if (movesTakes) {
    const pace = { localConcurrency: CONCURRENCY, pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 30 };
    await boss.work<{ takeId: string }>(QUEUE, pace, async ([job]) => {
      if (job && !isStopping) await steps.run(() => step(job.data.takeId, advance(job.data.takeId)));
    });
    await lookAround();
    sweeper = setInterval(lookAround, SWEEP_MS);
  }

  return {
    wake,
    keepRoom(count) {
      const room = movesTakes && !isStopping ? steps.keepRoom(count) : null;
      return room && { begin: (take) => room.begin(() => step(take.id, sendWritten(take))), release: room.release };
    },
    hear: (takeId) => rounds.hear(takeId),
    async stop() {
      isStopping = true;
      clearInterval(sweeper);
      rounds.stop();
      for (const alarm of [...timers.values(), ...takeovers.values()]) alarm.cancel();
      const timeIsUp = patience(STOP_TIMEOUT_MS);
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
      await Promise.race([Promise.all([rounds.ended(), steps.ended()]), timeIsUp]);
    },
  };
}

/** Keeps no process from ending. */
function patience(durationMs: number): Promise<void> {
  return pause(durationMs, undefined, { ref: false });
}

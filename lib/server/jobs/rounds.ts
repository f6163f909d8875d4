/**
 * When takes that are being rendered are asked about: all together in rounds (takes/watch/round.ts), and one by itself
 * as soon as the engine has called about it. A process that moves takes begins both by itself; one that does not tells
 * those that do, through pg-boss.
 */
import type { PgBoss } from 'pg-boss';
import { type Log, reasonOf } from '../log.ts';
import type { Round } from '../takes/watch/round.ts';
import { createCallBudget, FOR_ROUNDS_ALONE, FOR_ROUNDS_BESIDE } from './call-budget.ts';
import { createHeard } from './heard.ts';

const QUEUE = 'take-heard';
/** News may come in by the dozen: they share rounds. */
const BETWEEN_ROUNDS_MS = 600;
/** A round that waits longer for an answer keeps no other from beginning. What it asks about is its own until it ends. */
const ROUND_PATIENCE_MS = 5000;
const MOST_ROUNDS_AT_ONCE = 3;

interface Options {
  readonly boss: Pick<PgBoss, 'createQueue' | 'send' | 'work'>;
  /** Whether this process makes rounds. One that does not only passes on what it hears. */
  readonly movesTakes: boolean;
  /** Whether the engine calls us. */
  readonly isCalled: boolean;
  readonly clock: () => number;
  readonly log: Log;
  readonly round: () => Promise<Round>;
  readonly wake: (takeId: string, dueAt: number) => void;
}

export interface Rounds {
  /** Asks for a round at `dueAt` or soon after; only in a process that makes them. An earlier one serves as well. */
  at(dueAt: number): void;
  /** The engine has called about a take, whose next question is due now. Nothing that was said is believed. */
  hear(takeId: string): void;
  /** Begins nothing more. */
  stop(): void;
  /** When all rounds that are under way have ended. */
  ended(): Promise<void>;
}

/** The rounds of this process. Those of several are told apart by what they claim, so it does not matter which begins one. */
export async function startRounds({ boss, movesTakes, isCalled, clock, log, round, wake }: Options): Promise<Rounds> {
  await boss.createQueue(QUEUE, {
    policy: 'short',
    notify: true,
    retryLimit: 0,
    expireInSeconds: 600,
    retentionSeconds: 600,
    deleteAfterSeconds: 300,
  });
  const budget = createCallBudget(isCalled ? FOR_ROUNDS_BESIDE : FOR_ROUNDS_ALONE);
  const heard = createHeard({ clock, wake, tooMany: at });
  const underWay = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;
  let lastAt = 0;
  let isStopping = false;

  function at(dueAt: number): void {
    const now = clock();
    // A clock that was set back must not silence the rounds.
    const earliest = Math.abs(now - lastAt) < BETWEEN_ROUNDS_MS ? lastAt + BETWEEN_ROUNDS_MS : now;
    const when = Math.max(dueAt, earliest, budget.freeAt(now));
    if (isStopping || (timer !== null && timerAt <= when)) return;
    if (timer !== null) clearTimeout(timer);
    timerAt = when;
    timer = setTimeout(begin, Math.max(0, when - now));
  }

  function begin(): void {
    timer = null;
    lastAt = clock();
    // Whichever of them ends first asks for the next.
    if (underWay.size >= MOST_ROUNDS_AT_ONCE) return;
    const going = make().finally(() => underWay.delete(going));
    underWay.add(going);
  }

  async function make(): Promise<void> {
    const impatience = setTimeout(() => at(clock()), ROUND_PATIENCE_MS);
    // At least one call, unless nothing is due: another round must not spend it meanwhile.
    budget.spend(1, clock());
    try {
      const { due, calls, nextDueAt } = await round();
      budget.spend(calls - 1, clock());
      for (const takeId of due) wake(takeId, clock());
      if (nextDueAt !== null) at(nextDueAt);
    } catch (error) {
      // A bug or a database in trouble. What it had claimed is due again later, and the sweep begins another.
      log.error({ error: reasonOf(error) }, 'a round broke off');
    } finally {
      clearTimeout(impatience);
    }
  }

  function hear(takeId: string): void {
    if (isStopping) return;
    if (movesTakes) heard.hear(takeId);
    else tell(takeId);
  }

  function tell(takeId: string): void {
    boss
      .send(QUEUE, { takeId }, { singletonKey: takeId })
      .catch((error: unknown) => log.error({ takeId, error: reasonOf(error) }, 'a call about a take was not passed on'));
  }

  if (movesTakes) {
    const pace = { localConcurrency: 1, pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 30 };
    await boss.work<{ readonly takeId: string }>(QUEUE, pace, async ([job]) => {
      if (job) hear(job.data.takeId);
    });
  }

  return {
    at,
    hear,
    stop() {
      isStopping = true;
      heard.stop();
      if (timer !== null) clearTimeout(timer);
    },
    async ended() {
      await Promise.all(underWay);
    },
  };
}

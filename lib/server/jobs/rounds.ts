/** When the next round over the takes that are being rendered begins (takes/watch/round.ts). */
import type { PgBoss } from 'pg-boss';
import { type Log, reasonOf } from '../log.ts';
import type { Round } from '../takes/watch/round.ts';
import { createCallBudget } from './call-budget.ts';

const QUEUE = 'take-round';
/** News may come in by the dozen (callbacks): they share rounds. */
const BETWEEN_ROUNDS_MS = 600;

interface Options {
  readonly boss: PgBoss;
  /** Whether this process makes rounds, or only asks for them. */
  readonly movesTakes: boolean;
  readonly clock: () => number;
  readonly log: Log;
  readonly round: () => Promise<Round>;
  readonly wake: (takeId: string, dueAt: number) => void;
}

export interface Rounds {
  /** Asks for a round at `dueAt` or soon after. An earlier one serves as well. */
  at(dueAt: number): void;
  stop(): void;
}

/** The rounds of this process. Those of several are told apart by what they claim, so it does not matter which begins one. */
export async function startRounds({ boss, movesTakes, clock, log, round, wake }: Options): Promise<Rounds> {
  await boss.createQueue(QUEUE, {
    policy: 'short',
    notify: true,
    retryLimit: 0,
    expireInSeconds: 600,
    retentionSeconds: 600,
    deleteAfterSeconds: 300,
  });
  const budget = createCallBudget();
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
    boss
      .send(QUEUE, {}, { singletonKey: 'round' })
      .catch((error: unknown) => log.error({ error: reasonOf(error) }, 'a round was not sent'));
  }

  async function make(): Promise<void> {
    if (isStopping) return;
    try {
      const { due, calls, nextDueAt } = await round();
      budget.spend(calls, clock());
      for (const takeId of due) wake(takeId, clock());
      if (nextDueAt !== null) at(nextDueAt);
    } catch (error) {
      // A bug or a database in trouble. What it had claimed is due again later, and the sweep begins another.
      log.error({ error: reasonOf(error) }, 'a round broke off');
    }
  }

  if (movesTakes) await boss.work(QUEUE, { localConcurrency: 1, pollingIntervalSeconds: 5, notifyPollingIntervalSeconds: 30 }, make);

  return {
    at,
    stop() {
      isStopping = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

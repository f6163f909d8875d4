/**
 * Takes that the engine has called about. Each is asked for by itself, and not with a round, which may be waiting for an
 * answer; out of a budget of its own, since anybody may call.
 */
import { createCallBudget, FOR_HEARD } from './call-budget.ts';

export interface Heard {
  /** A take whose next question is due now. Nothing that was said of it is believed. */
  hear(takeId: string): void;
  stop(): void;
}

interface Options {
  readonly clock: () => number;
  readonly wake: (takeId: string, dueAt: number) => void;
  /** More of them than calls left: a round may ask for many together. */
  readonly tooMany: (now: number) => void;
}

export function createHeard({ clock, wake, tooMany }: Options): Heard {
  const budget = createCallBudget(FOR_HEARD);
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  function askForThem(): void {
    clearTimeout(timer);
    for (const takeId of waiting) {
      const now = clock();
      const freeAt = budget.freeAt(now);
      if (freeAt > now) {
        // Who was asked for by a round until then has nothing due any more.
        timer = setTimeout(askForThem, freeAt - now);
        tooMany(now);
        return;
      }
      waiting.delete(takeId);
      budget.spend(1, now);
      wake(takeId, now);
    }
  }

  return {
    hear(takeId) {
      waiting.add(takeId);
      askForThem();
    },
    stop() {
      waiting.clear();
      clearTimeout(timer);
    },
  };
}

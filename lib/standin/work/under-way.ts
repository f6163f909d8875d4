/** Work that goes on by itself, as far as the end of the stand-in has to wait for it. */
import { setTimeout as wait } from 'node:timers/promises';

export interface UnderWay {
  /** `work` must never reject. */
  add(work: Promise<void>): void;
  /** Resolves when all of it has ended, or has been given up. */
  ended(): Promise<void>;
}

/** An address that never answers must not hold up the end; what it would bring is thrown away anyway. */
const ENDING_MS = 2000;

export function createUnderWay(endingMs = ENDING_MS): UnderWay {
  const all = new Set<Promise<void>>();
  return {
    add(work) {
      all.add(work);
      work.finally(() => all.delete(work));
    },
    async ended() {
      const giveUp = new AbortController();
      await Promise.race([Promise.all(all), wait(endingMs, undefined, { signal: giveUp.signal, ref: false })]);
      giveUp.abort();
    },
  };
}

import type { Scheduler } from './scheduler.ts';

/** A crash loses no more than this much work, and an idle moment. */
const KEEP_EVERY_MS = 1_000;

export interface Keeper {
  /** Something changed: keep it soon, in an idle moment. */
  touch(): void;
  /** Keep it now; whether that worked. */
  flush(): boolean;
}

/**
 * Writing a storyboard into the browser's storage takes longer than a key press may, so it waits for an idle moment,
 * and happens once a second however fast the keys are. Whoever leaves the page flushes first.
 */
export function createKeeper(scheduler: Scheduler, write: () => boolean): Keeper {
  let stopWaiting: (() => void) | null = null;
  let isKept = true;
  const flush = () => {
    if (stopWaiting === null) return isKept;
    stopWaiting();
    stopWaiting = null;
    isKept = write();
    return isKept;
  };
  return {
    touch() {
      stopWaiting ??= scheduler.after(KEEP_EVERY_MS, () => {
        stopWaiting = scheduler.whenIdle(flush);
      });
    },
    flush,
  };
}

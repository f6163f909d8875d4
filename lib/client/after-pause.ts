import { type Scheduler, timers } from './scheduler.ts';

/** Whoever never pauses is not kept waiting longer than this, if nothing else is said. */
const LONGEST_MS = 1_000;

export interface AfterPause {
  /** Runs the task once nothing has been asked for so many milliseconds. */
  ask(pauseMs: number): void;
  /** Takes back what waits. */
  stop(): void;
}

/** For work that only mirrors what is typed or dragged: it waits for a pause, and so never stands between a key and its letter. */
export function afterPause(task: () => void, scheduler: Scheduler = timers, longestMs = LONGEST_MS): AfterPause {
  let waiting: (() => void) | null = null;
  let giveUp: (() => void) | null = null;
  const stop = () => {
    waiting?.();
    giveUp?.();
    waiting = null;
    giveUp = null;
  };
  const run = () => {
    stop();
    task();
  };
  return {
    ask(pauseMs) {
      waiting?.();
      waiting = scheduler.after(pauseMs, run);
      giveUp ??= scheduler.after(longestMs, run);
    },
    stop,
  };
}

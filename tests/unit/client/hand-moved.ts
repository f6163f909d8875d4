/** Time and frames that a test moves by hand. */
import type { Frames, Scheduler } from '#lib/client/scheduler.ts';

export interface HandMovedTime extends Scheduler {
  now(): number;
  /** Runs every task that is due on the way, in order, and lets promises settle in between. */
  advance(milliseconds: number): Promise<void>;
}

export function handMovedTime(): HandMovedTime {
  let now = 0;
  let waiting: { readonly at: number; readonly task: () => void }[] = [];
  const after: Scheduler['after'] = (milliseconds, task) => {
    const entry = { at: now + milliseconds, task };
    waiting.push(entry);
    return () => {
      waiting = waiting.filter((each) => each !== entry);
    };
  };
  return {
    now: () => now,
    after,
    // A browser in a test is idle at once.
    whenIdle: (task) => after(0, task),
    async advance(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await settled();
        const next = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (next === undefined) break;
        waiting = waiting.filter((each) => each !== next);
        now = next.at;
        next.task();
      }
      now = end;
      await settled();
    },
  };
}

/** Long enough for any chain of promises that waits for nothing else. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

export interface HandMovedFrames extends Frames {
  paint(milliseconds: number): void;
  waiting(): number;
}

export function handMovedFrames(): HandMovedFrames {
  let callbacks: ((milliseconds: number) => void)[] = [];
  return {
    next(paint) {
      callbacks.push(paint);
      return () => {
        callbacks = callbacks.filter((each) => each !== paint);
      };
    },
    paint(milliseconds) {
      const due = callbacks;
      callbacks = [];
      for (const callback of due) callback(milliseconds);
    },
    waiting: () => callbacks.length,
  };
}

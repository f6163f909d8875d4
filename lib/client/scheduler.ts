/** Waiting as an argument: the browser passes timers, tests a scheduler they move by hand. */
export interface Scheduler {
  /** Calls `task` after so many milliseconds; the returned function takes that back. */
  after(milliseconds: number, task: () => void): () => void;
  /** Calls `task` when nothing more urgent waits, within a second or two; the returned function takes that back. */
  whenIdle(task: () => void): () => void;
}

const LONGEST_WAIT_MS = 2_000;

export const timers: Scheduler = {
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
  whenIdle(task) {
    // Safari has no idle callbacks yet.
    if (typeof requestIdleCallback !== 'function') return timers.after(1, task);
    const handle = requestIdleCallback(task, { timeout: LONGEST_WAIT_MS });
    return () => cancelIdleCallback(handle);
  },
};

/** Animation frames as an argument. `milliseconds` is the time of the frame, on a clock that only moves forward. */
export interface Frames {
  next(paint: (milliseconds: number) => void): () => void;
}

export const animationFrames: Frames = {
  next(paint) {
    const frame = requestAnimationFrame(paint);
    return () => cancelAnimationFrame(frame);
  },
};

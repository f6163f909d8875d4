/** A timer of the platform counts by another clock than ours, and may ring a little before its time. */
const MOST_EARLY_MS = 50;

export interface Alarm {
  cancel(): void;
}

/**
 * Rings once `clock` has reached `dueAt`. Never a moment before: a take that is looked at a millisecond early has nothing
 * due, and would lie until the sweep. Where the clock was set back meanwhile, it rings all the same.
 */
export function setAlarm(dueAt: number, clock: () => number, ring: () => void): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const wait = (durationMs: number) => {
    timer = setTimeout(() => {
      const missingMs = dueAt - clock();
      if (missingMs > 0 && missingMs <= MOST_EARLY_MS) wait(missingMs);
      else ring();
    }, durationMs);
  };
  wait(Math.max(0, dueAt - clock()));
  return { cancel: () => clearTimeout(timer) };
}

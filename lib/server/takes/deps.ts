import type { Studio } from '../studio.ts';

/** What a step of a take needs. Time and chance come in, so that tests drive months of a take's life in milliseconds. */
export interface TakeDeps
  extends Pick<
    Studio,
    | 'db'
    | 'storage'
    | 'engine'
    | 'links'
    | 'usualTimes'
    | 'callbacks'
    | 'fetchForeign'
    | 'clock'
    | 'makeId'
    | 'log'
    | 'looker'
    | 'meter'
    | 'wake'
  > {
  /** 0 ≤ n < 1. */
  readonly random: () => number;
  /**
   * Called after every write and every answer, named by what has just happened. Production leaves it out; the crash
   * tests throw from it, which is the nearest thing to a `kill -9` between two lines.
   */
  readonly onMoment?: (moment: string) => void;
}

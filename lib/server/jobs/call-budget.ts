/**
 * How many calls a minute may go to the engine for news of takes, however many takes there are and however often it calls
 * us. Some may be made at once, and then again as time passes; a round that needed many pages is paid off before the next.
 */
export interface CallBudget {
  /** Says that so many calls were made. */
  spend(calls: number, now: number): void;
  /** When calls may be made again: `now`, or later. */
  freeAt(now: number): number;
}

/** Together below 120 a minute: so many in the long run, besides what may have been saved up, and one long round. */
export const CALLS_PER_MINUTE = 75;
export const MOST_SAVED_UP = 20;

const CALL_MS = 60_000 / CALLS_PER_MINUTE;
/** A clock that was set back must not silence us for longer than any round costs. */
const MOST_WAIT_MS = 600_000;

export function createCallBudget(): CallBudget {
  /** The time until which the calls made so far are paid for. */
  let paidAt = Number.NEGATIVE_INFINITY;
  return {
    spend(calls, now) {
      paidAt = Math.max(paidAt, now - MOST_SAVED_UP * CALL_MS) + calls * CALL_MS;
    },
    freeAt: (now) => (paidAt > now && paidAt - now <= MOST_WAIT_MS ? paidAt : now),
  };
}

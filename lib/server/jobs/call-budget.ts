/**
 * How many calls a minute may go to the engine for news of takes, however many takes there are and however often it calls
 * us. Some may be made at once, and then again as time passes; a round that needed many pages is paid off before the next.
 */
export interface CallBudget {
  /** Says that so many calls are made. Fewer than none: some that were said before were not made. */
  spend(calls: number, now: number): void;
  /** When calls may be made again: `now`, or later. */
  freeAt(now: number): number;
}

export interface Allowance {
  /** In the long run. */
  readonly callsPerMinute: number;
  /** What may be saved up in quiet times and spent at once. */
  readonly mostSavedUp: number;
}

/** Where the engine does not call us, all questions are those of rounds. */
export const FOR_ROUNDS_ALONE: Allowance = { callsPerMinute: 75, mostSavedUp: 20 };
/** Where it does, rounds are only a net, and most questions are about the takes of which something was heard. */
export const FOR_ROUNDS_BESIDE: Allowance = { callsPerMinute: 20, mostSavedUp: 5 };
export const FOR_HEARD: Allowance = { callsPerMinute: 50, mostSavedUp: 22 };
/** With one round of so many calls besides, which may begin with one call left, all of it stays below 120 in any minute. */
export const LONG_ROUND_CALLS = 20;

/** A clock that was set back must not silence us for longer than any round costs. */
const MOST_WAIT_MS = 600_000;

export function createCallBudget({ callsPerMinute, mostSavedUp }: Allowance): CallBudget {
  const callMs = 60_000 / callsPerMinute;
  /** The time until which the calls made so far are paid for. */
  let paidAt = Number.NEGATIVE_INFINITY;
  return {
    spend(calls, now) {
      paidAt = Math.max(paidAt, now - mostSavedUp * callMs) + calls * callMs;
    },
    freeAt: (now) => (paidAt > now && paidAt - now <= MOST_WAIT_MS ? paidAt : now),
  };
}

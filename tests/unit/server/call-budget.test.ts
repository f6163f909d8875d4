import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Allowance,
  createCallBudget,
  FOR_HEARD,
  FOR_ROUNDS_ALONE,
  FOR_ROUNDS_BESIDE,
  LONG_ROUND_CALLS,
} from '#lib/server/jobs/call-budget.ts';

const MINUTE_MS = 60_000;
const MOST_CALLS = 120;

/** The most calls in any minute when somebody asks for so many, so much later each time, whenever the budget allows it. */
function mostInAMinute(allowance: Allowance, wishes: readonly { readonly afterMs: number; readonly calls: number }[]): number {
  const budget = createCallBudget(allowance);
  const made: { readonly at: number; readonly calls: number }[] = [];
  let now = 1_000_000;
  for (const { afterMs, calls } of wishes) {
    now = budget.freeAt(now + afterMs);
    budget.spend(calls, now);
    made.push({ at: now, calls });
  }
  const inMinutes = made.map(({ at }) =>
    made.filter((each) => each.at >= at && each.at < at + MINUTE_MS).reduce((sum, { calls }) => sum + calls, 0),
  );
  return Math.max(0, ...inMinutes);
}

const wishesOf = (mostCalls: number) =>
  fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20_000 }), calls: fc.integer({ min: 1, max: mostCalls }) }), { maxLength: 200 });

it('never lets more than 120 calls go in any minute, however they are asked for', () => {
  fc.assert(
    fc.property(wishesOf(LONG_ROUND_CALLS), (wishes) => {
      expect(mostInAMinute(FOR_ROUNDS_ALONE, wishes)).toBeLessThanOrEqual(MOST_CALLS);
    }),
  );
});

it('keeps to that also with all the calls about takes of which something was heard', () => {
  const heard = Array.from({ length: 300 }, () => ({ afterMs: 0, calls: 1 }));
  const ofHeard = mostInAMinute(FOR_HEARD, heard);
  expect(ofHeard).toBeGreaterThan(FOR_HEARD.callsPerMinute);
  fc.assert(
    fc.property(wishesOf(LONG_ROUND_CALLS), (wishes) => {
      expect(mostInAMinute(FOR_ROUNDS_BESIDE, wishes) + ofHeard).toBeLessThanOrEqual(MOST_CALLS);
    }),
  );
});

it('lets one call at a time go at once', () => {
  const budget = createCallBudget(FOR_ROUNDS_ALONE);
  for (let second = 0; second < 600; second += 1) {
    expect(budget.freeAt(second * 1000)).toBe(second * 1000);
    budget.spend(1, second * 1000);
  }
});

it('takes calls back that were not made', () => {
  const budget = createCallBudget(FOR_ROUNDS_BESIDE);
  for (let round = 0; round < 1000; round += 1) {
    budget.spend(1, 0);
    budget.spend(-1, 0);
  }
  expect(budget.freeAt(0)).toBe(0);
});

it('goes on when a clock was set back', () => {
  const budget = createCallBudget(FOR_ROUNDS_ALONE);
  budget.spend(20, 10 * 3_600_000);
  expect(budget.freeAt(1000)).toBe(1000);
});

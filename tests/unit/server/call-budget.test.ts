import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CALLS_PER_MINUTE, createCallBudget, MOST_SAVED_UP } from '#lib/server/jobs/call-budget.ts';

const MINUTE_MS = 60_000;

it('never lets more than so many calls go in any minute, however they are asked for', () => {
  const wishes = fc.array(fc.record({ afterMs: fc.integer({ min: 0, max: 20_000 }), calls: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(wishes, (all) => {
      const budget = createCallBudget();
      const made: { readonly at: number; readonly calls: number }[] = [];
      let now = 1_000_000;
      for (const { afterMs, calls } of all) {
        now = budget.freeAt(now + afterMs);
        budget.spend(calls, now);
        made.push({ at: now, calls });
      }
      for (const { at } of made) {
        const inMinute = made.filter((each) => each.at >= at && each.at < at + MINUTE_MS).reduce((sum, { calls }) => sum + calls, 0);
        expect(inMinute).toBeLessThanOrEqual(CALLS_PER_MINUTE + MOST_SAVED_UP + 20);
        expect(inMinute).toBeLessThanOrEqual(120);
      }
    }),
  );
});

it('lets one call at a time go at once', () => {
  const budget = createCallBudget();
  for (let second = 0; second < 600; second += 1) {
    expect(budget.freeAt(second * 1000)).toBe(second * 1000);
    budget.spend(1, second * 1000);
  }
});

it('goes on when a clock was set back', () => {
  const budget = createCallBudget();
  budget.spend(20, 10 * 3_600_000);
  expect(budget.freeAt(1000)).toBe(1000);
});

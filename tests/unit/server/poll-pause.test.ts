import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollPause } from '#lib/server/takes/pauses.ts';

const PACE = { firstMs: 5000, mostMs: 15_000 };
const MINUTE = 60_000;

describe('the pause before a task is asked for again', () => {
  it('is long while takes like it are never done, short around their usual time, and longer again after it', () => {
    const usual = 2 * MINUTE;
    const pauses = [0, 60_000, 80_000, 120_000, 180_000, 240_000, 900_000].map((age) => pollPause(PACE, age, usual));
    expect(pauses).toEqual([60_000, 24_000, 5000, 5000, 5000, 10_000, 15_000]);
  });
  it('grows with the age alone where nobody knows the usual time', () => {
    expect([0, MINUTE, 10 * MINUTE].map((age) => pollPause(PACE, age))).toEqual([5000, 10_000, 15_000]);
  });
  it('never misses the usual time by more than the longest pause, and is never shorter than the first', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.option(fc.nat(1e7)), (age, usual) => {
        const pause = pollPause(PACE, age, usual);
        expect(pause).toBeGreaterThanOrEqual(PACE.firstMs);
        expect(pause).toBeLessThanOrEqual(4 * PACE.mostMs);
        if (usual !== null && age < usual) expect(age + pause).toBeLessThanOrEqual(Math.max(usual, age + PACE.firstMs));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TIMING } from '#lib/timing/bounds.ts';
import { cutRange, cuts, shotIndexAt, startSeconds, totalRange, totalSeconds } from '#lib/timing/places.ts';
import { distribute, rescale } from '#lib/timing/rescale.ts';
import { addShot, mergeShot, removeShot, splitShot } from '#lib/timing/shots.ts';
import { endRange, moveCut, moveEnd, setShotSeconds, shotSecondsRange } from '#lib/timing/trade.ts';

const free = { totalLocked: false };
const locked = { totalLocked: true };

/** Any plan the editor can be in. */
const plan = fc
  .array(fc.integer({ min: 1, max: 13 }), { minLength: TIMING.minShots, maxLength: TIMING.maxShots })
  .filter((seconds) => totalSeconds(seconds) >= TIMING.minTotalSeconds && totalSeconds(seconds) <= TIMING.maxTotalSeconds);
/** What a pointer, a spinbutton or a script may ask for. */
const anyNumber = fc.oneof(fc.integer({ min: -5, max: 25 }), fc.double());

function expectPlan(seconds: readonly number[]): void {
  expect(seconds.every((each) => Number.isInteger(each) && each >= TIMING.minShotSeconds)).toBe(true);
  expect(totalSeconds(seconds)).toBeGreaterThanOrEqual(TIMING.minTotalSeconds);
  expect(totalSeconds(seconds)).toBeLessThanOrEqual(TIMING.maxTotalSeconds);
}

describe('places', () => {
  it('tells when each shot starts and where the cuts lie', () => {
    expect(startSeconds([2, 3, 2, 3, 2])).toEqual([0, 2, 5, 7, 10]);
    expect(cuts([2, 3, 2, 3, 2])).toEqual([2, 5, 7, 10]);
    expect(cuts([5])).toEqual([]);
  });

  it('gives a moment on a cut to the shot that the cut opens, and moments outside to the nearest shot', () => {
    expect([-1, 0, 1.9, 2, 4.9, 5, 99].map((at) => shotIndexAt([2, 3, 2], at))).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it('tells how far a cut can move', () => {
    expect(cutRange([2, 3, 2], 1)).toEqual({ min: 3, max: 6 });
    expect(cutRange([2, 3, 2], 2)).toBeNull();
  });
});

describe('sharing a total', () => {
  it('makes shots as equal as whole seconds allow', () => {
    expect(distribute(12, 5)).toEqual([3, 3, 2, 2, 2]);
    expect(distribute(15, 6)).toEqual([3, 3, 3, 2, 2, 2]);
  });

  it('keeps proportions by the largest remainder', () => {
    expect(rescale([2, 4, 6], 6)).toEqual([1, 2, 3]);
    expect(rescale([2, 3, 2, 3, 2], 15)).toEqual([3, 4, 2, 4, 2]);
    expect(rescale([5], 9)).toEqual([9]);
  });

  it('never leaves a shot without a second', () => {
    expect(rescale([1, 1, 1, 12], 5)).toEqual([1, 1, 1, 2]);
    expect(rescale([1, 13, 1], 3)).toEqual([1, 1, 1]);
  });

  it('holds the total between what the shots need and what a video may last', () => {
    expect(rescale([1, 1, 1, 1, 1, 1], 3)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(totalSeconds(rescale([2, 2], 40))).toBe(15);
    expect(totalSeconds(rescale([2, 2], Number.NaN))).toBe(3);
  });

  it('is exact, changes nothing at the same total, and strays less than a second from proportion', () => {
    fc.assert(
      fc.property(plan, fc.integer({ min: TIMING.minTotalSeconds, max: TIMING.maxTotalSeconds }), (seconds, total) => {
        const result = rescale(seconds, total);
        const target = Math.max(total, totalRange(seconds.length).min);
        expectPlan(result);
        expect(totalSeconds(result)).toBe(target);
        expect(rescale(seconds, totalSeconds(seconds))).toEqual(seconds);
        const ideal = seconds.map((each) => (each * target) / totalSeconds(seconds));
        for (const [index, length] of result.entries()) {
          if (ideal.every((each) => each >= 1)) expect(Math.abs(length - (ideal[index] ?? 0))).toBeLessThan(1);
          // A longer shot never becomes the shorter one.
          for (const [other, otherLength] of result.entries()) {
            if ((seconds[index] ?? 0) > (seconds[other] ?? 0)) expect(length).toBeGreaterThanOrEqual(otherLength);
          }
        }
      }),
    );
  });
});

describe('trading', () => {
  it('moves a cut by trading seconds between its neighbours', () => {
    expect(moveCut([2, 3, 2], 0, 4)).toEqual([4, 1, 2]);
    expect(moveCut([2, 3, 2], 1, 3.4)).toEqual([2, 1, 4]);
    expect(moveCut([2, 3, 2], 1, 99)).toEqual([2, 4, 1]);
    expect(moveCut([2, 3, 2], 2, 3)).toBeNull();
  });

  it('moves the end with the total, between the shortest last shot and the longest video', () => {
    expect(moveEnd([2, 3], 9)).toEqual([2, 7]);
    expect(moveEnd([2, 3], 0)).toEqual([2, 1]);
    expect(moveEnd([1, 3], 0)).toEqual([1, 2]);
    expect(moveEnd([2, 3], 60)).toEqual([2, 13]);
  });

  it('lets a stepper lengthen the total, up to 15 s and down to 3 s', () => {
    expect(setShotSeconds([2, 3, 2], 1, 5, free)).toEqual([2, 5, 2]);
    expect(setShotSeconds([2, 3, 2], 1, 50, free)).toEqual([2, 11, 2]);
    expect(setShotSeconds([2, 1], 0, 1, free)).toEqual([2, 1]);
  });

  it('lets a stepper trade with its neighbour once the total is full, and a shorter shot gives to the total as ever', () => {
    expect(setShotSeconds([5, 6, 4], 0, 6, free)).toEqual([6, 5, 4]);
    expect(setShotSeconds([5, 6, 4], 2, 50, free)).toEqual([5, 1, 9]);
    expect(setShotSeconds([5, 6, 4], 0, 4, free)).toEqual([4, 6, 4]);
    expect(shotSecondsRange([5, 6, 4], 0, free)).toEqual({ min: 1, max: 10 });
    expect(setShotSeconds([15], 0, 20, free)).toEqual([15]);
    // The end of the video takes nothing from the shot before.
    expect(moveEnd([5, 6, 4], 20)).toEqual([5, 6, 4]);
    expect(endRange([5, 6, 4])).toEqual({ min: 12, max: 15 });
  });

  it('lets a stepper trade with the next shot when the total is locked, the last one with the one before', () => {
    expect(setShotSeconds([2, 3, 2], 0, 4, locked)).toEqual([4, 1, 2]);
    expect(setShotSeconds([2, 3, 2], 2, 4, locked)).toEqual([2, 1, 4]);
    expect(setShotSeconds([2, 3, 2], 2, 9, locked)).toEqual([2, 1, 4]);
    expect(setShotSeconds([5], 0, 9, locked)).toEqual([5]);
    expect(shotSecondsRange([2, 3, 2], 0, locked)).toEqual({ min: 1, max: 4 });
  });
});

describe('shots that come and go', () => {
  it('adds a shot of 2 s while there is room', () => {
    expect(addShot([2, 3], 2, free)).toEqual([2, 3, 2]);
    expect(addShot([2, 3], 1, free)).toEqual([2, 2, 3]);
    expect(addShot([13], 1, free)).toEqual([13, 2]);
  });

  it('halves the longest shot when there is no room or the total is locked', () => {
    expect(addShot([7, 8], 2, free)).toEqual([7, 4, 4]);
    expect(addShot([14], 1, free)).toEqual([7, 7]);
    expect(addShot([5], 1, locked)).toEqual([3, 2]);
    expect(addShot([3, 3], 0, locked)).toEqual([1, 2, 3]);
    expect(addShot([1, 1, 1], 3, locked)).toBeNull();
  });

  it('gives a removed shot’s time back to the total, never below 3 s', () => {
    expect(removeShot([2, 3, 2], 1, free)).toEqual([2, 2]);
    expect(removeShot([2, 2], 0, free)).toEqual([3]);
    expect(removeShot([1, 1, 3], 2, free)).toEqual([1, 2]);
    expect(removeShot([5], 0, free)).toBeNull();
  });

  it('gives a removed shot’s time to its neighbour when the total is locked', () => {
    expect(removeShot([2, 3, 2], 0, locked)).toEqual([5, 2]);
    expect(removeShot([2, 3, 2], 2, locked)).toEqual([2, 5]);
  });

  it('splits at the nearest whole second inside the shot', () => {
    expect(splitShot([2, 3, 2], 3.6)).toEqual({ index: 1, seconds: [2, 2, 1, 2] });
    expect(splitShot([2, 3, 2], 2)).toEqual({ index: 1, seconds: [2, 1, 2, 2] });
    expect(splitShot([2, 3, 2], 99)).toEqual({ index: 2, seconds: [2, 3, 1, 1] });
    expect(splitShot([1, 3], 0.5)).toBeNull();
  });

  it('merges a shot with the next, the last one with the one before', () => {
    expect(mergeShot([2, 3, 2], 0)).toEqual({ index: 0, seconds: [5, 2] });
    expect(mergeShot([2, 3, 2], 2)).toEqual({ index: 1, seconds: [2, 5] });
    expect(mergeShot([3], 0)).toBeNull();
  });

  it('keeps every plan whole, whatever is asked of it', () => {
    fc.assert(
      fc.property(plan, fc.nat({ max: 5 }), anyNumber, fc.boolean(), (seconds, pick, value, totalLocked) => {
        const index = pick % seconds.length;
        const total = totalSeconds(seconds);
        const lock = { totalLocked };
        const stepped = setShotSeconds(seconds, index, value, lock);
        const added = addShot(seconds, index, lock);
        const removed = removeShot(seconds, index, lock);
        const moved = moveCut(seconds, index, value);
        const split = splitShot(seconds, value)?.seconds;
        const merged = mergeShot(seconds, index)?.seconds;
        for (const each of [stepped, moveEnd(seconds, value), rescale(seconds, value), added, removed, moved, split, merged])
          if (each) expectPlan(each);
        for (const each of [moved, split, merged, ...(totalLocked ? [stepped, added, removed] : [])])
          if (each) expect(totalSeconds(each)).toBe(total);
      }),
      { numRuns: 1000 },
    );
  });
});

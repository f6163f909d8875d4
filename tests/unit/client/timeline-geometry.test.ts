import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { percentAt, secondsAt, ticks } from '#components/timeline/geometry.ts';

describe('timeline geometry', () => {
  test('a moment drawn on the track is read back from its pixel', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 3, max: 15 }),
        fc.integer({ min: 50, max: 4000 }),
        fc.integer({ min: -500, max: 500 }),
        (fraction, scale, width, left) => {
          const x = left + (percentAt(fraction * scale, scale) / 100) * width;
          expect(secondsAt(x, { left, width }, scale)).toBeCloseTo(fraction * scale, 6);
        },
      ),
    );
  });

  test('a pointer beside the track reads as its ends', () => {
    expect(secondsAt(-50, { left: 20, width: 100 }, 12)).toBe(0);
    expect(secondsAt(900, { left: 20, width: 100 }, 12)).toBe(12);
    expect(secondsAt(10, { left: 0, width: 0 }, 12)).toBe(0);
  });

  test('one tick a second, every fifth and the last larger', () => {
    expect(ticks(12)).toHaveLength(13);
    expect(ticks(12).flatMap(({ seconds, major }) => (major ? [seconds] : []))).toEqual([0, 5, 10, 12]);
  });
});

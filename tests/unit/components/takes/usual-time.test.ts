import { describe, expect, it } from 'vitest';
import { minutesAndSeconds, roughly, usualSeconds } from '#components/takes/usual-time.ts';
import type { TakeView } from '#lib/take/take.ts';
import { takeViewOf } from '#tests/support/take-view.ts';

function take(status: TakeView['status'], seconds: number, engine: TakeView['engine'] = 'kling'): TakeView {
  return takeViewOf({ status, engine, createdAt: 1_000_000, updatedAt: 1_000_000 + seconds * 1000 });
}

describe('how long a take usually takes', () => {
  it('is unknown until one of the same engine has finished', () => {
    expect(usualSeconds([take('rendering', 9), take('failed', 3), take('ready', 4, 'stand-in')], 'kling')).toBeNull();
  });

  it('is what the middle one took, so that one long night does not count', () => {
    expect(usualSeconds([take('ready', 60), take('ready', 9000), take('ready', 70)], 'kling')).toBe(70);
  });

  it('is said as coarsely as it is known', () => {
    expect([1, 41, 58, 75, 118].map(roughly)).toEqual([{ seconds: 5 }, { seconds: 40 }, { minutes: 1 }, { minutes: 1.5 }, { minutes: 2 }]);
  });

  it('is counted on in minutes and seconds', () => {
    expect([-1, 8.9, 72].map(minutesAndSeconds)).toEqual([
      { minutes: 0, seconds: 0 },
      { minutes: 0, seconds: 8 },
      { minutes: 1, seconds: 12 },
    ]);
  });
});

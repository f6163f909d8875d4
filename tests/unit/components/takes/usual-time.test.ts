import { describe, expect, it } from 'vitest';
import { minutesAndSeconds, roughly } from '#components/takes/usual-time.ts';

describe('how long a take usually takes', () => {
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

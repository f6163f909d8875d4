import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMES_PER_SECOND, frameAt, stepFrames } from '#lib/timing/frames.ts';

describe('frames', () => {
  test('are on the screen from their beginning until the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.double({ min: 0, max: 0.98, noNaN: true }), (frame, part) => {
        expect(frameAt((frame + part) / FRAMES_PER_SECOND)).toBe(frame);
      }),
    );
  });

  test('have begun where a browser cuts their moment off to microseconds', () => {
    for (let frame = 0; frame < 360; frame += 1) {
      expect(frameAt(Math.floor((frame / FRAMES_PER_SECOND) * 1_000_000) / 1_000_000)).toBe(frame);
    }
  });

  test('are counted at the rate of the video', () => {
    expect(frameAt(1.5, 30)).toBe(45);
  });

  test('are stepped on their grid, and steps undo each other', () => {
    let seconds = 2.01;
    for (let step = 0; step < 24; step += 1) seconds = stepFrames(seconds, 1);
    expect(seconds).toBeCloseTo(3, 6);
    expect(stepFrames(stepFrames(1.5, 1), -1)).toBe(1.5);
  });

  test('lead to their neighbours from wherever in one of them a video was paused', () => {
    // Nearly over, frame 72 is still what is seen.
    expect(stepFrames(72.9 / 24, 1)).toBe(73 / 24);
    expect(stepFrames(72.9 / 24, -1)).toBe(71 / 24);
  });
});

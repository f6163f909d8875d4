import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import {
  type Frame,
  type Grip,
  largestFrame,
  leastSide,
  moveFrame,
  nearestShape,
  reshapeFrame,
  resizeFrame,
} from '#lib/storyboard/images/crop-frame.ts';
import { imageProblems } from '#lib/storyboard/images/problems.ts';
import { largeEnough, type Size } from '#lib/storyboard/images/size.ts';

const rules = LIMITS['kling-3-omni'].image;
const side = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 12_000 }));
const picture = fc.record({ width: side, height: side });
const shape = fc.oneof(fc.constant(null), fc.constantFrom(1, 16 / 9, 9 / 16, 2.5, 0.4), fc.double({ min: 0.01, max: 50, noNaN: true }));
const step = fc.integer({ min: -15_000, max: 15_000 });
const grip = fc.constantFrom<Grip>('n', 's', 'e', 'w', 'nw', 'ne', 'sw', 'se');
const action = fc.oneof(
  fc.record({ type: fc.constant('move' as const), dx: step, dy: step }),
  fc.record({ type: fc.constant('resize' as const), grip, dx: step, dy: step, shape }),
  fc.record({ type: fc.constant('reshape' as const), shape }),
);

function isInside({ left, top, width, height }: Frame, { width: mostWidth, height: mostHeight }: Size): boolean {
  const whole = [left, top, width, height].every(Number.isInteger);
  return whole && left >= 0 && top >= 0 && width >= 1 && height >= 1 && left + width <= mostWidth && top + height <= mostHeight;
}
const isAllowed = ({ width, height }: Size) => Math.max(width, height) <= Math.max(1, Math.min(width, height) * rules.maxElongation);

describe('the frame of a crop', () => {
  it('always ends inside the picture and within the limits, however it was dragged', () => {
    fc.assert(
      fc.property(picture, shape, fc.array(action, { maxLength: 12 }), (bounds, first, actions) => {
        let frame = largestFrame(bounds, rules, first);
        expect(isInside(frame, bounds) && isAllowed(frame)).toBe(true);
        for (const each of actions) {
          if (each.type === 'move') frame = moveFrame(frame, bounds, each.dx, each.dy);
          else if (each.type === 'reshape') frame = reshapeFrame(frame, bounds, rules, each.shape);
          else frame = resizeFrame(frame, each.grip, each, { picture: bounds, rules, shape: each.shape });
          expect([isInside(frame, bounds), isAllowed(frame)], JSON.stringify({ frame, each })).toEqual([true, true]);
        }
      }),
    );
  });

  it('never becomes smaller than what is taken, while its shape is free', () => {
    fc.assert(
      fc.property(picture, grip, step, step, (bounds, held, dx, dy) => {
        const frame = resizeFrame(largestFrame(bounds, rules, null), held, { dx, dy }, { picture: bounds, rules, shape: null });
        expect(Math.min(frame.width, frame.height)).toBeGreaterThanOrEqual(leastSide(bounds, rules));
      }),
    );
  });

  it('cut out and enlarged where it is too small, breaks no rule of size or shape', () => {
    fc.assert(
      fc.property(picture, shape, (bounds, wanted) => {
        const size = largeEnough(largestFrame(bounds, rules, wanted), rules);
        expect(imageProblems({ ...size, mediaType: 'image/png', bytes: 1 }, rules)).toEqual([]);
      }),
    );
  });

  it('begins as large as the nearest allowed shape lets it be', () => {
    const ribbon = { width: 2000, height: 400 };
    expect(nearestShape(ribbon, rules)).toBe(2.5);
    expect(largestFrame(ribbon, rules, nearestShape(ribbon, rules))).toEqual({ left: 500, top: 0, width: 1000, height: 400 });
    expect(largestFrame({ width: 400, height: 2000 }, rules, null)).toEqual({ left: 0, top: 500, width: 400, height: 1000 });
  });

  it('keeps the opposite corner where it is when a corner is dragged', () => {
    const frame = { left: 100, top: 100, width: 800, height: 600 };
    const within = { picture: { width: 1600, height: 1200 }, rules, shape: null };
    expect(resizeFrame(frame, 'nw', { dx: 50, dy: -50 }, within)).toEqual({ left: 150, top: 50, width: 750, height: 650 });
    expect(resizeFrame(frame, 'se', { dx: 9000, dy: 9000 }, within)).toEqual({ left: 100, top: 100, width: 1500, height: 1100 });
    expect(resizeFrame(frame, 'e', { dx: -9000, dy: 0 }, within)).toEqual({ left: 100, top: 100, width: 300, height: 600 });
  });

  it('keeps its shape when it is bound to one', () => {
    const within = { picture: { width: 4000, height: 3000 }, rules, shape: 16 / 9 };
    const frame = resizeFrame({ left: 0, top: 0, width: 1600, height: 900 }, 'se', { dx: 320, dy: 0 }, within);
    expect(frame).toEqual({ left: 0, top: 0, width: 1920, height: 1080 });
  });
});

describe('a picture that is too small', () => {
  it('grows until its shorter side is long enough, and keeps its shape', () => {
    expect(largeEnough({ width: 200, height: 150 }, rules)).toEqual({ width: 400, height: 300 });
    expect(largeEnough({ width: 100, height: 250 }, rules)).toEqual({ width: 300, height: 750 });
    expect(largeEnough({ width: 640, height: 480 }, rules)).toEqual({ width: 640, height: 480 });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { containBox, coverCrop, panels } from '#lib/animatic/panels.ts';

describe('pictures that share a frame', () => {
  it('gives one picture the whole frame', () => {
    expect(panels(1, 1280, 720)).toEqual([{ x: 0, y: 0, width: 1280, height: 720 }]);
  });

  it('stacks them in a tall frame and sets them side by side in a wide one', () => {
    const wide = panels(2, 1600, 900);
    const tall = panels(2, 900, 1600);
    expect(wide.map(({ y }) => y)).toEqual([0, 0]);
    expect(tall.map(({ x }) => x)).toEqual([0, 0]);
  });

  it('keeps every panel inside the frame and apart from the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom([1280, 720], [720, 1280], [960, 960]),
        (count, [width = 0, height = 0]) => {
          const boxes = panels(count, width, height);
          expect(boxes).toHaveLength(count);
          for (const box of boxes) {
            expect(box.x + box.width).toBeLessThanOrEqual(width + 0.001);
            expect(box.y + box.height).toBeLessThanOrEqual(height + 0.001);
          }
          const covered = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
          expect(covered / (width * height)).toBeGreaterThan(0.97);
        },
      ),
    );
  });

  it('crops to the shape of its box, or shows the picture whole', () => {
    const box = { x: 0, y: 0, width: 100, height: 50 };
    expect(coverCrop({ width: 200, height: 200 }, box)).toEqual({ x: 0, y: 50, width: 200, height: 100 });
    expect(containBox({ width: 200, height: 200 }, box)).toEqual({ x: 25, y: 0, width: 50, height: 50 });
  });
});

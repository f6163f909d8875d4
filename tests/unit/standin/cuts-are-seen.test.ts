/** Whoever compares a take with its plan finds the cuts from the pictures alone: each must be seen, and no move be taken for one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAMERA_TERMS } from '#lib/prompt/camera-vocabulary.ts';
import { drawFrames } from '#lib/standin/render/draw-frames.ts';
import type { RenderPlan } from '#lib/standin/render/render-plan.ts';

const [WIDTH, HEIGHT] = [320, 180];
const WORDS = ['Rain on the market at night', 'A boat at dawn', 'Snow on the hills', 'She looks up', 'A forest in the fog', '雨の夜'];
/** As in tests/support/measure-video.ts: mean change of brightness on a grid of 32 by 18. */
const CUT = 6;

const caption = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...CAMERA_TERMS.map(({ words }) => words), ''))
  .map(([words, camera]) => `${words}, ${camera}`);

describe('the cuts of any storyboard', () => {
  it('are seen in the pictures, each at its frame, and nothing else is taken for one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(caption, { minLength: 2, maxLength: 6 }), async (captions) => {
        const shots = captions.map((each, index) => ({ number: index + 1, startSeconds: index, seconds: 1, caption: each, pictures: [] }));
        const plan: RenderPlan = {
          ...{ width: WIDTH, height: HEIGHT, totalSeconds: shots.length, shots, sound: false, label: 'Stand-in' },
          ...{ firstFrame: null, endFrame: null, film: null, watermarked: false, cutsMovedFrames: 0, seed: 7 },
        };
        expect(await cutsOf(plan)).toEqual(shots.slice(1).map(({ startSeconds }) => startSeconds * 24));
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});

async function cutsOf(plan: RenderPlan): Promise<number[]> {
  const cuts: number[] = [];
  let previous: number[] | null = null;
  let frame = 0;
  for await (const { pixels, release } of drawFrames(plan)) {
    const grid = brightness(pixels);
    const before: number[] = previous ?? grid;
    const change = grid.reduce((sum, value, cell) => sum + Math.abs(value - (before[cell] ?? 0)), 0) / grid.length;
    if (change > CUT) cuts.push(frame);
    previous = grid;
    frame += 1;
    release();
  }
  return cuts;
}

function brightness(pixels: Uint8ClampedArray): number[] {
  const cell = 10;
  const [columns, rows] = [WIDTH / cell, HEIGHT / cell];
  return Array.from({ length: columns * rows }, (_, index) => {
    const [left, top] = [(index % columns) * cell, Math.floor(index / columns) * cell];
    let sum = 0;
    for (let y = top; y < top + cell; y += 1) {
      for (let x = left; x < left + cell; x += 1) {
        const at = (y * WIDTH + x) * 4;
        sum += 0.299 * (pixels[at] ?? 0) + 0.587 * (pixels[at + 1] ?? 0) + 0.114 * (pixels[at + 2] ?? 0);
      }
    }
    return sum / (cell * cell);
  });
}

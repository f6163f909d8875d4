import { describe, expect, it } from 'vitest';
import { findCuts } from '#lib/cuts/find-cuts.ts';
import { FRAME_VALUES } from '#lib/cuts/small-frames.ts';
import { CLIP_KINDS, type Clip, FRAMES_PER_SECOND, framesOf, inventClip, trueCuts } from '#tests/support/clips/clip.ts';
import type { Motion } from '#tests/support/clips/scene.ts';
import { smallClip } from '#tests/support/clips/small.ts';

const found = (clip: Clip) => findCuts(smallClip(clip), FRAMES_PER_SECOND);

/** Shots of these lengths, each in a scene of its own. */
function clipOf(motion: Motion, frames: readonly number[], rest: { mixedFrames?: number; flashes?: readonly number[] } = {}): Clip {
  const shots = frames.map((count, index) => ({
    scene: { seed: 900 + index, motion },
    frames: count,
    mixedFrames: index === 0 ? 0 : (rest.mixedFrames ?? 0),
  }));
  return { name: motion, shots, flashes: rest.flashes ?? [] };
}

describe('the cuts of a video', () => {
  it('are found to the frame where shots follow each other hard, whatever moves in them', () => {
    for (const motion of ['still', 'pan', 'push-in', 'handheld', 'crane', 'runner'] as const) {
      const { cuts, frames, framesPerSecond } = found(clipOf(motion, [30, 41, 26]));
      expect([frames, framesPerSecond]).toEqual([97, 24]);
      expect(cuts.map(({ frame, kind, mixedFrames }) => [frame, kind, mixedFrames])).toEqual([
        [30, 'hard', 0],
        [71, 'hard', 0],
      ]);
      for (const { confidence } of cuts) expect(confidence).toBeGreaterThan(0.5);
    }
  });

  it('are found in dissolves, at the first frame in which the new shot weighs more, with how many frames mix both', () => {
    for (const mixedFrames of [6, 12]) {
      const clip = clipOf('still', [30, 48, 30], { mixedFrames });
      const { cuts } = found(clip);
      expect(cuts.map(({ frame, kind, mixedFrames: mixed }) => [frame, kind, mixed])).toEqual(
        trueCuts(clip).map((frame) => [frame, 'dissolve', mixedFrames]),
      );
    }
  });

  it('are not seen in a flash, in a fast pan, in a shot in which nothing moves, or where somebody walks by', () => {
    expect(found(clipOf('handheld', [60], { flashes: [12, 40] })).cuts).toEqual([]);
    for (const motion of ['fast-pan', 'crane', 'still', 'runner'] as const) expect(found(clipOf(motion, [60])).cuts).toEqual([]);
  });

  it('are found among flashes', () => {
    expect(found(clipOf('pan', [40, 40], { flashes: [10, 55] })).cuts.map(({ frame }) => frame)).toEqual([40]);
  });

  it('are none in an empty video, in one frame, and in frames of one colour', () => {
    for (const count of [0, 1, 2, 40]) {
      expect(findCuts({ count, values: new Uint8Array(count * FRAME_VALUES).fill(90) }, 24)).toMatchObject({ frames: count, cuts: [] });
    }
  });

  it('are found in nearly every invented clip, and hardly any that is not there', () => {
    let [hits, wrong, missed] = [0, 0, 0];
    for (const kind of CLIP_KINDS) {
      for (const seed of [201, 202]) {
        const clip = inventClip(kind, seed);
        const frames = found(clip).cuts.map(({ frame }) => frame);
        const truth = trueCuts(clip);
        const met = truth.filter((cut) => frames.some((frame) => Math.abs(frame - cut) <= 1));
        hits += met.length;
        missed += truth.length - met.length;
        wrong += frames.length - met.length;
        expect(frames.every((frame) => frame > 0 && frame < framesOf(clip))).toBe(true);
      }
    }
    expect(hits).toBeGreaterThan(20);
    expect(wrong + missed).toBeLessThanOrEqual(1);
  });
});

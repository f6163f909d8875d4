import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutFramesOf, shotStartsOf } from '#lib/cuts/cuts-of-take.ts';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { shotsOfVideo } from '#lib/cuts/found-shots.ts';

const VIDEO = { frames: 240, framesPerSecond: 24 };
const rising = (maxLength: number) =>
  fc.uniqueArray(fc.integer({ min: 1, max: 239 }), { maxLength }).map((frames) => frames.sort((one, other) => one - other));

describe('the shots of a video', () => {
  it('are the planned ones, with the drift of the cut that begins each', () => {
    expect(shotsOfVideo([50, 95, 144], [48, 96, 144], VIDEO)).toEqual({
      shots: [
        { start: 0, end: 50, planned: [1], driftFrames: 0 },
        { start: 50, end: 95, planned: [2], driftFrames: 2 },
        { start: 95, end: 144, planned: [3], driftFrames: -1 },
        { start: 144, end: 240, planned: [4], driftFrames: 0 },
      ],
      missing: [],
    });
  });

  it('tell which planned shots became one', () => {
    expect(shotsOfVideo([144], [48, 96, 144], VIDEO)).toEqual({
      shots: [
        { start: 0, end: 144, planned: [1, 2, 3], driftFrames: 0 },
        { start: 144, end: 240, planned: [4], driftFrames: 0 },
      ],
      missing: [48, 96],
    });
    expect(shotsOfVideo([48], [48, 144], VIDEO).shots.map(({ planned }) => planned)).toEqual([[1], [2, 3]]);
  });

  it('tell which nobody planned', () => {
    expect(shotsOfVideo([48, 100], [48], VIDEO).shots.map(({ planned, driftFrames }) => [planned, driftFrames])).toEqual([
      [[1], 0],
      [[2], 0],
      [[], null],
    ]);
    expect(shotsOfVideo([48, 100], [], VIDEO).shots.map(({ planned }) => planned)).toEqual([[1], [], []]);
  });

  it('fill the video without a gap, and speak of each planned shot exactly once, in order', () => {
    fc.assert(
      fc.property(rising(8), rising(5), (cuts, planned) => {
        const { shots, missing } = shotsOfVideo(cuts, planned, VIDEO);
        expect(shots.map(({ start }) => start)).toEqual([0, ...cuts]);
        expect(shots.map(({ end }) => end)).toEqual([...cuts, VIDEO.frames]);
        expect(shots.flatMap((shot) => shot.planned)).toEqual([1, ...planned.map((_, index) => index + 2)]);
        const merged = shots.reduce((sum, shot) => sum + Math.max(0, shot.planned.length - 1), 0);
        expect(missing).toHaveLength(merged);
      }),
    );
  });
});

describe('the cuts of a take', () => {
  const cuts: FoundCuts = {
    method: 'test',
    framesPerSecond: 24,
    frames: 240,
    cuts: [{ frame: 49, kind: 'hard', mixedFrames: 0, confidence: 1 }],
  };
  const shots = [
    { startSeconds: 0, seconds: 2, caption: '' },
    { startSeconds: 2, seconds: 8, caption: '' },
  ];

  it('are those corrected by hand before those found, and those planned where nobody has looked', () => {
    expect(cutFramesOf({ cuts, markedCuts: [48] })).toEqual([48]);
    expect(cutFramesOf({ cuts, markedCuts: [] })).toEqual([]);
    expect(cutFramesOf({ cuts, markedCuts: null })).toEqual([49]);
    expect(cutFramesOf({ cuts: null, markedCuts: null })).toBeNull();
    expect(shotStartsOf({ cuts, markedCuts: [12], shots })).toEqual([0, 0.5]);
    expect(shotStartsOf({ cuts, markedCuts: null, shots })).toEqual([0, 49 / 24]);
    expect(shotStartsOf({ cuts: null, markedCuts: null, shots })).toEqual([0, 2]);
  });
});

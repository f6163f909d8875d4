import { describe, expect, it } from 'vitest';
import type { FoundCut, FoundCuts } from '#lib/cuts/found-cuts.ts';
import { shotEdges } from '#lib/cuts/shot-edges.ts';

const PLANNED = { plannedSeconds: [2, 3, 1], totalSeconds: 6 };
const hard = (frame: number): FoundCut => ({ frame, kind: 'hard', mixedFrames: 0, confidence: 1 });
const dissolve = (frame: number, mixedFrames: number): FoundCut => ({ frame, kind: 'dissolve', mixedFrames, confidence: 1 });
const foundAt = (...cuts: FoundCut[]): FoundCuts => ({ method: 'test', framesPerSecond: 24, frames: 144, cuts });
const frames = ({ before, first, after }: ReturnType<typeof shotEdges>) =>
  [before, first, after].map((seconds) => (seconds === null ? null : Math.floor(seconds * 24)));

describe('the edges of a shot in a take', () => {
  it('are as planned while nobody has looked', () => {
    const known = { ...PLANNED, found: null, marked: null };
    expect(frames(shotEdges(known, 0))).toEqual([null, 0, 48]);
    expect(frames(shotEdges(known, 1))).toEqual([47, 48, 120]);
    expect(frames(shotEdges(known, 2))).toEqual([119, 120, null]);
    expect(shotEdges(known, 1)).toMatchObject({ startSeconds: 2, endSeconds: 5 });
    expect(shotEdges(known, 2)).toMatchObject({ startSeconds: 5, endSeconds: 6 });
  });

  it('follow the cuts that were found, and before them the marks of a person', () => {
    const found = foundAt(hard(50), hard(118));
    expect(frames(shotEdges({ ...PLANNED, found, marked: null }, 1))).toEqual([49, 50, 118]);
    expect(frames(shotEdges({ ...PLANNED, found, marked: [45, 118] }, 1))).toEqual([44, 45, 118]);
  });

  it('keep clear of frames in which two shots are mixed', () => {
    const found = foundAt(dissolve(50, 6), dissolve(118, 12));
    expect(frames(shotEdges({ ...PLANNED, found, marked: null }, 1))).toEqual([46, 53, 124]);
  });

  it('follow the cuts that lie near the plan where the model merged or added shots, as the timeline does', () => {
    const merged = foundAt(hard(52));
    expect(frames(shotEdges({ ...PLANNED, found: merged, marked: null }, 1))).toEqual([51, 52, 120]);
    const added = foundAt(hard(46), dissolve(90, 6), hard(123));
    expect(frames(shotEdges({ ...PLANNED, found: added, marked: null }, 1))).toEqual([45, 46, 123]);
    expect(frames(shotEdges({ ...PLANNED, found: added, marked: [] }, 1))).toEqual([47, 48, 120]);
  });

  it('are those of the cuts alone where the model cuts by itself', () => {
    const known = { plannedSeconds: null, totalSeconds: 6, found: foundAt(hard(40), dissolve(90, 6)), marked: null };
    expect([0, 1, 2].map((index) => frames(shotEdges(known, index)))).toEqual([
      [null, 0, 40],
      [39, 40, 93],
      [86, 93, null],
    ]);
    expect(frames(shotEdges({ ...known, marked: [60] }, 1))).toEqual([59, 60, null]);
    expect(shotEdges({ ...known, found: null }, 0)).toMatchObject({ startSeconds: 0, endSeconds: 6, before: null, after: null });
  });

  it('of the only shot are those of the video', () => {
    const edges = shotEdges({ plannedSeconds: [5], totalSeconds: 5, found: foundAt(), marked: null }, 0);
    expect(edges).toEqual({ startSeconds: 0, endSeconds: 6, before: null, first: 0.5 / 24, after: null });
  });
});

/** The shots of a video by its cuts, and which planned shots each of them is. */
import { driftOf } from './drift.ts';

export interface FoundShot {
  /** First frame, and the frame after the last. */
  readonly start: number;
  readonly end: number;
  /** Numbers of the planned shots that it shows, from 1. Several: they became one. None: the shot before goes on after an added cut. */
  readonly planned: readonly number[];
  /** Of the cut that begins it, found minus planned, in frames; 0 for the first shot, null for a cut that nobody planned. */
  readonly driftFrames: number | null;
}

export interface ShotsOfVideo {
  readonly shots: readonly FoundShot[];
  /** Planned cuts that are missing, as frames. */
  readonly missing: readonly number[];
}

/** `frames`: how many the video has. `cuts` and `planned` are first frames of shots but the first, rising, inside it. */
export function shotsOfVideo(
  cuts: readonly number[],
  planned: readonly number[],
  { frames, framesPerSecond }: { readonly frames: number; readonly framesPerSecond: number },
): ShotsOfVideo {
  const drift = driftOf(planned, cuts, framesPerSecond);
  const begins = new Map(
    drift.cuts.flatMap((cut, index) => (cut.found === null ? [] : [[cut.found, { index, planned: cut.planned }] as const])),
  );
  /** The planned shot that the next found one begins with, counted from 0. */
  let from = 0;
  const shots = [0, ...cuts].map((start, place): FoundShot => {
    const end = cuts[place] ?? frames;
    const begun = begins.get(start);
    const isFirst = place === 0;
    if (!isFirst && !begun) return { start, end, planned: [], driftFrames: null };
    if (begun) from = begun.index + 1;
    // Up to the next planned cut that was found: what lies between became one with it.
    const next = drift.cuts.findIndex((cut, index) => index >= from && cut.found !== null);
    const to = next < 0 ? planned.length : next;
    return {
      start,
      end,
      planned: Array.from({ length: to - from + 1 }, (_, step) => from + step + 1),
      driftFrames: begun ? start - begun.planned : 0,
    };
  });
  return { shots, missing: drift.cuts.flatMap((cut) => (cut.found === null ? [cut.planned] : [])) };
}

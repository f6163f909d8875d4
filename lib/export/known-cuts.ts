/** Which cuts of a take count: those a person corrected, else those found in its frames, else those that were planned. */
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';

export interface KnownCuts {
  /** The rate that the frames are counted at. */
  readonly framesPerSecond: number;
  /** How many frames the video has; at least 1. */
  readonly frames: number;
  /** First frames of the shots but the first, rising, each within the video. */
  readonly cuts: readonly number[];
  readonly origin: 'marked' | 'found' | 'planned';
}

export interface VideoLength {
  readonly framesPerSecond: number | null;
  readonly durationSeconds: number | null;
}

/** The rate of a video whose own cannot be read. */
const USUAL_RATE = 24;

/** `plannedCuts` in seconds; `marked` in frames of the same rate as `found`. */
export function knownCuts(
  video: VideoLength,
  {
    found,
    marked,
    plannedCuts,
  }: {
    readonly found: FoundCuts | null;
    readonly marked: readonly number[] | null;
    readonly plannedCuts: readonly number[];
  },
): KnownCuts {
  const framesPerSecond = found?.framesPerSecond ?? steadyRate(video.framesPerSecond);
  const frames = Math.max(1, found?.frames ?? Math.round((video.durationSeconds ?? 0) * framesPerSecond));
  const from = marked ?? found?.cuts.map(({ frame }) => frame) ?? plannedCuts.map((seconds) => Math.round(seconds * framesPerSecond));
  const cuts = [...new Set(from)].filter((cut) => cut > 0 && cut < frames).sort((one, other) => one - other);
  return { framesPerSecond, frames, cuts, origin: marked ? 'marked' : found ? 'found' : 'planned' };
}

/** A measured 23.99 is 24: rates are measured from a few seconds of frames. */
function steadyRate(measured: number | null): number {
  if (measured === null || !(measured > 0)) return USUAL_RATE;
  return Math.abs(measured - Math.round(measured)) < 0.02 ? Math.round(measured) : measured;
}

/** One shot of a video by its known cuts, in frames; `number` counts from 1. Null: there is no such shot. */
export function shotFrames({ frames, cuts }: KnownCuts, number: number): { readonly start: number; readonly end: number } | null {
  const starts = [0, ...cuts];
  const start = starts[number - 1];
  return start === undefined ? null : { start, end: starts[number] ?? frames };
}

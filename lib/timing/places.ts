/**
 * Where shots, cuts and ranges lie. All of lib/timing works on the lengths of the shots alone, in whole seconds and in
 * order; their sum is the total, so the two cannot disagree.
 */
import { TIMING } from './bounds.ts';

/** A range of whole seconds, both ends included. */
export interface SecondsRange {
  readonly min: number;
  readonly max: number;
}

export function totalSeconds(seconds: readonly number[]): number {
  return seconds.reduce((sum, each) => sum + each, 0);
}

/** How long each shot starts after the beginning of the video: the first at 0. */
export function startSeconds(seconds: readonly number[]): number[] {
  let start = 0;
  return seconds.map((each) => {
    start += each;
    return start - each;
  });
}

/** Where the cuts lie: cut n (from 0) comes after shot n. One shot has none. */
export function cuts(seconds: readonly number[]): number[] {
  return startSeconds(seconds).slice(1);
}

/** The shot that plays at a moment. A cut belongs to the shot it opens; moments outside belong to the first or last shot. */
export function shotIndexAt(seconds: readonly number[], atSeconds: number): number {
  const later = cuts(seconds).findIndex((cut) => atSeconds < cut);
  return later === -1 ? seconds.length - 1 : later;
}

/** Where a cut may be moved: it leaves each of its two neighbours at least the shortest length of a shot. Null: no such cut. */
export function cutRange(seconds: readonly number[], cutIndex: number): SecondsRange | null {
  const cut = cuts(seconds)[cutIndex];
  const before = seconds[cutIndex];
  const after = seconds[cutIndex + 1];
  if (cut === undefined || before === undefined || after === undefined) return null;
  return { min: cut - before + TIMING.minShotSeconds, max: cut + after - TIMING.minShotSeconds };
}

/** Every whole second of a range, in order. */
export function wholeSeconds({ min, max }: SecondsRange): number[] {
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

/** The totals that a number of shots can fill. */
export function totalRange(shotCount: number): SecondsRange {
  return { min: Math.max(TIMING.minTotalSeconds, shotCount * TIMING.minShotSeconds), max: TIMING.maxTotalSeconds };
}

/** The whole second nearest to a pointer or a typed number, held in a range. What is no number at all counts as the least. */
export function wholeWithin(value: number, { min, max }: SecondsRange): number {
  return Number.isNaN(value) ? min : Math.min(max, Math.max(min, Math.round(value)));
}

/** Who gives and takes when two shots trade: the next shot; for the last one, the one before. Null: there is no other. */
export function neighbourOf(index: number, shotCount: number): number | null {
  if (shotCount < 2) return null;
  return index + 1 < shotCount ? index + 1 : index - 1;
}

/** Changing the length of single shots: by a cut, by the end of the video, or by a shot's own stepper. */
import { TIMING } from './bounds.ts';
import { cutRange, neighbourOf, type SecondsRange, startSeconds, totalSeconds, wholeWithin } from './places.ts';

/** Moves a cut: its two neighbours trade seconds, the total stays. Null: no such cut. */
export function moveCut(seconds: readonly number[], cutIndex: number, toSeconds: number): number[] | null {
  const range = cutRange(seconds, cutIndex);
  if (!range) return null;
  const lengthBefore = wholeWithin(toSeconds, range) - range.min + TIMING.minShotSeconds;
  return trade(seconds, cutIndex, cutIndex + 1, lengthBefore);
}

/** Moves the end of the video: the last shot changes, and the total with it. */
export function moveEnd(seconds: readonly number[], toSeconds: number): number[] {
  const last = seconds.length - 1;
  const start = startSeconds(seconds)[last] ?? 0;
  return setShotSeconds(seconds, last, toSeconds - start, { totalLocked: false });
}

/**
 * What a shot's stepper offers. Freely, the shot takes from and gives to the total; with the total locked, it trades
 * with its neighbour.
 */
export function shotSecondsRange(
  seconds: readonly number[],
  index: number,
  { totalLocked }: { readonly totalLocked: boolean },
): SecondsRange {
  const own = seconds[index] ?? 0;
  if (totalLocked) {
    const neighbour = neighbourOf(index, seconds.length);
    return neighbour === null
      ? { min: own, max: own }
      : { min: TIMING.minShotSeconds, max: own + (seconds[neighbour] ?? 0) - TIMING.minShotSeconds };
  }
  const others = totalSeconds(seconds) - own;
  return { min: Math.max(TIMING.minShotSeconds, TIMING.minTotalSeconds - others), max: TIMING.maxTotalSeconds - others };
}

/** Sets a shot's length, held in the range of its stepper. */
export function setShotSeconds(
  seconds: readonly number[],
  index: number,
  toSeconds: number,
  lock: { readonly totalLocked: boolean },
): number[] {
  const length = wholeWithin(toSeconds, shotSecondsRange(seconds, index, lock));
  const neighbour = lock.totalLocked ? neighbourOf(index, seconds.length) : null;
  if (neighbour !== null) return trade(seconds, index, neighbour, length);
  return seconds.with(index, length);
}

/** Gives one shot a length and lets another make up for the difference. */
function trade(seconds: readonly number[], index: number, otherIndex: number, length: number): number[] {
  const together = (seconds[index] ?? 0) + (seconds[otherIndex] ?? 0);
  return seconds.with(index, length).with(otherIndex, together - length);
}

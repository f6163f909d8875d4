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

/** Where the end of the video may stand while the total is free: the last shot keeps its least length. */
export function endRange(seconds: readonly number[]): SecondsRange {
  const start = startSeconds(seconds).at(-1) ?? 0;
  return { min: Math.max(TIMING.minTotalSeconds, start + TIMING.minShotSeconds), max: TIMING.maxTotalSeconds };
}

/** Moves the end of the video: the last shot changes, and the total with it. */
export function moveEnd(seconds: readonly number[], toSeconds: number): number[] {
  const start = startSeconds(seconds).at(-1) ?? 0;
  return seconds.with(-1, wholeWithin(toSeconds, endRange(seconds)) - start);
}

interface Lock {
  readonly totalLocked: boolean;
}

/**
 * What a shot's stepper offers. Freely, the shot takes from and gives to the total; with the total locked, it trades
 * with its neighbour. Once the total is full there is nothing to take but from the neighbour.
 */
export function shotSecondsRange(seconds: readonly number[], index: number, { totalLocked }: Lock): SecondsRange {
  const own = seconds[index] ?? 0;
  const total = totalSeconds(seconds);
  const neighbour = neighbourOf(index, seconds.length);
  const tradedMax = neighbour === null ? own : own + (seconds[neighbour] ?? 0) - TIMING.minShotSeconds;
  if (totalLocked) return neighbour === null ? { min: own, max: own } : { min: TIMING.minShotSeconds, max: tradedMax };
  return {
    min: Math.max(TIMING.minShotSeconds, TIMING.minTotalSeconds - (total - own)),
    max: total < TIMING.maxTotalSeconds ? TIMING.maxTotalSeconds - (total - own) : tradedMax,
  };
}

/** Sets a shot's length, held in the range of its stepper. */
export function setShotSeconds(seconds: readonly number[], index: number, toSeconds: number, lock: Lock): number[] {
  const length = wholeWithin(toSeconds, shotSecondsRange(seconds, index, lock));
  const isTaking = length > (seconds[index] ?? 0) && totalSeconds(seconds) >= TIMING.maxTotalSeconds;
  const neighbour = lock.totalLocked || isTaking ? neighbourOf(index, seconds.length) : null;
  if (neighbour !== null) return trade(seconds, index, neighbour, length);
  return seconds.with(index, length);
}

/** Gives one shot a length and lets another make up for the difference. */
function trade(seconds: readonly number[], index: number, otherIndex: number, length: number): number[] {
  const together = (seconds[index] ?? 0) + (seconds[otherIndex] ?? 0);
  return seconds.with(index, length).with(otherIndex, together - length);
}

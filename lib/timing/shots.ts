/** Shots that come and go. Each function gives the new lengths, or null where there is no room or nothing to do. */
import { TIMING } from './bounds.ts';
import { neighbourOf, shotIndexAt, startSeconds, totalSeconds, wholeWithin } from './places.ts';

/** What a new shot takes from the room that is left. */
const NEW_SHOT_SECONDS = 2;

/**
 * Puts a shot in at `index`. It takes 2 s from the room left in the total; where there is none, or the total is locked,
 * the longest shot (of equals the earliest) gives up half of its own, the smaller half. Null: every shot is as short as can be.
 */
export function addShot(seconds: readonly number[], index: number, { totalLocked }: { readonly totalLocked: boolean }): number[] | null {
  if (!totalLocked && totalSeconds(seconds) + NEW_SHOT_SECONDS <= TIMING.maxTotalSeconds)
    return seconds.toSpliced(index, 0, NEW_SHOT_SECONDS);
  const longest = Math.max(...seconds);
  if (longest < 2 * TIMING.minShotSeconds) return null;
  const half = Math.floor(longest / 2);
  return seconds.with(seconds.indexOf(longest), longest - half).toSpliced(index, 0, half);
}

/**
 * Takes a shot out and gives its time back to the total; what the total cannot give up (it is locked, or would fall
 * below its least) goes to the neighbour. Null: it is the only shot.
 */
export function removeShot(seconds: readonly number[], index: number, { totalLocked }: { readonly totalLocked: boolean }): number[] | null {
  const neighbour = neighbourOf(index, seconds.length);
  if (neighbour === null) return null;
  const own = seconds[index] ?? 0;
  const kept = totalLocked ? own : Math.max(0, TIMING.minTotalSeconds - (totalSeconds(seconds) - own));
  return seconds.with(neighbour, (seconds[neighbour] ?? 0) + kept).toSpliced(index, 1);
}

/** Divides the shot at a moment, at the nearest whole second inside it. Null: that shot is too short to divide. */
export function splitShot(seconds: readonly number[], atSeconds: number): { readonly index: number; readonly seconds: number[] } | null {
  const index = shotIndexAt(seconds, atSeconds);
  const own = seconds[index] ?? 0;
  if (own < 2 * TIMING.minShotSeconds) return null;
  const first = wholeWithin(atSeconds - (startSeconds(seconds)[index] ?? 0), {
    min: TIMING.minShotSeconds,
    max: own - TIMING.minShotSeconds,
  });
  return { index, seconds: seconds.toSpliced(index, 1, first, own - first) };
}

/** Joins a shot with its neighbour into one, at the place of the earlier. Null: there is no other shot. */
export function mergeShot(seconds: readonly number[], index: number): { readonly index: number; readonly seconds: number[] } | null {
  const neighbour = neighbourOf(index, seconds.length);
  if (neighbour === null) return null;
  const first = Math.min(index, neighbour);
  return { index: first, seconds: seconds.toSpliced(first, 2, (seconds[first] ?? 0) + (seconds[first + 1] ?? 0)) };
}

/** How long a take waits before its next step. All figures in milliseconds. */
import type { PollPace } from '../engine/engine.ts';

const HOUR = 3_600_000;

/** Longest that the engine may say “not yet”, or “I do not know it”, before the take gives up on it. */
export const RENDER_DEADLINE_MS = 24 * HOUR;
/** Longest that a result which arrives, but is no usable video, is fetched again. */
export const UNUSABLE_DEADLINE_MS = 24 * HOUR;
/** Most answers of the last two kinds in a row that are not believed yet: after a day off, the first may be a mishap. */
export const DOUBTED_ATTEMPTS = 10;
/** The service deletes results after 30 days (kling-api.md §4.2); nothing is left to save after that. */
export const RESULT_DEADLINE_MS = 30 * 24 * HOUR;

const BUSY = { firstMs: 2000, mostMs: 30_000 };
const UNCLEAR = { firstMs: 1000, mostMs: 300_000 };
const SAVING = { firstMs: 1000, mostMs: 300_000 };

/** Doubles with each attempt up to a limit; the upper half is chance, so that many takes do not all return at once. */
function growing({ firstMs, mostMs }: PollPace, attempts: number, random: () => number): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(attempts, 30));
  return Math.round(whole * (0.5 + random() / 2));
}

export const busyPause = (attempts: number, random: () => number): number => growing(BUSY, attempts, random);
export const unclearPause = (attempts: number, random: () => number): number => growing(UNCLEAR, attempts, random);
export const savingPause = (attempts: number, random: () => number): number => growing(SAVING, attempts, random);

/** Grows with the age of the task: a long wait need not be watched as closely as a short one. */
export function pollPause({ firstMs, mostMs }: PollPace, ageMs: number): number {
  return Math.round(Math.min(mostMs, firstMs + ageMs / 12));
}

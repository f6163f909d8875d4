/** How long a take waits before its next step. All figures in milliseconds. */
import type { PollPace } from '../engine/engine.ts';

const HOUR = 3_600_000;

/** Longest that the engine may say “not yet”, or “I do not know it”, before the take gives up on it. */
export const RENDER_DEADLINE_MS = 24 * HOUR;
/** Longest that a result which arrives, but is no usable video, is fetched again. */
export const UNUSABLE_DEADLINE_MS = 24 * HOUR;
/** Most answers of the last two kinds in a row that are not believed yet: after a day off, the first may be a mishap. */
export const DOUBTED_ATTEMPTS = 10;
/** The service deletes results after 30 days (docs/kling-omni.md §4.2); nothing is left to save after that. */
export const RESULT_DEADLINE_MS = 30 * 24 * HOUR;

/** Waiting takes are woken when their turn comes; this is for a wake-up that never came. */
export const QUEUE_PAUSE_MS = 600_000;
/** How long the one take that tries a held queue may be out before another does. */
export const TRY_MS = 30_000;
/** A take of a model that the account may not use lets the others go first. */
export const FEATURE_PAUSE_MS = 300_000;

/** Takes that wait to be looked at are woken one by one; this is for a wake-up that never came, and for a disk that was full. */
export const LOOK_PAUSE_MS = 300_000;
/** After a look that was lost: the machine may be short of memory for a moment. */
export const LOOK_AGAIN_MS = 30_000;

const BUSY = { firstMs: 2000, mostMs: 30_000 };
const STOPPED = { firstMs: 4000, mostMs: 60_000 };
/** A bad connection is met many times in a row by chance alone: whoever waits is not to wait minutes more for each. */
const TROUBLE = { firstMs: 1000, mostMs: 60_000 };
/** After this many in a row (half an hour) it is no chance any more, and nobody watches. */
const LASTING_ATTEMPTS = 30;
const LASTING = { firstMs: 1000, mostMs: 300_000 };

/** Doubles with each attempt up to a limit; the upper half is chance, so that many takes do not all return at once. */
function growing({ firstMs, mostMs }: PollPace, attempts: number, random: () => number): number {
  const whole = Math.min(mostMs, firstMs * 2 ** Math.min(attempts, 30));
  return Math.round(whole * (0.5 + random() / 2));
}

export const heldPause = (why: 'busy' | 'stopped', attempts: number, random: () => number): number =>
  growing(why === 'busy' ? BUSY : STOPPED, attempts, random);
const troublePause = (attempts: number, random: () => number): number =>
  growing(attempts < LASTING_ATTEMPTS ? TROUBLE : LASTING, attempts, random);
export const unclearPause = troublePause;
export const savingPause = troublePause;

/** Most of the usual time that passes before the first question, and when a take counts as late, as parts of that time. */
const EARLY = 0.7;
const LATE = 1.5;
/** Longest wait for the first question, in the longest of later ones: takes are told apart by the past, which may mislead. */
const FIRST_QUESTION = 4;

/**
 * How long until a task is asked for again. Where takes like it usually take `usualMs`, there is nothing to ask for long
 * before that; around that time it is watched closely; a long wait after it need not be watched as closely as a short
 * one. `usualMs` null: nobody knows, and only its age counts.
 */
export function pollPause({ firstMs, mostMs }: PollPace, ageMs: number, usualMs: number | null = null): number {
  const earlyMs = (usualMs ?? 0) * EARLY - ageMs;
  if (earlyMs > firstMs) return Math.round(Math.min(earlyMs, mostMs * FIRST_QUESTION));
  const lateMs = usualMs === null ? ageMs : Math.max(0, ageMs - usualMs * LATE);
  return Math.round(Math.min(mostMs, firstMs + lateMs / 12));
}

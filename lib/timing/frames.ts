/** Frames of the videos that are planned here, and the moments in which they are on the screen. */

export const FRAMES_PER_SECOND = 24;

/** Moments are told in fractions, cut off to microseconds by browsers: so little before a frame begins, it has begun. In frames. */
const ALREADY_THERE = 0.01;

/** The frame that is on the screen at a moment, counted from 0: the last one that began by then, wherever in it the moment lies. */
export function frameAt(seconds: number, framesPerSecond: number = FRAMES_PER_SECOND): number {
  return Math.floor(seconds * framesPerSecond + ALREADY_THERE);
}

/** The beginning of the frame so many frames after the one on the screen (before it, below 0), so that steps never drift. */
export function stepFrames(seconds: number, frames: number): number {
  return (frameAt(seconds) + frames) / FRAMES_PER_SECOND;
}

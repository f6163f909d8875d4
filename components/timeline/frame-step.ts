/** The frame rate of the videos that are planned here; one press of an arrow key moves the playhead by one frame. */
export const FRAMES_PER_SECOND = 24;

/** The moment one or more frames from here, on the grid of frames, so that steps never drift. */
export function stepFrames(seconds: number, frames: number): number {
  return (Math.round(seconds * FRAMES_PER_SECOND) + frames) / FRAMES_PER_SECOND;
}

import { runProgram } from '../../run-program.ts';

/** 4K takes its time, and two processors are shared with the engine. */
const TIMEOUT_MS = 60_000;

/** Seconds into the video: the frame that is on the screen then; or its very last frame. */
export type Moment = number | 'last';

/**
 * Paints one frame of a video: of a moment in full size, as PNG or JPEG by the ending of `picturePath`, or its poster (JPEG).
 * True when it is there; a video that cannot be decoded is no bug. A moment after the end is the last frame.
 */
export function grabFrame(videoPath: string, moment: Moment | 'poster', picturePath: string): Promise<boolean> {
  return runProgram('files/frames/frame-process.ts', [videoPath, String(moment), picturePath], { timeoutMs: TIMEOUT_MS });
}

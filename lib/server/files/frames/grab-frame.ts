import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnv } from '../../env/child-env.ts';

/** 4K takes its time, and two processors are shared with the engine. */
const TIMEOUT_MS = 60_000;

/** Seconds into the video: the frame that is on the screen then; or its very last frame. */
export type Moment = number | 'last';

/**
 * Paints one frame of a video in full size, as PNG or JPEG by the ending of `picturePath`. True when it is there; a
 * video that cannot be decoded is no bug. A moment after the end is the last frame.
 */
export function grabFrame(videoPath: string, moment: Moment, picturePath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      // From the working folder: this file is bundled elsewhere, the other is not.
      [join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/files/frames/frame-process.ts'), videoPath, String(moment), picturePath],
      { stdio: 'ignore', env: childEnv(), timeout: TIMEOUT_MS, killSignal: 'SIGKILL' },
    );
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

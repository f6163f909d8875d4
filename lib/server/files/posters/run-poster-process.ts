import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnv } from '../../env/child-env.ts';

const TIMEOUT_MS = 30_000;

/** Paints one frame of a video as a picture. True when it is there; a video whose pictures cannot be decoded is no bug. */
export function paintPoster(videoPath: string, posterPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      // From the working folder: this file is bundled elsewhere, the other is not.
      [join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/files/posters/poster-process.ts'), videoPath, posterPath],
      { stdio: 'ignore', env: childEnv(), timeout: TIMEOUT_MS, killSignal: 'SIGKILL' },
    );
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * The thread that reads what media files say of themselves, one at a time. A file of a kilobyte may claim four billion
 * pieces, and reading it would never end: here it keeps nobody from their page, and can be ended from outside.
 */
import { parentPort } from 'node:worker_threads';
import { readSound } from '../read-sound.ts';
import { readVideo } from '../read-video.ts';
import type { ReadAnswer, ReadJob } from './read-protocol.ts';

const tell = (answer: ReadAnswer): void => parentPort?.postMessage(answer);

parentPort?.on('message', async ({ kind, path, bytes }: ReadJob) => {
  if (kind === 'sound') {
    const read = await readSound(path);
    tell({ kind, read: read.ok ? read : { ok: false, error: inWords(read.error) } });
  } else {
    const read = await readVideo(path, bytes);
    tell({ kind, read: read.ok ? read : { ok: false, error: inWords(read.error) } });
  }
});
tell({ kind: 'ready' });

/** An error of a library may hold what no message can carry. */
function inWords<Trouble extends object>(trouble: Trouble): Trouble {
  return 'cause' in trouble ? { ...trouble, cause: String(trouble.cause) } : trouble;
}

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { DecodeAnswer, DecodeJob, Pixels } from './pixels.ts';

const TIMEOUT_MS = 60_000;

/** One at a time: each holds the whole picture in memory. */
const inLine = oneAtATime();

/** Decodes in a thread of its own what libvips cannot. Throws where the file is damaged, or takes more than a minute. */
export function decodeAside(job: DecodeJob): Promise<Pixels> {
  return inLine(() => decodeNow(job));
}

async function decodeNow(job: DecodeJob): Promise<Pixels> {
  // From the working folder: this file is bundled elsewhere, the thread's is not.
  const thread = new Worker(join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/files/pictures/decode-thread.ts'), {
    workerData: job,
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    const answer = await new Promise<DecodeAnswer>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, message: 'Decoding took too long.' }), TIMEOUT_MS);
      thread.on('message', (message: DecodeAnswer) => resolve(message));
      thread.on('error', (error) => resolve({ ok: false, message: error.message }));
      thread.on('exit', (code) => resolve({ ok: false, message: `The decoding thread ended with ${code}.` }));
    });
    if (!answer.ok) throw new Error(answer.message);
    return answer.pixels;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { ReadAnswer, ReadJob, ReadSound, ReadVideo } from './read-protocol.ts';

/** The table of contents of an honest file is read within milliseconds, from a slow disk within seconds. */
const TIMEOUT_MS = 20_000;
/** Kept for the next file, then its memory is given back. */
const IDLE_MS = 30_000;
const MOST_MEMORY_MB = 256;

export interface MediaReader {
  /** As `readVideo`; a file that takes too long, or too much memory, is damaged. */
  video(path: string, bytes: number): Promise<ReadVideo>;
  /** As `readSound`. */
  sound(path: string, bytes: number): Promise<ReadSound>;
}

/** Reads files of strangers in a thread apart. */
export function createMediaReader(timeoutMs = TIMEOUT_MS): MediaReader {
  const inLine = oneAtATime();
  let thread: Promise<Worker> | null = null;
  let idleTimer: NodeJS.Timeout | undefined;

  /** An error: the thread ended, or was ended, before it had an answer. */
  async function ask(job: ReadJob): Promise<ReadAnswer | Error> {
    clearTimeout(idleTimer);
    try {
      const answer = await answerOf(await running(), job, timeoutMs);
      idleTimer = setTimeout(leave, IDLE_MS).unref();
      return answer;
    } catch (cause) {
      leave();
      return cause instanceof Error ? cause : new Error(String(cause));
    }
  }

  function running(): Promise<Worker> {
    if (thread) return thread;
    const begun = start(() => {
      if (thread === begun) thread = null;
    });
    thread = begun;
    return begun;
  }

  function leave(): void {
    thread?.then(
      (worker) => worker.terminate(),
      () => undefined,
    );
    thread = null;
  }

  return {
    async video(path, bytes) {
      const answer = await inLine(() => ask({ kind: 'video', path, bytes }));
      if (!(answer instanceof Error) && answer.kind === 'video') return answer.read;
      return { ok: false, error: { type: 'damaged', cause: answer } };
    },
    async sound(path, bytes) {
      const answer = await inLine(() => ask({ kind: 'sound', path, bytes }));
      return !(answer instanceof Error) && answer.kind === 'sound' ? answer.read : { ok: false, error: { cause: answer } };
    },
  };
}

/** The reader of this process. */
export const mediaReader = createMediaReader();

/** The thread, as soon as it has loaded what it needs: that is not a file's fault. */
async function start(onEnd: () => void): Promise<Worker> {
  // From the working folder: this file is bundled elsewhere, the thread's is not.
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/files/reading/reading-thread.ts'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  // It may end between two files, which is for the next one to mend.
  worker.on('error', () => undefined).once('exit', onEnd);
  await nextAnswer(worker);
  worker.unref();
  return worker;
}

async function answerOf(worker: Worker, job: ReadJob, timeoutMs: number): Promise<ReadAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Reading the file took more than ${timeoutMs} ms.`)), timeoutMs);
  });
  const answer = nextAnswer(worker);
  worker.postMessage(job);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function nextAnswer(worker: Worker): Promise<ReadAnswer> {
  const over = new AbortController();
  const { signal } = over;
  const either = Promise.race([
    once(worker, 'message', { signal }).then(([answer]) => answer as ReadAnswer),
    // Without memory, or because of a bug in what it runs; an error is thrown by `once` itself.
    once(worker, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`The reading thread ended with ${code}.`))),
  ]);
  return either.finally(() => over.abort());
}

import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { ReadingKind, Readings, ReadJob } from './read-protocol.ts';
import { ReadingAway } from './reading-away.ts';

/** Whatever is honest is read within milliseconds, from a slow disk within seconds. */
const TIMEOUT_MS = 20_000;
/** Kept for the next thing, then its memory is given back. */
const IDLE_MS = 30_000;
const MOST_MEMORY_MB = 256;

/** Reads one thing. Fails, with a cause for the log, when that takes too long or too much memory; with `ReadingAway` when no thread is to be had. */
export type Reader = <Kind extends ReadingKind>(kind: Kind, job: Readings[Kind]['job']) => Promise<Result<Readings[Kind]['read'], unknown>>;

/** Reads in a thread apart what strangers bring. */
export function createReader(timeoutMs = TIMEOUT_MS, threadFile = 'lib/server/reading/reading-thread.ts'): Reader {
  const inLine = oneAtATime();
  let thread: Promise<Worker> | null = null;
  let idleTimer: NodeJS.Timeout | undefined;

  function running(): Promise<Worker> {
    if (thread) return thread;
    const begun = start(threadFile, () => {
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

  async function ask(job: ReadJob): Promise<Result<unknown, unknown>> {
    clearTimeout(idleTimer);
    try {
      const worker = await running().catch((cause: unknown) => Promise.reject(new ReadingAway(cause)));
      const answer = await answerOf(worker, job, timeoutMs);
      idleTimer = setTimeout(leave, IDLE_MS).unref();
      return ok(answer);
    } catch (cause) {
      leave();
      return fail(cause);
    }
  }

  // The thread answers each kind with what its own reader gives.
  return (kind, job) => inLine(() => ask({ kind, ...job } as ReadJob)) as ReturnType<typeof ask> as never;
}

/** The reader of this process. */
export const readAside = createReader();

/** The thread, as soon as it stands: that is no fault of what it will read. */
async function start(threadFile: string, onEnd: () => void): Promise<Worker> {
  // From the working folder: this file is bundled elsewhere, the thread's is not.
  const worker = new Worker(join(/* turbopackIgnore: true */ process.cwd(), threadFile), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  // It may end between two jobs, which is for the next one to mend.
  worker.on('error', () => undefined).once('exit', onEnd);
  await nextAnswer(worker);
  worker.unref();
  return worker;
}

async function answerOf(worker: Worker, job: ReadJob, timeoutMs: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Reading took more than ${timeoutMs} ms.`)), timeoutMs);
  });
  const answer = nextAnswer(worker);
  worker.postMessage(job);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function nextAnswer(worker: Worker): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  const either = Promise.race([
    once(worker, 'message', { signal }).then(([answer]: unknown[]) => answer),
    // Without memory, or because of a bug in what it runs; an error is thrown by `once` itself.
    once(worker, 'exit', { signal }).then(([code]) => Promise.reject(new Error(`The reading thread ended with ${code}.`))),
  ]);
  return either.finally(() => over.abort());
}

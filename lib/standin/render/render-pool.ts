/**
 * Render processes, as many at once as asked for (one by default) and none while there is nothing to do. Jobs wait in
 * line; the process that answers HTTP never draws.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { VideoFacts } from '../assets/video-facts.ts';
import type { RenderPlan } from './render-plan.ts';
import type { RenderAnswer, RenderJob } from './render-protocol.ts';

export interface RenderPool {
  render(plan: RenderPlan, path: string): Promise<Result<null, string>>;
  measure(path: string): Promise<Result<VideoFacts | null, string>>;
  /** Draws the picture of an element of the stand-in's own. */
  draw(elementId: string, path: string): Promise<Result<null, string>>;
  waiting(): number;
  close(): void;
}

type Work =
  | { type: 'render'; plan: RenderPlan; path: string }
  | { type: 'measure'; path: string }
  | { type: 'draw'; elementId: string; path: string };
type Waiting = { job: RenderJob; answer: (answer: RenderAnswer) => void };
type Worker = { process: ChildProcess; current: Waiting | null; idleTimer: NodeJS.Timeout | null };

const PROCESS_FILE = fileURLToPath(new URL('./render-process.ts', import.meta.url));
/** Long enough to serve a burst with warm processes, short enough to give the memory back soon. */
const IDLE_MS = 20_000;

export function createRenderPool({ size }: { size: number }): RenderPool {
  const line: Waiting[] = [];
  const workers = new Set<Worker>();
  let jobs = 0;
  let isClosed = false;

  const settle = (worker: Worker, answer: RenderAnswer): void => {
    const { current } = worker;
    worker.current = null;
    current?.answer(answer);
  };

  const start = (): Worker => {
    // No inherited flags: a test runner's or debugger's would not fit there.
    const child = fork(PROCESS_FILE, { execArgv: [], serialization: 'advanced' });
    const worker: Worker = { process: child, current: null, idleTimer: null };
    workers.add(worker);
    child.on('message', (answer: RenderAnswer) => {
      settle(worker, answer);
      worker.idleTimer = setTimeout(() => child.disconnect(), IDLE_MS).unref();
      advance();
    });
    const gone = (reason: string): void => {
      workers.delete(worker);
      settle(worker, { id: worker.current?.job.id ?? 0, ok: false, message: reason });
      advance();
    };
    child.on('error', (error) => gone(`The render process could not start: ${error.message}`));
    child.on('exit', (code, signal) => gone(`The render process ended unexpectedly (${signal ?? code}).`));
    return worker;
  };

  const advance = (): void => {
    while (!isClosed && line.length > 0) {
      const free = [...workers].find((worker) => worker.current === null && worker.process.connected);
      const worker = free ?? (workers.size < size ? start() : null);
      const next = worker && line.shift();
      if (!worker || !next) return;
      if (worker.idleTimer) clearTimeout(worker.idleTimer);
      worker.current = next;
      worker.process.send(next.job);
    }
  };

  const enqueue = (work: Work): Promise<RenderAnswer> =>
    new Promise((resolve) => {
      jobs += 1;
      line.push({ job: { id: jobs, ...work }, answer: resolve });
      advance();
    });

  return {
    render: async (plan, path) => {
      const answer = await enqueue({ type: 'render', plan, path });
      return answer.ok ? ok(null) : fail(answer.message);
    },
    measure: async (path) => {
      const answer = await enqueue({ type: 'measure', path });
      return answer.ok ? ok(answer.facts) : fail(answer.message);
    },
    draw: async (elementId, path) => {
      const answer = await enqueue({ type: 'draw', elementId, path });
      return answer.ok ? ok(null) : fail(answer.message);
    },
    waiting: () => line.length,
    close: () => {
      isClosed = true;
      for (const { job, answer } of line.splice(0)) answer({ id: job.id, ok: false, message: 'The stand-in is ending.' });
      for (const worker of workers) worker.process.kill('SIGKILL');
    },
  };
}

/** The engine of a run: a stand-in in a process of its own, which nobody kills, and which keeps count. */
import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Fault } from '#lib/standin/faults/fault.ts';
import type { EngineTask } from './ledger.ts';

const MAIN = fileURLToPath(new URL('../../lib/standin/main.ts', import.meta.url));
/** A result that comes in several pieces, so that it can break off between them. */
export const RESULT_KILOBYTES = 200;
const DOWNLOADS_AT_ONCE = 8;

export interface StandinProcess {
  readonly url: string;
  readonly plan: (faults: readonly Fault[]) => Promise<void>;
  /** Calls by kind since its start. */
  readonly calls: () => Promise<Readonly<Record<string, number>>>;
  /** Creates that arrived, and those that became a task. */
  readonly posts: () => Promise<{ readonly posts: number; readonly accepted: number }>;
  /** All tasks that it has, with their results as it serves them when nothing is planned to go wrong. */
  readonly tasks: () => Promise<readonly EngineTask[]>;
  readonly stop: () => Promise<void>;
}

interface TasksAnswer {
  readonly creates: Readonly<Record<string, { readonly posts: number; readonly accepted: number }>>;
  readonly tasks: readonly {
    readonly task_info: { readonly external_task_id?: string };
    readonly task_result: { readonly videos?: readonly { readonly url: string }[] };
  }[];
}

export interface StandinProcessOptions {
  readonly folder: string;
  /** Where it may send callbacks. */
  readonly callers: readonly string[];
  /** How long a task is "submitted" and then "processing", in milliseconds. */
  readonly submittedMs: number;
  readonly processingMs: number;
  /** How large each result is. */
  readonly kilobytes: number;
}

export async function startStandinProcess({
  folder,
  callers,
  submittedMs,
  processingMs,
  kilobytes,
}: StandinProcessOptions): Promise<StandinProcess> {
  const child = fork(
    MAIN,
    [
      ...['--port', '0', '--dry', '--dry-kilobytes', String(kilobytes), '--quiet', '--data', folder],
      ...['--submitted-ms', String(submittedMs), '--processing-ms', String(processingMs)],
      ...callers.flatMap((origin) => ['--allow-origin', origin]),
    ],
    { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] },
  );
  const [message] = (await once(child, 'message')) as [{ readonly url: string }];
  const { url } = message;
  const readTasks = async () => (await (await fetch(`${url}/standin/tasks`)).json()) as TasksAnswer;

  return {
    url,
    async plan(faults) {
      const answer = await fetch(`${url}/standin/faults`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ faults }),
      });
      if (!answer.ok) throw new Error(`The stand-in does not take these faults: ${await answer.text()}`);
    },
    async calls() {
      const { calls } = (await (await fetch(`${url}/standin/status`)).json()) as { readonly calls: Readonly<Record<string, number>> };
      return calls;
    },
    async posts() {
      const counts = Object.values((await readTasks()).creates);
      return {
        posts: counts.reduce((sum, { posts }) => sum + posts, 0),
        accepted: counts.reduce((sum, { accepted }) => sum + accepted, 0),
      };
    },
    async tasks() {
      const { tasks } = await readTasks();
      return inTurns(tasks, async (task) => {
        const video = task.task_result.videos?.[0];
        return { externalTaskId: task.task_info.external_task_id ?? null, digest: video ? await digestOf(video.url) : null };
      });
    },
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function digestOf(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The stand-in does not serve its own result: HTTP ${response.status}.`);
  return createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex');
}

/** Does the same for each, a few at a time; the answers are in the order of the values. */
export async function inTurns<Value, Outcome>(
  values: readonly Value[],
  work: (value: Value) => Promise<Outcome>,
  atOnce: number = DOWNLOADS_AT_ONCE,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < values.length; index = next++) outcomes[index] = await work(values[index] as Value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}

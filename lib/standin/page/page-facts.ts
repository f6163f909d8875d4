/** What one showing of the page says, gathered from the running stand-in. */
import type { Callback } from '../callbacks/callback.ts';
import type { Callbacks } from '../callbacks/callbacks.ts';
import type { Fault } from '../faults/fault.ts';
import { type Credentials, DEFAULT_CREDENTIALS } from '../http/auth.ts';
import type { Counters } from '../http/counters.ts';
import type { StatusTools } from '../http/status.ts';
import type { ResultLinks } from '../results/result-links.ts';
import type { Task, TaskStatus } from '../tasks/task.ts';
import { taskView } from '../tasks/task-view.ts';

export interface PageTools extends StatusTools {
  readonly callbacks: Pick<Callbacks, 'counts' | 'of'>;
  readonly counters: Counters;
  readonly credentials: Credentials;
  readonly links: Pick<ResultLinks, 'pathTo'>;
}

export interface ShownTask {
  readonly task: Task;
  /** What a query answers just now. */
  readonly answer: unknown;
  readonly callbacks: readonly Callback[];
}

export interface PageFacts {
  /** Where the stand-in was reached. */
  readonly origin: string;
  readonly tasks: readonly Task[];
  readonly pageNum: number;
  readonly pageCount: number;
  /** Whether the address names the task that is shown; otherwise it is the newest. */
  readonly isChosen: boolean;
  readonly shown: ShownTask | null;
  readonly counts: Readonly<Record<TaskStatus, number>>;
  /** Ids of the tasks that are worked on just now, and how many wait for their turn. */
  readonly working: readonly string[];
  readonly waiting: number;
  readonly upMs: number;
  readonly memoryMegabytes: number;
  readonly calls: Readonly<Record<string, number>>;
  readonly callbackCounts: Readonly<Record<string, number>>;
  readonly scenario: string | null;
  readonly faults: readonly Fault[];
  /** The key to show in examples: the one everybody knows, or none of anybody's own. */
  readonly apiKey: string;
}

const TASKS_ON_A_PAGE = 25;

/** `query` may name a task (`task`) and a page of the list (`page`). */
export async function pageFacts(query: URLSearchParams, origin: string, tools: PageTools): Promise<PageFacts> {
  const { book, life, faults, counters, callbacks, clock, startedAt, credentials } = tools;
  const counts = book.counts();
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pageCount = Math.max(1, Math.ceil(total / TASKS_ON_A_PAGE));
  const pageNum = Math.min(pageCount, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1));
  const tasks = book.list({ pageNum, pageSize: TASKS_ON_A_PAGE });
  const chosen = book.find(query.get('task') ?? '');
  const task = chosen ?? tasks[0] ?? null;
  const { working, waiting } = life.status();
  return {
    origin,
    tasks,
    pageNum,
    pageCount,
    isChosen: chosen !== null,
    shown: task && { task, answer: taskView(task, origin, tools.links), callbacks: await callbacks.of(task.taskId) },
    counts,
    working,
    waiting,
    // The clock may be wrong on demand, the age is not.
    upMs: clock() - faults.skewMs() - startedAt,
    memoryMegabytes: Math.round(process.memoryUsage().rss / 1024 ** 2),
    calls: counters.view().calls,
    callbackCounts: callbacks.counts(),
    scenario: faults.scenario(),
    faults: faults.planned(),
    apiKey: credentials.apiKey === DEFAULT_CREDENTIALS.apiKey ? credentials.apiKey : 'YOUR_KEY',
  };
}

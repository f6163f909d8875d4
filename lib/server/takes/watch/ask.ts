/** Asking for the takes that a round has claimed, and what comes of the answers. */
import type { Task } from '#lib/kling/client.ts';
import type { TakeDeps } from '../deps.ts';
import { RENDER_DEADLINE_MS } from '../pauses.ts';
import { holdQueue } from '../queue-hold.ts';
import { postpone, takesOfTasks, type Watched } from './claim.ts';
import { followTask } from './follow.ts';
import { readTasks } from './read-tasks.ts';

/** Takes asked for singly per round, besides the list. */
export const MOST_SINGLE = 5;
/** Where there are more than go into one round: when the next are asked for. */
export const NEXT_FEW_MS = 1000;

export interface Answered {
  /** Takes with a step due now. */
  readonly due: readonly string[];
  /** Calls to the engine, made or about to be made by those that are due. */
  readonly calls: number;
}

interface AskOptions<Take> {
  /** All that the engine renders, claimed or not. */
  readonly inFlight: number;
  /** Without the list. */
  readonly isSingly: boolean;
  /** When a take is asked for again that turned out as it was; null: that is written in its row already. */
  readonly nextOf: ((take: Take, now: number) => number) | null;
}

const NO_LIST = { tasks: new Map<string, Task>(), calls: 0, refused: null } as const;

export async function ask<Take extends Watched>(
  deps: TakeDeps,
  claimed: readonly Take[],
  { inFlight, isSingly, nextOf }: AskOptions<Take>,
): Promise<Answered> {
  // Without an engine each take says what is the matter.
  const client = isSingly ? null : await deps.engine.client();
  const wanted = new Set(claimed.flatMap(({ engineTaskId }) => engineTaskId ?? []));
  const { tasks, calls, refused } = client ? await readTasks(client, wanted, inFlight) : NO_LIST;
  // Whatever is sent meanwhile would be refused as well.
  if (refused) await holdQueue(deps, refused);
  deps.onMoment?.(`list: ${tasks.size}`);

  const { quiet, strays, news } = sort(claimed, tasks, deps.clock());
  for (const [id, task] of await unasked(deps, tasks, wanted)) news.set(id, task);
  // First those of which nothing was heard for the longest time: where there is no list, each has its turn.
  strays.sort((one, other) => one.updatedAt - other.updatedAt);
  const singles = strays.slice(0, MOST_SINGLE).map(({ id }) => id);

  const now = deps.clock();
  const othersAt = now + (isSingly ? NEXT_FEW_MS : deps.engine.pace.firstMs);
  await postpone(deps, [
    ...singles.map((id) => ({ id, dueAt: now })),
    ...(nextOf === null ? [] : quiet.map((take) => ({ id: take.id, dueAt: nextOf(take, now) }))),
    ...(nextOf === null && !isSingly ? [] : strays.slice(MOST_SINGLE).map(({ id }) => ({ id, dueAt: othersAt }))),
  ]);
  const due = [...singles];
  for (const [id, task] of news) if (await followTask(deps, id, task)) due.push(id);
  return { due, calls: calls + singles.length };
}

interface Sorted<Take> {
  readonly quiet: Take[];
  /** Not on the list. */
  readonly strays: Take[];
  readonly news: Map<string, Task>;
}

function sort<Take extends Watched>(claimed: readonly Take[], tasks: ReadonlyMap<string, Task>, now: number): Sorted<Take> {
  const sorted: Sorted<Take> = { quiet: [], strays: [], news: new Map() };
  for (const take of claimed) {
    const task = tasks.get(take.engineTaskId ?? '');
    // A list that names no video of a task that has one is not asked twice.
    if (task === undefined || (task.status === 'succeed' && task.videos.length === 0)) sorted.strays.push(take);
    else if (isNews(take, task, now)) sorted.news.set(take.id, task);
    else sorted.quiet.push(take);
  }
  return sorted;
}

/** Everything but "as before" is news, and so is a take that is too old to go on as before. */
function isNews(take: Watched, task: Task, now: number): boolean {
  const isAsBefore = !isOver(task) && task.rawStatus === take.engineStatus && take.attempts === 0;
  return !isAsBefore || ageOf(take, now) >= RENDER_DEADLINE_MS;
}

/** Takes that were not due yet, but whose end stands on the same list. */
async function unasked(deps: TakeDeps, tasks: ReadonlyMap<string, Task>, wanted: ReadonlySet<string>): Promise<Map<string, Task>> {
  const over = [...tasks.values()].filter((task) => isOver(task) && !wanted.has(task.taskId));
  const rows = await takesOfTasks(
    deps,
    over.map(({ taskId }) => taskId),
  );
  const found = new Map<string, Task>();
  for (const { id, engineTaskId } of rows) {
    const task = tasks.get(engineTaskId ?? '');
    if (task) found.set(id, task);
  }
  return found;
}

const isOver = ({ status }: Task): boolean => status === 'succeed' || status === 'failed';
export const ageOf = ({ acceptedAt, createdAt }: Watched, now: number): number => Math.max(0, now - (acceptedAt ?? createdAt));

/**
 * A round asks how the takes stand that the engine renders: with one call for all of them, however many they are, since
 * the engine tells of its tasks in lists. A take that turns out as it was costs a share of one statement; one of which
 * there is news takes its step (follow.ts); one that the list does not name is asked for singly, a few per round.
 */
import type { Task } from '#lib/kling/client.ts';
import type { TakeDeps } from '../deps.ts';
import { FIRST_QUESTION, pollPause, RENDER_DEADLINE_MS } from '../pauses.ts';
import { holdQueue } from '../queue-hold.ts';
import { claimDue, countWatched, nextQuestion, postpone, takesOfTasks, type Watched } from './claim.ts';
import { followTask } from './follow.ts';
import { pagesFor, readTasks } from './read-tasks.ts';

/** Takes asked for singly per round, besides the list. */
export const MOST_SINGLE = 5;
/**
 * Each page of a list puts the next question about the takes on it off by this much. Where the engine calls us, the list
 * is only a net for calls that were lost, and most of the calls to it are left for those of which something was heard.
 */
const PER_PAGE_MS = { told: 4000, untold: 800 };
/** Where there are more than go into one round: when the next are asked for. */
const NEXT_FEW_MS = 1000;

export interface Round {
  /** Takes with a step due now: to be saved, or to be asked for singly. */
  readonly due: readonly string[];
  /** Calls to the engine that it made, or that those due now are about to make. */
  readonly calls: number;
  /** When the next round is due; null: nothing renders. */
  readonly nextDueAt: number | null;
}

/** Does one round. Nothing is due: nothing is asked. */
export async function watchRound(deps: TakeDeps): Promise<Round> {
  const began = deps.clock();
  const claimed = await claimDue(deps, began);
  const { due, calls } = claimed.length === 0 ? NOTHING : await askAround(deps, claimed, began);
  const next = await nextQuestion(deps);
  return { due, calls, nextDueAt: next === null ? null : Math.max(next, deps.clock() + (calls > 0 ? NEXT_FEW_MS : 0)) };
}

/** A few of thousands are asked for singly: the list would have to be turned to its end for them. Else the list tells of all. */
async function askAround(deps: TakeDeps, claimed: Watched[], began: number): Promise<Answered> {
  const inFlight = await countWatched(deps);
  const pages = pagesFor(inFlight);
  if (claimed.length < pages) return ask(deps, claimed, { inFlight, isSingly: true });
  // One page: those that would be due before the next round can be. More: everybody, since the pages tell of everybody.
  const { firstMs, mostMs } = deps.engine.pace;
  const ahead = pages === 1 ? firstMs : Math.max(mostMs * FIRST_QUESTION, pages * PER_PAGE_MS.told);
  claimed.push(...(await claimDue(deps, began + ahead)));
  // One take by itself: the shorter question.
  return ask(deps, claimed, { inFlight, isSingly: claimed.length === 1 });
}

interface Answered {
  readonly due: readonly string[];
  readonly calls: number;
}
const NOTHING: Answered = { due: [], calls: 0 };
const NO_LIST = { tasks: new Map<string, Task>(), calls: 0, refused: null } as const;

async function ask(
  deps: TakeDeps,
  claimed: readonly Watched[],
  { inFlight, isSingly }: { readonly inFlight: number; readonly isSingly: boolean },
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

  const usual = await deps.usualTimes.known();
  const { pace } = deps.engine;
  const now = deps.clock();
  const payOffMs = Math.max(0, calls - 1) * (deps.callbacks.url === null ? PER_PAGE_MS.untold : PER_PAGE_MS.told);
  await postpone(deps, [
    ...quiet.map((take) => ({ id: take.id, dueAt: now + Math.max(pollPause(pace, ageOf(take, now), usual(take)), payOffMs) })),
    ...singles.map((id) => ({ id, dueAt: now })),
    ...strays.slice(MOST_SINGLE).map(({ id }) => ({ id, dueAt: now + (isSingly ? NEXT_FEW_MS : pace.firstMs) })),
  ]);
  const due = [...singles];
  for (const [id, task] of news) if (await followTask(deps, id, task)) due.push(id);
  return { due, calls: calls + singles.length };
}

interface Sorted {
  readonly quiet: Watched[];
  /** Not on the list. */
  readonly strays: Watched[];
  readonly news: Map<string, Task>;
}

function sort(claimed: readonly Watched[], tasks: ReadonlyMap<string, Task>, now: number): Sorted {
  const sorted: Sorted = { quiet: [], strays: [], news: new Map() };
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
const ageOf = ({ acceptedAt, createdAt }: Watched, now: number): number => Math.max(0, now - (acceptedAt ?? createdAt));

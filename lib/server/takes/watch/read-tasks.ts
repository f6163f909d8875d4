/** The account's tasks as a list (docs/kling-omni.md §4.4): the newest first, up to 500 to a page. */
import type { KlingClient, KlingError, Task } from '#lib/kling/client.ts';

const MOST_PER_PAGE = 500;
const FEWEST_PER_PAGE = 30;

/** Pages that so many tasks fill when nobody else uses the account. */
export const pagesFilledBy = (inFlight: number): number => Math.max(1, Math.ceil(inFlight / MOST_PER_PAGE));

/** Most calls that it takes to find tasks of which nothing is known but that they are in flight. */
export const pagesFor = (inFlight: number): number => Math.max(1, Math.ceil((inFlight * 2) / MOST_PER_PAGE));

/**
 * Reads pages until every wanted task was seen, or for as many pages as all in flight fill. Others may use the account too,
 * so there is room for twice as many; who is not on these pages is asked for singly. A list that is not to be had has no
 * tasks on it; `refused` says so when the service would not even hear the question.
 */
export async function readTasks(
  client: KlingClient,
  wanted: ReadonlySet<string>,
  inFlight: number,
): Promise<{ readonly tasks: ReadonlyMap<string, Task>; readonly calls: number; readonly refused: KlingError | null }> {
  const room = Math.max(wanted.size, inFlight) * 2;
  const pageSize = Math.min(MOST_PER_PAGE, Math.max(FEWEST_PER_PAGE, room));
  const pages = Math.ceil(room / pageSize);
  const tasks = new Map<string, Task>();
  let missing = wanted.size;
  let calls = 0;
  for (let pageNum = 1; pageNum <= Math.max(1, pages) && missing > 0; pageNum += 1) {
    const outcome = await client.list({ pageNum, pageSize });
    calls += 1;
    if (outcome.kind === 'refused') return { tasks, calls, refused: outcome.error };
    if (outcome.kind !== 'found') break;
    for (const task of outcome.tasks) {
      // Tasks that begin while pages are turned push others onto the next page, where they are met again.
      if (!tasks.has(task.taskId) && wanted.has(task.taskId)) missing -= 1;
      tasks.set(task.taskId, task);
    }
    if (outcome.tasks.length < pageSize) break;
  }
  return { tasks, calls, refused: null };
}

/** The account's tasks as a list (kling-api.md §4.4): the newest first, up to 500 to a page. */
import type { KlingClient, Task } from '#lib/kling/client.ts';

const MOST_PER_PAGE = 500;
const FEWEST_PER_PAGE = 30;

/**
 * Reads pages until every wanted task was seen, or for as many pages as these tasks fill. Others may use the account too,
 * so a page holds twice what is wanted; who is not on these pages is asked for singly. A list that is not to be had has no tasks on it.
 */
export async function readTasks(
  client: KlingClient,
  wanted: ReadonlySet<string>,
): Promise<{ readonly tasks: ReadonlyMap<string, Task>; readonly calls: number }> {
  const pageSize = Math.min(MOST_PER_PAGE, Math.max(FEWEST_PER_PAGE, wanted.size * 2));
  const pages = Math.ceil((wanted.size * 2) / pageSize);
  const tasks = new Map<string, Task>();
  let missing = wanted.size;
  let calls = 0;
  for (let pageNum = 1; pageNum <= Math.max(1, pages) && missing > 0; pageNum += 1) {
    const outcome = await client.list({ pageNum, pageSize });
    calls += 1;
    if (outcome.kind !== 'found') break;
    for (const task of outcome.tasks) {
      // Tasks that begin while pages are turned push others onto the next page, where they are met again.
      if (!tasks.has(task.taskId) && wanted.has(task.taskId)) missing -= 1;
      tasks.set(task.taskId, task);
    }
    if (outcome.tasks.length < pageSize) break;
  }
  return { tasks, calls };
}

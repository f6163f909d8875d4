/** What there is to tell of a task or an element, for those who gave an address: the bare object, in no envelope (docs/kling-omni.md §5). */
import type { Element } from '../elements/element.ts';
import { elementView } from '../elements/element-view.ts';
import type { ResultLinks } from '../results/result-links.ts';
import type { Task } from '../tasks/task.ts';
import { callbackView } from '../tasks/task-view.ts';
import type { News } from './callbacks.ts';

export function newsOfTask(task: Task, links: Pick<ResultLinks, 'pathTo'>): News | null {
  const { taskId, status, request } = task;
  return request.callbackUrl === null
    ? null
    : { taskId, status, url: request.callbackUrl, body: JSON.stringify(callbackView(task, links)) };
}

/** Elements are tasks of their own (§8); their callbacks are not documented, and look like their query. */
export function newsOfElement(element: Element): News | null {
  const { taskId, callbackUrl, origin } = element;
  if (callbackUrl === null) return null;
  const view = elementView(element, origin);
  return { taskId, status: String(view['task_status']), url: callbackUrl, body: JSON.stringify(view) };
}

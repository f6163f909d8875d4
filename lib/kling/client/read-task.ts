/** The data of a successful answer as tasks. Words that came from outside may end in a log, so they are cleaned too. */
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { taskListSchema, taskSchema } from '../response-schema.ts';
import type { Task } from '../task.ts';
import type { HideSecrets } from './hide-secrets.ts';

export function readTask(data: unknown, hide: HideSecrets): Result<Task, string> {
  const task = taskSchema.safeParse(data);
  return task.success ? ok(clean(task.data, hide)) : fail(hide(task.error.message));
}

export function readTasks(data: unknown, hide: HideSecrets): Result<readonly Task[], string> {
  const tasks = taskListSchema.safeParse(data);
  return tasks.success ? ok(tasks.data.map((task) => clean(task, hide))) : fail(hide(tasks.error.message));
}

function clean(task: Task, hide: HideSecrets): Task {
  return { ...task, rawStatus: hide(task.rawStatus), statusMessage: hide(task.statusMessage) };
}

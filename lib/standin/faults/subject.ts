/** Whom a call is about, read from what the call itself shows. */
import type { Task } from '../tasks/task.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import { isRawObject } from '../validation/field-reader.ts';
import { type FaultSubject, NO_SUBJECT } from './fault.ts';

/** Of a create call, before its body was judged. */
export function subjectOfBody(body: unknown): FaultSubject {
  if (!isRawObject(body)) return NO_SUBJECT;
  const { external_task_id: externalTaskId, model_name: model } = body;
  return { externalTaskId: typeof externalTaskId === 'string' ? externalTaskId : null, model: typeof model === 'string' ? model : null };
}

export function subjectOfTask({ taskId, externalTaskId, request }: Pick<Task, 'taskId' | 'externalTaskId' | 'request'>): FaultSubject {
  return { taskId, externalTaskId, model: request.modelName };
}

/** Of a question for one task, by either of its ids. An id that no task has is taken for an external one: it may come yet. */
export function subjectOfId(id: string | null, book: Pick<TaskBook, 'find'>): FaultSubject {
  if (id === null) return NO_SUBJECT;
  const task = book.find(id);
  return task ? subjectOfTask(task) : { externalTaskId: id, model: null };
}

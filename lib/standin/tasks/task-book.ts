/** All tasks in memory, found by either id and listed newest first. Every change goes to the folder before anyone sees it. */
import { isMoving, type Task } from './task.ts';
import type { TaskFolder } from './task-folder.ts';

export interface TaskBook {
  find(id: string): Task | null;
  list(page: { pageNum: number; pageSize: number }): Task[];
  all(): readonly Task[];
  /** Those that hold a slot: submitted or processing, and those being written down right now. */
  movingCount(): number;
  isTaken(externalTaskId: string): boolean;
  /** Holds an external id and a slot from this moment on, before anything is written. */
  reserve(taskId: string, externalTaskId: string | null): void;
  /** Gives both back, when the task could not be written down. */
  release(taskId: string, externalTaskId: string | null): void;
  add(task: Task): Promise<void>;
  update(taskId: string, change: Partial<Task>): Promise<Task>;
}

export function createTaskBook(folder: Pick<TaskFolder, 'save'>, loaded: readonly Task[]): TaskBook {
  const byId = new Map(loaded.map((task) => [task.taskId, task]));
  const idsByExternal = new Map(loaded.flatMap((task) => (task.externalTaskId === null ? [] : [[task.externalTaskId, task.taskId]])));
  const moving = new Set(loaded.filter(isMoving).map(({ taskId }) => taskId));

  const find = (id: string): Task | null => byId.get(id) ?? byId.get(idsByExternal.get(id) ?? '') ?? null;
  return {
    find,
    list: ({ pageNum, pageSize }) => {
      const newestFirst = [...byId.values()].reverse();
      return newestFirst.slice((pageNum - 1) * pageSize, pageNum * pageSize);
    },
    all: () => [...byId.values()],
    movingCount: () => moving.size,
    isTaken: (externalTaskId) => idsByExternal.has(externalTaskId),
    reserve: (taskId, externalTaskId) => {
      moving.add(taskId);
      if (externalTaskId !== null) idsByExternal.set(externalTaskId, taskId);
    },
    release: (taskId, externalTaskId) => {
      moving.delete(taskId);
      if (externalTaskId !== null) idsByExternal.delete(externalTaskId);
    },
    add: async (task) => {
      await folder.save(task);
      byId.set(task.taskId, task);
    },
    update: async (taskId, change) => {
      const before = byId.get(taskId);
      if (!before) throw new Error(`There is no task ${taskId}`);
      const after = { ...before, ...change };
      await folder.save(after);
      byId.set(taskId, after);
      if (!isMoving(after)) moving.delete(taskId);
      return after;
    },
  };
}

/** All tasks in memory, found by either id and listed newest first. Every change goes to the folder before anyone sees it. */
import type { ListPage } from '../http/list-page.ts';
import type { ModelName } from '../validation/omni-request.ts';
import { isMoving, type Task, type TaskStatus } from './task.ts';
import type { TaskFolder } from './task-folder.ts';

/** What is known of a task before it is written down. */
export type Reservation = Pick<Task, 'taskId' | 'externalTaskId'> & { readonly modelName: ModelName };

export interface TaskBook {
  find(id: string): Task | null;
  findVideo(videoId: string): Task | null;
  list(page: ListPage): Task[];
  /** Oldest first. */
  all(): readonly Task[];
  counts(): Readonly<Record<TaskStatus, number>>;
  /** Those that hold a slot, of one model or of all: submitted or processing, and those being written down right now. */
  movingCount(modelName: ModelName | null): number;
  isTaken(externalTaskId: string): boolean;
  /** Holds an external id and a slot from this moment on, before anything is written. */
  reserve(reservation: Reservation): void;
  /** Gives both back, when the task could not be written down. */
  release(reservation: Reservation): void;
  add(task: Task): Promise<void>;
  update(taskId: string, change: Partial<Task>): Promise<Task>;
}

export function createTaskBook(folder: Pick<TaskFolder, 'save'>, loaded: readonly Task[]): TaskBook {
  const byId = new Map<string, Task>();
  const idsByExternal = new Map<string, string>();
  const idsByVideo = new Map<string, string>();
  const moving = new Map<string, ModelName>();
  const counts: Record<TaskStatus, number> = { submitted: 0, processing: 0, succeed: 0, failed: 0 };
  /** Ascending, which is the order of making: all ids have 18 digits. */
  const ordered: string[] = [];

  const enter = (task: Task): void => {
    const before = byId.get(task.taskId);
    if (before) counts[before.status] -= 1;
    else {
      // Writing down may overtake, so a task is rarely, and then barely, not the newest.
      let place = ordered.length;
      while (place > 0 && (ordered[place - 1] ?? '') > task.taskId) place -= 1;
      ordered.splice(place, 0, task.taskId);
    }
    byId.set(task.taskId, task);
    idsByVideo.set(task.videoId, task.taskId);
    if (task.externalTaskId !== null) idsByExternal.set(task.externalTaskId, task.taskId);
    counts[task.status] += 1;
    if (isMoving(task)) moving.set(task.taskId, task.request.modelName);
    else moving.delete(task.taskId);
  };
  for (const task of loaded) enter(task);

  const tasksOf = (ids: readonly string[]): Task[] => ids.flatMap((id) => byId.get(id) ?? []);
  const find = (id: string): Task | null => byId.get(id) ?? byId.get(idsByExternal.get(id) ?? '') ?? null;
  return {
    find,
    findVideo: (videoId) => byId.get(idsByVideo.get(videoId) ?? '') ?? null,
    list: ({ pageNum, pageSize }) => {
      const end = Math.max(0, ordered.length - (pageNum - 1) * pageSize);
      return tasksOf(ordered.slice(Math.max(0, end - pageSize), end)).reverse();
    },
    all: () => tasksOf(ordered),
    counts: () => ({ ...counts }),
    movingCount: (modelName) => {
      if (modelName === null) return moving.size;
      let count = 0;
      for (const each of moving.values()) if (each === modelName) count += 1;
      return count;
    },
    isTaken: (externalTaskId) => idsByExternal.has(externalTaskId),
    reserve: ({ taskId, externalTaskId, modelName }) => {
      moving.set(taskId, modelName);
      if (externalTaskId !== null) idsByExternal.set(externalTaskId, taskId);
    },
    release: ({ taskId, externalTaskId }) => {
      moving.delete(taskId);
      if (externalTaskId !== null) idsByExternal.delete(externalTaskId);
    },
    add: async (task) => {
      await folder.save(task);
      enter(task);
    },
    update: async (taskId, change) => {
      const before = byId.get(taskId);
      if (!before) throw new Error(`There is no task ${taskId}`);
      const after = { ...before, ...change };
      await folder.save(after);
      enter(after);
      return after;
    },
  };
}

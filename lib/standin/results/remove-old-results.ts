/** Content goes 30 days after the end of its task (docs/kling-omni.md §4.2); the task itself stays in the list. */
import type { Clock } from '#lib/kernel/clock.ts';
import type { TaskBook } from '../tasks/task-book.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import { resultFileNamed } from './result-file.ts';
import { KEPT_MS } from './result-links.ts';

interface RemoveTools {
  readonly book: Pick<TaskBook, 'findVideo'>;
  readonly folder: Pick<TaskFolder, 'resultNames' | 'removeResult'>;
  readonly clock: Clock;
}

/** Gives the number of files that went. A file that belongs to no task we know is left alone. */
export async function removeOldResults({ book, folder, clock }: RemoveTools): Promise<number> {
  let removed = 0;
  for (const name of await folder.resultNames()) {
    const file = resultFileNamed(name);
    const task = file && book.findVideo(file.videoId);
    if (!file || task?.status !== 'succeed' || clock() < task.updatedAt + KEPT_MS) continue;
    await folder.removeResult(file);
    removed += 1;
  }
  return removed;
}

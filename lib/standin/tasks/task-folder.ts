/** Where tasks and their files live on disk. A file appears under its final name only when it is whole. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exists } from '../disk/whole-file.ts';
import { type ResultFile, resultFileName } from '../results/result-file.ts';
import { readTask } from './read-task.ts';
import type { Task } from './task.ts';

export interface TaskFolder {
  /** Every task ever accepted here, oldest first, and the names of files that could not be read. */
  load(): Promise<{ tasks: Task[]; unreadable: string[] }>;
  save(task: Task): Promise<void>;
  /** Stores a picture under its digest and returns the digest. */
  keepPicture(bytes: Uint8Array): Promise<string>;
  picturePath(sha256: string): string;
  resultPath(file: ResultFile): string;
  /** Names of the files that lie among the results. */
  resultNames(): Promise<string[]>;
  removeResult(file: ResultFile): Promise<void>;
  /** A fresh path for something half done; what is left there after a crash is cleared at the next start. */
  scratchPath(name: string): string;
}

/** Files read at once when a folder is opened: ten thousand one after the other would take seconds. */
const READ_AT_ONCE = 64;

export async function openTaskFolder(root: string): Promise<TaskFolder> {
  const folders = {
    tasks: join(root, 'tasks'),
    pictures: join(root, 'pictures'),
    results: join(root, 'results'),
    scratch: join(root, 'scratch'),
  };
  await rm(folders.scratch, { recursive: true, force: true });
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true, mode: 0o700 });
  let writes = 0;

  /** Aside first, each under a name of its own: two calls may bring the same picture at once. */
  const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
    writes += 1;
    const half = join(folders.scratch, `write-${writes}`);
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, path);
  };
  const resultPath = (file: ResultFile): string => join(folders.results, resultFileName(file));

  return {
    load: async () => {
      const names = (await readdir(folders.tasks)).sort();
      const tasks: Task[] = [];
      const unreadable: string[] = [];
      for (let first = 0; first < names.length; first += READ_AT_ONCE) {
        const some = names.slice(first, first + READ_AT_ONCE);
        const read = await Promise.all(some.map((name) => readTaskFile(join(folders.tasks, name), name)));
        tasks.push(...read.filter((task) => task !== null));
        unreadable.push(...some.filter((_, index) => read[index] === null));
      }
      return { tasks, unreadable };
    },
    save: (task) => writeWhole(join(folders.tasks, `${task.taskId}.json`), JSON.stringify(task)),
    keepPicture: async (bytes) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const path = join(folders.pictures, sha256);
      if (!(await exists(path))) await writeWhole(path, bytes);
      return sha256;
    },
    picturePath: (sha256) => join(folders.pictures, sha256),
    resultPath,
    resultNames: () => readdir(folders.results),
    removeResult: (file) => rm(resultPath(file), { force: true }),
    scratchPath: (name) => join(folders.scratch, name),
  };
}

/** Null for whatever is not a whole task: torn, a folder, not ours to read. */
async function readTaskFile(path: string, name: string): Promise<Task | null> {
  const taskId = /^([0-9]{18})\.json$/.exec(name)?.[1];
  if (taskId === undefined) return null;
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EISDIR' || error.code === 'EACCES' || error.code === 'ENOENT' || error.code === 'EIO') return null;
    throw error;
  });
  return text === null ? null : readTask(text, taskId);
}

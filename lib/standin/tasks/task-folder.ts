/** Where tasks and their files live on disk. A file appears under its final name only when it is whole. */
import { createHash } from 'node:crypto';
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Task } from './task.ts';

export interface TaskFolder {
  /** Every task ever accepted here, oldest first, and the names of files that could not be read. */
  load(): Promise<{ tasks: Task[]; unreadable: string[] }>;
  save(task: Task): Promise<void>;
  /** Stores a picture under its digest and returns the digest. */
  keepPicture(bytes: Uint8Array): Promise<string>;
  picturePath(sha256: string): string;
  resultPath(videoId: string): string;
  /** A fresh path for something half done; what is left there after a crash is cleared at the next start. */
  scratchPath(name: string): string;
}

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

  const writeWhole = async (path: string, content: string | Uint8Array): Promise<void> => {
    writes += 1;
    const half = join(folders.scratch, `write-${writes}`);
    await writeFile(half, content, { mode: 0o600 });
    await rename(half, path);
  };

  return {
    load: async () => {
      const tasks: Task[] = [];
      const unreadable: string[] = [];
      for (const name of (await readdir(folders.tasks)).sort()) {
        const task = parseTask(await readFile(join(folders.tasks, name), 'utf8'));
        if (task) tasks.push(task);
        else unreadable.push(name);
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
    resultPath: (videoId) => join(folders.results, `${videoId}.mp4`),
    scratchPath: (name) => join(folders.scratch, name),
  };
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Only we write these files; a torn one (a full disk, a power cut) is reported, not trusted. */
function parseTask(text: string): Task | null {
  try {
    const task = JSON.parse(text) as Task;
    return typeof task.taskId === 'string' && typeof task.status === 'string' ? task : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

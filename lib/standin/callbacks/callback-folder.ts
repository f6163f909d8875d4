/** Where callbacks lie on disk: the few of one task in one file. Ten thousand tasks' bodies need not stay in memory. */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonOf } from '#lib/kernel/json.ts';
import { writeWhole } from '../disk/whole-file.ts';
import { isRawObject } from '../validation/field-reader.ts';
import type { Callback } from './callback.ts';

export interface CallbackFolder {
  /** In the order in which they were made; none for a task that has none, or whose file could not be read. */
  load(taskId: string): Promise<readonly Callback[]>;
  save(taskId: string, callbacks: readonly Callback[]): Promise<void>;
  /** The tasks that have any. */
  taskIds(): Promise<string[]>;
}

export async function openCallbackFolder(root: string): Promise<CallbackFolder> {
  const folder = join(root, 'callbacks');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    async load(taskId) {
      const text = await readFile(join(folder, `${taskId}.json`), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES') return '[]';
        throw error;
      });
      return parsed(text);
    },
    async save(taskId, callbacks) {
      await writeWhole(join(folder, `${taskId}.json`), JSON.stringify(callbacks));
    },
    taskIds: async () => (await readdir(folder)).flatMap((name) => /^([0-9]{18})\.json$/.exec(name)?.[1] ?? []),
  };
}

/** A torn file counts as none: its callbacks are made again where they are owed. */
function parsed(text: string): readonly Callback[] {
  const value = jsonOf(text);
  return Array.isArray(value) && value.every(isCallback) ? (value as Callback[]) : [];
}

function isCallback(value: unknown): boolean {
  return (
    isRawObject(value) &&
    ['id', 'taskId', 'status', 'url', 'body', 'state'].every((field) => typeof value[field] === 'string') &&
    URL.canParse(String(value['url'])) &&
    Array.isArray(value['attempts'])
  );
}

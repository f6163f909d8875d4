/** Files on the local disk: `files/ab/abcd…`. Written elsewhere on the same disk, synced, then renamed. */
import { access, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok } from '#lib/kernel/result.ts';
import { isMissing } from '../../failure.ts';
import { MissingFile, type Storage } from '../storage.ts';
import { OWNER_ONLY_FOLDER, openIncoming, openNew, type Writer } from './incoming.ts';
import { openPreviews } from './previews.ts';
import { readDisk } from './read-disk.ts';

export interface DiskStorage extends Storage {
  pathOf(fileId: string): string;
}

/** `openFile` is a door for tests: a disk that is full. */
export async function openDiskStorage(folder: string, openFile: (path: string) => Promise<Writer> = openNew): Promise<DiskStorage> {
  // On the same disk as the files, so that the rename is one step.
  const incoming = await openIncoming(join(folder, 'incoming'), openFile);
  const { removePreviewsOf, ...previews } = openPreviews(folder, incoming);
  const pathOf = (fileId: string) => join(folder, fileId.slice(0, 2), fileId);
  const { receive, discard, sweep, temporaryPath } = incoming;

  return {
    ...{ receive, discard, sweep, temporaryPath, ...previews, pathOf },
    prepare: async () => ok(null),

    async commit({ path, sha256 }) {
      const target = pathOf(sha256);
      const parent = join(folder, sha256.slice(0, 2));
      await mkdir(parent, { recursive: true, mode: OWNER_ONLY_FOLDER });
      await rename(path, target);
      await syncFolder(parent);
      await syncFolder(folder);
    },

    read: (fileId, part) => readDisk(pathOf(fileId), part),

    async withLocal(fileId, use) {
      const path = pathOf(fileId);
      await access(path).catch((cause: unknown) => {
        throw isMissing(cause) ? new MissingFile(fileId, { cause }) : cause;
      });
      return use(path);
    },

    async size(fileId) {
      try {
        return (await stat(pathOf(fileId))).size;
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },

    async remove(fileId) {
      await rm(pathOf(fileId), { force: true });
      await removePreviewsOf(fileId);
    },

    async check() {
      try {
        await access(folder);
        return ok(null);
      } catch (cause) {
        return fail({ code: 'storage-unreachable', sentence: 'The folder that holds the files cannot be opened just now.', cause });
      }
    },
  };
}

/** A rename is on the disk once its folder is. Windows cannot open folders, and does not need to. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

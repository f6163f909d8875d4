/**
 * Files by their content: `files/ab/abcd…`, the name being the SHA-256 of the bytes. A file appears under its name only
 * whole and on the disk (written elsewhere, synced, then renamed), so whatever has a name can be trusted, and it is
 * never changed afterwards, and deleted only when nothing names it (library/delete-file.ts).
 */
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { type Failure, isDiskFull } from '../failure.ts';

const OWNER_ONLY = 0o600;
export const FILE_ID = /^[0-9a-f]{64}$/;

/** Bytes that have arrived whole, under a temporary name. To be committed or discarded. */
export interface Received {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Writer {
  write(chunk: Uint8Array): Promise<unknown>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Storage {
  /** Takes in a stream with constant memory. Errors of the stream itself are thrown as they are. */
  receive(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Result<Received, Failure>>;
  commit(received: Received): Promise<void>;
  discard(received: Received): Promise<void>;
  pathOf(fileId: string): string;
  /** Takes a file and its preview off the disk. Only for files that no row names any more. */
  remove(fileId: string): Promise<void>;
  /** Where a preview lies, by any hexadecimal name. A preview may be missing at any time, and is then drawn again. */
  previewPathOf(name: string): string;
  keepPreview(name: string, preview: Uint8Array): Promise<void>;
  /** Removes what a killed process left half-written. Only for the sole owner of the folder. */
  sweep(): Promise<void>;
}

const openNew = (path: string): Promise<Writer> => open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, OWNER_ONLY);

/** `openFile` is a door for tests: a disk that is full. */
export async function openStorage(folder: string, openFile: (path: string) => Promise<Writer> = openNew): Promise<Storage> {
  // On the same disk as the files, so that the rename is one step.
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const pathOf = (fileId: string) => join(folder, fileId.slice(0, 2), fileId);
  const previewPathOf = (name: string) => join(folder, 'previews', name.slice(0, 2), `${name}.webp`);

  return {
    pathOf,
    previewPathOf,

    async remove(fileId) {
      await rm(pathOf(fileId), { force: true });
      for (const name of [fileId, `${fileId}-small`]) await rm(previewPathOf(name), { force: true });
    },

    async keepPreview(name, preview) {
      const written = join(incoming, randomBytes(12).toString('hex'));
      const target = previewPathOf(name);
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      await writeFile(written, preview, { mode: OWNER_ONLY, flag: 'wx' });
      await rename(written, target);
    },

    async receive(stream, maxBytes) {
      const path = join(incoming, randomBytes(12).toString('hex'));
      const hash = createHash('sha256');
      let bytes = 0;
      let writer: Writer | null = null;
      try {
        for await (const chunk of stream) {
          // Inside the loop, which leaves the stream when this fails: one that was never begun keeps its connection open.
          writer ??= await openFile(path);
          bytes += chunk.byteLength;
          if (bytes > maxBytes) break;
          hash.update(chunk);
          await writer.write(chunk);
        }
        writer ??= await openFile(path);
        if (bytes <= maxBytes) await writer.sync();
        await writer.close();
      } catch (cause) {
        await writer?.close();
        await rm(path, { force: true });
        if (isDiskFull(cause)) return fail({ code: 'disk-full', sentence: DISK_FULL, cause });
        throw cause;
      }
      if (bytes <= maxBytes) return ok({ path, sha256: hash.digest('hex'), bytes });
      await rm(path, { force: true });
      return fail({
        code: 'too-large',
        sentence: `This file is larger than ${Math.floor(maxBytes / 1024 / 1024)} MB, so it was not stored.`,
      });
    },

    async commit({ path, sha256 }) {
      const target = pathOf(sha256);
      const parent = join(folder, sha256.slice(0, 2));
      await mkdir(parent, { recursive: true, mode: 0o700 });
      await rename(path, target);
      await syncFolder(parent);
      await syncFolder(folder);
    },

    async discard({ path }) {
      await rm(path, { force: true });
    },

    async sweep() {
      for (const name of await readdir(incoming)) await rm(join(incoming, name), { force: true });
    },
  };
}

/** For people; the same wherever a file meets a full disk. */
export const DISK_FULL =
  'The disk of this server is full, so the file was not stored. Free some space and try again; nothing else was touched.';

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

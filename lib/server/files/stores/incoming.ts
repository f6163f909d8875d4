/** Bytes on their way in: written under a temporary name, digested as they come, and synced before anyone trusts them. */
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { type Failure, isDiskFull, isMissing } from '../../failure.ts';
import { DISK_FULL, type Received } from '../storage.ts';

export const OWNER_ONLY = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;

export interface Writer {
  write(chunk: Uint8Array): Promise<unknown>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface Incoming {
  /** A name that nobody has used yet. */
  newPath(): string;
  /** The same for programs that go by a file's ending (`.jpg`). */
  temporaryPath(ending: string): string;
  receive(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Result<Received, Failure>>;
  discard(received: Pick<Received, 'path'>): Promise<void>;
  sweep(untouchedForMs: number): Promise<void>;
}

export const openNew = (path: string): Promise<Writer> => open(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, OWNER_ONLY);

/** `openFile` is a door for tests: a disk that is full. */
export async function openIncoming(folder: string, openFile: (path: string) => Promise<Writer> = openNew): Promise<Incoming> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY_FOLDER });
  const newPath = () => join(folder, randomBytes(12).toString('hex'));

  return {
    newPath,
    temporaryPath: (ending) => newPath() + ending,

    async receive(stream, maxBytes) {
      const path = newPath();
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

    async discard({ path }) {
      await rm(path, { force: true });
    },

    async sweep(untouchedForMs) {
      for (const name of await readdir(folder)) {
        const path = join(folder, name);
        // The disk's own clock on both sides: files are as old as it says.
        if (untouchedForMs === 0 || (await ageOf(path)) >= untouchedForMs) await rm(path, { force: true });
      }
    },
  };
}

/** In milliseconds; nothing is as young as a file that is gone already. */
async function ageOf(path: string): Promise<number> {
  try {
    return Date.now() - (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return 0;
    throw error;
  }
}

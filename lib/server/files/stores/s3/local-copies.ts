/**
 * Copies of objects on the local disk, for programs that want a path: fetched once however many ask, kept while they fit,
 * the least lately used going first. They lie among the incoming files, so what a killed process leaves is swept with those.
 */
import { rm, utimes } from 'node:fs/promises';
import { isMissing } from '../../../failure.ts';

const MAX_KEPT_BYTES = 512 * 1024 * 1024;

export interface Copy {
  readonly path: string;
  readonly bytes: number;
}

interface Held {
  readonly copy: Promise<Copy>;
  bytes: number;
  users: number;
}

export interface LocalCopies {
  lend<Value>(fileId: string, use: (path: string) => Promise<Value>): Promise<Value>;
  /** A file that is here anyway serves as a copy from now on. */
  adopt(fileId: string, copy: Copy): Promise<void>;
  drop(fileId: string): Promise<void>;
}

/** `fetchCopy` brings an object to a path of its own. */
export function keepLocalCopies(fetchCopy: (fileId: string) => Promise<Copy>, maxKeptBytes = MAX_KEPT_BYTES): LocalCopies {
  /** In the order of their last use. */
  const held = new Map<string, Held>();

  /** Only if it is still the one: another may have taken its name since. */
  function forget(fileId: string, one: Held): void {
    if (held.get(fileId) === one) held.delete(fileId);
  }

  function begin(fileId: string): Held {
    const one: Held = { copy: fetchCopy(fileId), bytes: 0, users: 0 };
    held.set(fileId, one);
    return one;
  }

  async function makeRoom(): Promise<void> {
    let bytes = [...held.values()].reduce((sum, one) => sum + one.bytes, 0);
    for (const [fileId, one] of [...held]) {
      if (bytes <= maxKeptBytes) return;
      if (one.users > 0) continue;
      forget(fileId, one);
      bytes -= one.bytes;
      await rm((await one.copy).path, { force: true });
    }
  }

  async function borrow(fileId: string): Promise<{ readonly one: Held; readonly path: string }> {
    for (;;) {
      const one = held.get(fileId) ?? begin(fileId);
      one.users += 1;
      held.delete(fileId);
      held.set(fileId, one);
      try {
        const { path, bytes } = await one.copy;
        one.bytes = bytes;
        if (await isThere(path)) return { one, path };
        // Swept by another process, or discarded with what it came from: fetched anew.
        one.users -= 1;
        forget(fileId, one);
      } catch (error) {
        one.users -= 1;
        forget(fileId, one);
        throw error;
      }
    }
  }

  return {
    async lend(fileId, use) {
      const { one, path } = await borrow(fileId);
      try {
        return await use(path);
      } finally {
        one.users -= 1;
        await makeRoom();
      }
    },
    async adopt(fileId, copy) {
      const before = held.get(fileId);
      if (before) {
        // It may be in use just now; one copy is enough.
        await rm(copy.path, { force: true });
        return;
      }
      held.set(fileId, { copy: Promise.resolve(copy), bytes: copy.bytes, users: 0 });
      await makeRoom();
    },
    async drop(fileId) {
      const one = held.get(fileId);
      if (!one) return;
      held.delete(fileId);
      await rm((await one.copy).path, { force: true });
    },
  };
}

/** Touched as well: what was used lately is not swept as left behind. */
async function isThere(path: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(path, now, now);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

import { tmpdir } from 'node:os';
import { ok } from '#lib/kernel/result.ts';
import type { DiskStorage } from '#lib/server/files/stores/disk-storage.ts';

/** A storage that takes files in, and the system then refuses to read them: a folder stands in place of each. */
export function unreadableArrivals(storage: DiskStorage): DiskStorage {
  const pathOf = new Map<string, string>();
  return {
    ...storage,
    receive: async (...given) => {
      const received = await storage.receive(...given);
      if (!received.ok) return received;
      pathOf.set(received.value.sha256, received.value.path);
      return ok({ ...received.value, path: tmpdir() });
    },
    discard: (received) => storage.discard({ ...received, path: pathOf.get(received.sha256) ?? received.path }),
  };
}

/** Previews lie on the local disk wherever files do: they can be drawn again at any time, so each machine draws its own. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Storage } from '../storage.ts';
import { type Incoming, OWNER_ONLY, OWNER_ONLY_FOLDER } from './incoming.ts';

export interface Previews extends Pick<Storage, 'previewPathOf' | 'keepPreview'> {
  removePreviewsOf(fileId: string): Promise<void>;
}

export function openPreviews(folder: string, incoming: Pick<Incoming, 'newPath'>): Previews {
  const previewPathOf = (name: string) => join(folder, 'previews', name.slice(0, 2), `${name}.webp`);
  return {
    previewPathOf,
    async keepPreview(name, preview) {
      const written = incoming.newPath();
      const target = previewPathOf(name);
      await mkdir(dirname(target), { recursive: true, mode: OWNER_ONLY_FOLDER });
      try {
        await writeFile(written, preview, { mode: OWNER_ONLY, flag: 'wx' });
        await rename(written, target);
      } catch (error) {
        // Half a picture on a disk that is full would make it fuller.
        await rm(written, { force: true });
        throw error;
      }
    },
    async removePreviewsOf(fileId) {
      for (const name of [fileId, `${fileId}-small`]) await rm(previewPathOf(name), { force: true });
    },
  };
}

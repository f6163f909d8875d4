import { openFile } from '../../files/open-file.ts';
import type { Studio } from '../../studio.ts';
import { type PackEntry, storedEntry } from './pack-entry.ts';

/**
 * The plan as a film. Only a browser can make it: it stores the file as any video before it asks for the pack. One that
 * was deleted since is left out, as references are.
 */
export async function packAnimatic(studio: Pick<Studio, 'db' | 'storage' | 'clock'>, fileId: string | null): Promise<PackEntry[]> {
  const file = fileId === null ? null : await openFile(studio, fileId);
  if (file?.mediaType !== 'video/mp4') return [];
  const bytes = await studio.storage.size(file.fileId);
  if (bytes === null) return [];
  return [storedEntry(studio, { path: 'animatic.mp4', fileId: file.fileId, bytes, at: studio.clock() })];
}

import { readAside } from '../reading/reader.ts';
import type { Studio } from '../studio.ts';
import type { VideoTable } from './read-table.ts';

/** Files never change, so what was read stays true. A table of 15 s takes a few kilobytes. */
const MOST_KEPT = 64;
const kept = new Map<string, Promise<VideoTable>>();

/** Reads it once per file and process. Throws `MissingFile`. */
export function videoTable(studio: Pick<Studio, 'storage'>, fileId: string): Promise<VideoTable> {
  const known = kept.get(fileId);
  if (known) return known;
  const reading = studio.storage.withLocal(fileId, readTable);
  kept.set(fileId, reading);
  reading.catch(() => kept.delete(fileId));
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return reading;
}

async function readTable(path: string): Promise<VideoTable> {
  const read = await readAside('table', { path });
  if (read.ok) return read.value;
  throw new Error('The table of a stored video could not be read.', { cause: read.error });
}

import { stat } from 'node:fs/promises';
import type { Studio } from '../studio.ts';
import type { OpenFile } from './open-file.ts';
import { openPicture } from './pictures/open-picture.ts';
import { drawPreview } from './pictures/preview.ts';

/** Previews that are being drawn, so that a tray of cards draws each of them once. */
const drawing = new Map<string, Promise<void>>();

/**
 * The small picture of a stored one. It was drawn when the file came in; where it has gone missing since (it is only a
 * copy, and left out of backups), it is drawn again. Null when the file is no picture.
 */
export async function openPreview(studio: Pick<Studio, 'storage'>, file: OpenFile): Promise<OpenFile | null> {
  if (!file.mediaType.startsWith('image/')) return null;
  const path = studio.storage.previewPathOf(file.fileId);
  let bytes = await sizeOf(path);
  if (bytes === null) {
    const work = drawing.get(file.fileId) ?? draw(studio, file);
    drawing.set(file.fileId, work);
    await work.finally(() => drawing.delete(file.fileId));
    bytes = await sizeOf(path);
  }
  return bytes === null ? null : { fileId: `${file.fileId}-preview`, path, mediaType: 'image/webp', bytes };
}

async function draw({ storage }: Pick<Studio, 'storage'>, file: OpenFile): Promise<void> {
  await storage.keepPreview(file.fileId, await drawPreview(await openPicture(file.path, file.mediaType)));
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

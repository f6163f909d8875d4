import { stat } from 'node:fs/promises';
import type { PictureSize } from '#lib/storyboard/images/picture-address.ts';
import { isMissing } from '../failure.ts';
import type { Studio } from '../studio.ts';
import type { OpenFile } from './open-file.ts';
import { openPicture } from './pictures/open-picture.ts';
import { drawPreview } from './pictures/preview.ts';
import { readDisk } from './stores/read-disk.ts';

type Files = Pick<Studio, 'storage'>;

/** Previews that are being drawn, so that a tray of cards draws each of them once. */
const drawing = new Map<string, Promise<void>>();

/**
 * A small picture of a stored one. The large preview was drawn when the file came in; where it has gone missing since
 * (it is only a copy, and left out of backups), it is drawn again. Null when the file is no picture.
 */
export async function openPreview(studio: Files, file: OpenFile, size: PictureSize): Promise<OpenFile | null> {
  if (!file.mediaType.startsWith('image/')) return null;
  const name = size === 'large' ? file.fileId : `${file.fileId}-${size}`;
  const bytes = (await sizeOf(studio, name)) ?? (await drawn(studio, file, size, name));
  return bytes === null
    ? null
    : { fileId: name, mediaType: 'image/webp', bytes, read: (part) => readDisk(studio.storage.previewPathOf(name), part) };
}

async function drawn(studio: Files, file: OpenFile, size: PictureSize, name: string): Promise<number | null> {
  const work = drawing.get(name) ?? draw(studio, file, size, name);
  drawing.set(name, work);
  await work.finally(() => drawing.delete(name));
  return sizeOf(studio, name);
}

/** The small one comes from the large one, which is quick whatever the file is. */
async function draw(studio: Files, file: OpenFile, size: PictureSize, name: string): Promise<void> {
  const { storage } = studio;
  const drawFrom = async (path: string, mediaType: string) =>
    storage.keepPreview(name, await drawPreview(await openPicture(path, mediaType), size));
  if (size === 'large') return storage.withLocal(file.fileId, (path) => drawFrom(path, file.mediaType));
  const large = await openPreview(studio, file, 'large');
  if (large) await drawFrom(storage.previewPathOf(large.fileId), large.mediaType);
}

async function sizeOf({ storage }: Files, name: string): Promise<number | null> {
  try {
    return (await stat(storage.previewPathOf(name))).size;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

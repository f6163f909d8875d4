import { Readable } from 'node:stream';
import sharp from 'sharp';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import type { Studio } from '#lib/server/studio.ts';
import type { FileSource } from '#lib/storyboard/document.ts';
import { must } from './must.ts';

/** Stores a picture of one colour as if a person had chosen it, and gives the source of a reference that shows it. */
export async function storedPicture(
  studio: Studio,
  {
    width = 640,
    height = 480,
    background = '#b5632a',
  }: { readonly width?: number; readonly height?: number; readonly background?: string } = {},
): Promise<FileSource> {
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  const { fileId, facts } = must(await storeUpload(studio, { stream: Readable.from([bytes]), name: 'lantern.png' }));
  return { type: 'file', fileId, facts };
}

import { readFile } from 'node:fs/promises';
import { replaceImages } from '#lib/kling/inline-images.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { ImageReference } from '#lib/storyboard/document.ts';
import { FILE_ID, type Storage } from '../files/storage.ts';

const PREFIX = 'file:';

/** How a picture stands in a stored request: files by name, since they are named by content and never deleted. */
export function imageInRequest({ source }: ImageReference): string {
  return source.type === 'file' ? `${PREFIX}${source.fileId}` : source.url;
}

/**
 * The request as it is sent: pictures of ours go along as Base64, the rest is byte for byte what was stored.
 * Null when a picture is not on the disk any more, as after a restore from half a backup.
 */
export async function withFiles(request: KlingRequest, storage: Pick<Storage, 'pathOf'>): Promise<KlingRequest | null> {
  try {
    return await replaceImages(request, async (text) => {
      const fileId = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : '';
      return FILE_ID.test(fileId) ? readFile(storage.pathOf(fileId), 'base64') : text;
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { withCallback } from '#lib/kling/callback.ts';
import { imageAddresses, replaceImages, replaceVideos } from '#lib/kling/replace-addresses.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { ImageReference, VideoReference } from '#lib/storyboard/document.ts';
import type { Callbacks } from '../callbacks/callbacks.ts';
import type { FileLinks } from '../delivery/file-links.ts';
import { isOfSystem } from '../failure.ts';
import { FILE_ID, MissingFile, type Storage } from '../files/storage.ts';
import { StorageAway } from '../files/storage-failure.ts';

const PREFIX = 'file:';

/**
 * Most Base64 that goes along while links are to be had. The service's own cap is unknown (§16); gateways commonly refuse
 * bodies over 10 MB, and megabytes that travel inside are sent again whenever the call is.
 */
export const MAX_INLINE_BYTES = 8 * 1024 * 1024;

export interface FileAccess {
  readonly storage: Pick<Storage, 'size' | 'withLocal'>;
  readonly links: Pick<FileLinks, 'linkTo'>;
  readonly callbacks?: Pick<Callbacks, 'url'>;
}

/** Why a stored request cannot be sent: a file is gone, the engine cannot reach a video of ours, or files cannot be had just now. */
export interface FileTrouble {
  readonly type: 'file-lost' | 'video-unreachable' | 'storage-away';
  readonly cause: unknown;
}

/** How a picture or video stands in a stored request: files by name, since they are named by content and stay while used. */
export function addressInRequest({ source }: ImageReference | VideoReference): string {
  return source.type === 'file' ? `${PREFIX}${source.fileId}` : source.url;
}

/** Whether anything of ours must be fetched before the request can be sent. */
export const namesFiles = (request: KlingRequest): boolean => JSON.stringify(request).includes(`"${PREFIX}`);

/**
 * The request as it is sent. Pictures of ours go along as Base64, or by link where they are many and large and the engine
 * can open links; videos always by link, signed now, since a link lives for a day and a take may wait longer. The rest
 * is byte for byte what was stored, but for the address of our own that the engine calls: it may be another tomorrow.
 */
export async function withFiles(
  request: KlingRequest,
  { storage, links, callbacks }: FileAccess,
): Promise<Result<KlingRequest, FileTrouble>> {
  try {
    const inlineBytes = await inlineSize(request, storage);
    const withImages = await replaceImages(request, async (address) => {
      const fileId = fileIdIn(address);
      if (fileId === null) return address;
      const link = inlineBytes > MAX_INLINE_BYTES ? await links.linkTo(fileId) : null;
      return link ?? storage.withLocal(fileId, (path) => readFile(path, 'base64'));
    });
    const sent = await replaceVideos(withImages, async (address) => {
      const fileId = fileIdIn(address);
      if (fileId === null) return address;
      await sizeOf(storage, fileId);
      const link = await links.linkTo(fileId);
      if (link === null) throw new Unreachable();
      return link;
    });
    return ok(callbacks?.url ? withCallback(sent, callbacks.url) : sent);
  } catch (cause) {
    if (cause instanceof Unreachable) return fail({ type: 'video-unreachable', cause });
    // As after a restore from half a backup.
    if (cause instanceof MissingFile) return fail({ type: 'file-lost', cause });
    // A bucket that does not answer, or a disk of our own that cannot be read.
    if (cause instanceof StorageAway || isOfSystem(cause)) return fail({ type: 'storage-away', cause });
    throw cause;
  }
}

class Unreachable extends Error {}

/** Bytes of Base64 that the pictures of a request come to. */
async function inlineSize(request: KlingRequest, storage: FileAccess['storage']): Promise<number> {
  const ids = imageAddresses(request).flatMap((address) => fileIdIn(address) ?? []);
  const sizes = await Promise.all(ids.map((fileId) => sizeOf(storage, fileId)));
  return sizes.reduce((sum, size) => sum + Math.ceil(size / 3) * 4, 0);
}

async function sizeOf(storage: FileAccess['storage'], fileId: string): Promise<number> {
  const bytes = await storage.size(fileId);
  if (bytes === null) throw new MissingFile(fileId);
  return bytes;
}

function fileIdIn(address: string): string | null {
  const fileId = address.startsWith(PREFIX) ? address.slice(PREFIX.length) : '';
  return FILE_ID.test(fileId) ? fileId : null;
}

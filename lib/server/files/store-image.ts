import { ok, type Result } from '#lib/kernel/result.ts';
import { type Failure, isDiskFull } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { type FileView, fileView } from './file-view.ts';
import { inspectImage } from './inspect-image.ts';
import { keepFile } from './keep-file.ts';
import type { Storage } from './storage.ts';

/** Above what the service takes (which `check` tells), so that a picture too large can be kept and then shrunk. */
export const MAX_IMAGE_BYTES = 50 * 1024 * 1024;

export interface ImageToStore {
  readonly stream: AsyncIterable<Uint8Array>;
  /** What people call it. */
  readonly name: string;
  /** The stored file that it was made from here; left out, it came from outside. */
  readonly madeFromId?: string;
}

/**
 * Takes a picture in, from wherever it comes: received, looked at, stored, then written down. A picture that the service
 * does not take as it is is stored and marked by the checks; something that is not a picture is not stored.
 */
export async function storeImage(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  { stream, name, madeFromId }: ImageToStore,
): Promise<Result<FileView, Failure>> {
  const received = await studio.storage.receive(stream, MAX_IMAGE_BYTES);
  if (!received.ok) return received;
  const { sha256, bytes, path } = received.value;
  const inspected = await inspectImage(path, bytes, name);
  if (!inspected.ok) {
    await studio.storage.discard(received.value);
    return inspected;
  }
  const { facts, preview } = inspected.value;
  const kept = await keepFile(studio, received.value, { ...facts, name, ...(madeFromId !== undefined && { madeFromId }) });
  if (!kept.ok) return kept;
  await keepPreview(studio.storage, sha256, preview);
  return ok(fileView(sha256, name, facts));
}

async function keepPreview(storage: Storage, fileId: string, preview: Buffer): Promise<void> {
  try {
    await storage.keepPreview(fileId, preview);
  } catch (error) {
    // The picture itself is safe, and its preview is drawn again when it is asked for.
    if (!isDiskFull(error)) throw error;
  }
}

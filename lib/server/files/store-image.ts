import { ok, type Result } from '#lib/kernel/result.ts';
import type { MediaFacts } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { inspectImage } from './inspect-image.ts';
import { keepFile } from './keep-file.ts';

/** A file in our own storage, as the browser sees it. */
export interface FileView {
  readonly fileId: string;
  readonly url: string;
  readonly name: string;
  readonly facts: MediaFacts;
}

/** Above what the service takes (which `check` tells), so that a picture too large can be kept and then shrunk. */
export const MAX_IMAGE_BYTES = 50 * 1024 * 1024;

/**
 * Takes a picture in, from wherever it comes: received, looked at, stored, then written down. A picture that breaks a
 * limit of the service is stored and marked by the checks; something that is not a picture is not stored.
 */
export async function storeImage(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Result<FileView, Failure>> {
  const received = await studio.storage.receive(stream, MAX_IMAGE_BYTES);
  if (!received.ok) return received;
  const { sha256, bytes, path } = received.value;
  const facts = await inspectImage(path, bytes, name);
  if (!facts.ok) {
    await studio.storage.discard(received.value);
    return facts;
  }
  const kept = await keepFile(studio, received.value, { ...facts.value, name });
  if (!kept.ok) return kept;
  return ok({ fileId: sha256, url: `/api/files/${sha256}`, name, facts: facts.value });
}

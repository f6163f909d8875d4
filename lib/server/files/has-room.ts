import { isOwnTrouble } from '../failure.ts';
import type { Storage } from './storage.ts';

/** As large as anything that is made of a video here: a poster, a filmstrip. */
const PICTURE_BYTES = 1024 * 1024;

/**
 * Whether our storage takes a picture in just now. A program that paints one can only say that it did not: this tells a
 * video that cannot be decoded from a disk that is full.
 */
export async function hasRoom(storage: Pick<Storage, 'receive' | 'discard'>): Promise<boolean> {
  const tried = await storage.receive(aPicture(), PICTURE_BYTES);
  if (tried.ok) await storage.discard(tried.value);
  return tried.ok || !isOwnTrouble(tried.error);
}

async function* aPicture(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(PICTURE_BYTES);
}

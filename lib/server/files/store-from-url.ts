import type { Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { nameInAddress } from './file-name.ts';
import type { FileView } from './file-view.ts';
import { storeForeign } from './store-foreign.ts';
import { MAX_IMAGE_BYTES, storeImage } from './store-image.ts';

const BOUNDS = { maxBytes: MAX_IMAGE_BYTES, timeoutMs: 60_000 } as const;

/** Fetches a picture from a public address and stores it like an upload. */
export function storeFromUrl(studio: Studio, url: string): Promise<Result<FileView, Failure>> {
  return storeForeign(studio, url, BOUNDS, (stream, address) => storeImage(studio, { stream, name: nameInAddress(address) }));
}

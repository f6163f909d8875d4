import { ok, type Result } from '#lib/kernel/result.ts';
import { MAX_VIDEO_BYTES } from '#lib/kling/limits.ts';
import { type Failure, isOwnTrouble } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { nameInAddress } from './file-name.ts';
import type { FileView } from './file-view.ts';
import { storeForeign } from './store-foreign.ts';
import { storeVideo } from './store-video.ts';

/** Two hundred megabytes over a slow line. */
const TIMEOUT_MS = 10 * 60_000;
/** A person waits: an address that says nothing for so long is taken for one that cannot be reached. */
const IDLE_TIMEOUT_MS = 10_000;

/** Troubles of the way there, from here and now. The engine fetches from elsewhere and later, and may well succeed. */
const PASSING: ReadonlySet<string> = new Set(['network', 'timeout', 'http-status', 'cut-off']);

export interface VideoAtAddress {
  /** Our copy of it, or null when it could not be read from here; then its length and size are not known. */
  readonly copy: FileView | null;
  /** Why there is no copy. */
  readonly unread: Failure | null;
}

/**
 * Looks at a video behind a public address: a copy is stored, from which its length, size and picture are read. The
 * address stays what the engine is given. Refused is what could not be used by the engine either. `signal` calls it off.
 */
export async function storeVideoFromUrl(studio: Studio, url: string, signal?: AbortSignal): Promise<Result<VideoAtAddress, Failure>> {
  const bounds = { maxBytes: MAX_VIDEO_BYTES, timeoutMs: TIMEOUT_MS, idleTimeoutMs: IDLE_TIMEOUT_MS, ...(signal && { signal }) };
  const copy = await storeForeign(studio, url, bounds, (stream, address) => storeVideo(studio, stream, nameInAddress(address, 'Video')));
  if (copy.ok) return ok({ copy: copy.value, unread: null });
  if (!PASSING.has(copy.error.code) && !isOwnTrouble(copy.error)) return copy;
  return ok({ copy: null, unread: { code: copy.error.code, sentence: copy.error.sentence } });
}

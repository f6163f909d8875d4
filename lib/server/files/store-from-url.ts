import { asGuardFailure } from '#lib/guarded-fetch/failure.ts';
import { fail, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { nameInAddress } from './file-name.ts';
import type { FileView } from './file-view.ts';
import { MAX_IMAGE_BYTES, storeImage } from './store-image.ts';

const TIMEOUT_MS = 60_000;

/** Fetches a picture from a public address and stores it like an upload. */
export async function storeFromUrl(studio: Studio, url: string): Promise<Result<FileView, Failure>> {
  const answer = await studio.fetchForeign(url.trim(), {
    allowOrigins: await studio.engine.origins(),
    maxBytes: MAX_IMAGE_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  if (!answer.ok) return answer;
  try {
    return await storeImage(studio, { stream: answer.value.body, name: nameInAddress(answer.value.finalUrl) });
  } catch (error) {
    const failure = asGuardFailure(error);
    if (failure) return fail(failure);
    throw error;
  }
}

import { asGuardFailure } from '#lib/guarded-fetch/failure.ts';
import type { GuardOptions } from '#lib/guarded-fetch/guarded-fetch.ts';
import { fail, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import type { FileView } from './file-view.ts';

/** Stores what comes in as a stream; `address` is where it lay in the end. */
type Store = (stream: AsyncIterable<Uint8Array>, address: string) => Promise<Result<FileView, Failure>>;

/** Fetches what lies at an address on somebody's word, and stores it as it arrives. Our own engine may lie on a private one. */
export async function storeForeign(
  studio: Pick<Studio, 'fetchForeign' | 'engine'>,
  url: string,
  bounds: Omit<GuardOptions, 'allowOrigins'>,
  store: Store,
): Promise<Result<FileView, Failure>> {
  const answer = await studio.fetchForeign(url.trim(), { ...bounds, allowOrigins: await studio.engine.origins() });
  if (!answer.ok) return answer;
  try {
    return await store(answer.value.body, answer.value.finalUrl);
  } catch (error) {
    const failure = asGuardFailure(error);
    if (failure) return fail(failure);
    throw error;
  }
}

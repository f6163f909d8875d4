import { fail, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { readableName } from './file-name.ts';
import { type FileView, storeImage } from './store-image.ts';

export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly name: string;
  /** What the browser says it is. Only a hint: the bytes decide. */
  readonly declaredType: string | null;
}

/** Stores an uploaded picture, read as it arrives. */
export async function storeUpload(studio: Studio, { stream, name }: Upload): Promise<Result<FileView, Failure>> {
  try {
    return await storeImage(studio, { stream, name: readableName(name) });
  } catch (cause) {
    if (!isBrokenOff(cause)) throw cause;
    return fail({ code: 'upload-broken-off', sentence: 'The file did not arrive whole, so it was not stored. Try again.', cause });
  }
}

/** The other side went away in the middle: a closed tab, a lost network. */
export function isBrokenOff(cause: unknown): boolean {
  return cause instanceof Error && /abort|terminated|ECONNRESET|premature|closed/i.test(`${cause.name} ${cause.message}`);
}

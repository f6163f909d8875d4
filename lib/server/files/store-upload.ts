import { fail, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { readableName } from './file-name.ts';
import type { FileView } from './file-view.ts';
import { storeImage } from './store-image.ts';

export interface Upload {
  readonly stream: AsyncIterable<Uint8Array>;
  /** As the sender calls the file; what it is, its bytes decide. */
  readonly name: string;
}

/** Stores an uploaded picture, read as it arrives. */
export function storeUpload(studio: Studio, { stream, name }: Upload): Promise<Result<FileView, Failure>> {
  return whole(storeImage(studio, { stream, name: readableName(name) }));
}

/** What comes of taking an upload in. The other side may go away in the middle (a closed tab, a lost network), which is no bug. */
export async function whole<Stored>(taking: Promise<Result<Stored, Failure>>): Promise<Result<Stored, Failure>> {
  try {
    return await taking;
  } catch (cause) {
    const isBrokenOff = cause instanceof Error && /abort|terminated|ECONNRESET|premature|closed/i.test(`${cause.name} ${cause.message}`);
    if (!isBrokenOff) throw cause;
    return fail({ code: 'upload-broken-off', sentence: 'The file did not arrive whole, so it was not stored. Try again.', cause });
  }
}

import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import type { Frame } from '#lib/storyboard/images/crop-frame.ts';
import { imageProblems } from '#lib/storyboard/images/problems.ts';
import { largeEnough, type Size } from '#lib/storyboard/images/size.ts';
import { type FileRow, files } from '../db/schema.ts';
import { type Failure, isMissing } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { type FileView, factsOf, viewOf } from './file-view.ts';
import { unreadable } from './inspect-image.ts';
import { encodePicture } from './pictures/encode.ts';
import { MAX_PIXELS, openPicture } from './pictures/open-picture.ts';
import { FILE_ID } from './storage.ts';
import { storeImage } from './store-image.ts';

/** Both models take the same pictures (docs/kling-omni.md §3.4). */
const RULES = LIMITS['kling-3-omni'].image;

export interface MendImageInput {
  readonly fileId: string;
  /** In pixels of the picture as it is seen; null: all of it. */
  readonly crop: Frame | null;
}

/**
 * Makes the picture that the service takes out of one that it does not: cut to the frame, enlarged where it is too
 * small, as JPEG (PNG where something is transparent), and below the largest size. The original stays stored. One that
 * breaks no rule and is not cut is answered as it is.
 */
export async function mendImage(studio: Studio, { fileId, crop }: MendImageInput): Promise<Result<FileView, Failure>> {
  const [row] = FILE_ID.test(fileId) ? await studio.db.select().from(files).where(eq(files.id, fileId)) : [];
  if (!row?.mediaType.startsWith('image/')) {
    return fail({ code: 'file-not-found', sentence: 'This picture is not stored here any more, so it was not changed. Add it again.' });
  }
  const whole = crop === null || (crop.width === row.width && crop.height === row.height);
  if (crop !== null && !isInside(crop, row)) {
    return fail({ code: 'crop-outside', sentence: 'The frame lies outside the picture, so nothing was cut. Open the crop again.' });
  }
  if (whole && imageProblems(factsOf(row), RULES).length === 0) return ok(viewOf(row));
  const size = largeEnough(crop ?? row, RULES);
  // A strip of a few pixels' height, enlarged as it is, would keep the processor and the memory busy for minutes.
  if (size.width * size.height > MAX_PIXELS) return fail(CROP_FIRST);
  try {
    const mended = await draw(studio, row, whole ? null : crop, size);
    return await storeImage(studio, { stream: one(mended), name: viewOf(row).name, madeFromId: row.id });
  } catch (cause) {
    if (isMissing(cause)) throw cause;
    return fail(unreadable(viewOf(row).name, cause));
  }
}

const CROP_FIRST: Failure = {
  code: 'crop-first',
  sentence: 'This picture is too thin to be made larger as it is, so it was not changed. Crop it first.',
};

function draw(studio: Studio, row: FileRow, crop: Frame | null, size: Size): Promise<Buffer> {
  return studio.storage.withLocal(row.id, async (path) => {
    const picture = await openPicture(path, row.mediaType);
    const cut = crop === null ? picture : picture.extract({ left: crop.left, top: crop.top, width: crop.width, height: crop.height });
    return encodePicture(cut, { size, mediaType: row.mediaType, maxBytes: RULES.maxBytes });
  });
}

function isInside({ left, top, width, height }: Frame, picture: Size): boolean {
  return left + width <= picture.width && top + height <= picture.height;
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

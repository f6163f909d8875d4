import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { FileView } from '../files/file-view.ts';
import { grabFrame, type Moment } from '../files/frames/grab-frame.ts';
import { MissingFile } from '../files/storage.ts';
import { asStorageFailure } from '../files/storage-failure.ts';
import { storeImage } from '../files/store-image.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { Studio } from '../studio.ts';
import { GONE } from './gone.ts';

export interface TakeFrames {
  readonly takeId: string;
  readonly moments: readonly Moment[];
}

/** Each decoder takes a hundred megabytes for its moment, and more for 4K: never two at once. */
const inLine = oneAtATime();

/**
 * Frames of a take as stored pictures in full size, in the order asked for: for a storyboard that goes on from it. The
 * same frame is the same file, however often it is asked for.
 */
export async function takeFrames(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  { takeId, moments }: TakeFrames,
  grab: typeof grabFrame = grabFrame,
): Promise<Result<readonly FileView[], Failure>> {
  const [take] = await studio.db.select({ number: takes.number, videoFileId: takes.videoFileId }).from(takes).where(eq(takes.id, takeId));
  if (!take) return fail(GONE);
  const { number, videoFileId } = take;
  if (videoFileId === null) return fail(NO_VIDEO);
  return inLine(async () => {
    const stored: FileView[] = [];
    for (const moment of moments) {
      const frame = await storeFrame(studio, { videoFileId, moment, name: nameOf(number, moment) }, grab);
      if (!frame.ok) return frame;
      stored.push(frame.value);
    }
    return ok(stored);
  });
}

async function storeFrame(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  { videoFileId, moment, name }: { readonly videoFileId: string; readonly moment: Moment; readonly name: string },
  grab: typeof grabFrame,
): Promise<Result<FileView, Failure>> {
  const path = studio.storage.temporaryPath('.jpg');
  try {
    // A path to a local file is lent unasked.
    if ((await studio.storage.size(videoFileId)) === null) return fail(LOST);
    const isThere = await studio.storage.withLocal(videoFileId, (videoPath) => grab(videoPath, moment, path));
    return isThere ? await storeImage(studio, { stream: createReadStream(path), name }) : fail(UNREADABLE);
  } catch (cause) {
    const failure = cause instanceof MissingFile ? { ...LOST, cause } : asStorageFailure(cause);
    if (failure === null) throw cause;
    return fail(failure);
  } finally {
    await rm(path, { force: true });
  }
}

function nameOf(number: number, moment: Moment): string {
  return moment === 'last' ? `Take ${number}, last frame.jpg` : `Take ${number}, frame at ${moment.toFixed(2)} s.jpg`;
}

const NO_VIDEO: Failure = {
  code: 'take-without-video',
  sentence: 'This take has no video yet, so there is no frame to be had. Nothing was made.',
};
const LOST: Failure = {
  code: 'take-video-lost',
  sentence: 'The video of this take is not among the stored files any more, so nothing was made. Bring the file back from a backup.',
};
const UNREADABLE: Failure = {
  code: 'frame-unreadable',
  sentence:
    'No frame of this take could be decoded here, so nothing was made. The video itself is stored safely: download it to use it elsewhere.',
};

import { rm } from 'node:fs/promises';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../failure.ts';
import { grabFrame } from '../files/frames/grab-frame.ts';
import type { Studio } from '../studio.ts';
import type { MadeFile } from './made-file.ts';
import type { ReadyTake } from './ready-take.ts';

/** The very last frame of a take in full size, as PNG: what a video that goes on from it begins with. */
export async function lastFrame(studio: Pick<Studio, 'storage'>, { video, name }: ReadyTake): Promise<Result<MadeFile, Failure>> {
  const path = studio.storage.temporaryPath('.png');
  if (await studio.storage.withLocal(video.id, (videoPath) => grabFrame(videoPath, 'last', path))) {
    return ok({ path, mediaType: 'image/png', downloadName: `${name} - last frame.png` });
  }
  await rm(path, { force: true });
  return fail({
    code: 'frame-not-read',
    sentence: 'The pictures of this take could not be read here. The take itself is safe, and can be downloaded.',
  });
}

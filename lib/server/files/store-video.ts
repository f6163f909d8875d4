import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { MAX_VIDEO_BYTES } from '#lib/kling/limits.ts';
import type { Failure } from '../failure.ts';
import { readingAway } from '../reading/reading-away.ts';
import type { Studio } from '../studio.ts';
import { readableName } from './file-name.ts';
import { type FileView, fileView } from './file-view.ts';
import { keepFile } from './keep-file.ts';
import { readVideoAside } from './read-media.ts';
import type { VideoTrouble } from './read-video.ts';
import { type Upload, whole } from './store-upload.ts';

/**
 * Takes a video in, from wherever it comes, with constant memory. One that breaks a limit of the service (too short, too
 * small) is stored and marked by the checks; something that is no MP4 or MOV is not stored.
 */
export async function storeVideo(
  studio: Pick<Studio, 'db' | 'storage' | 'clock'>,
  stream: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Result<FileView, Failure>> {
  const received = await studio.storage.receive(stream, MAX_VIDEO_BYTES);
  if (!received.ok) return received;
  const { sha256, bytes, path } = received.value;
  const read = await readVideoAside(path, bytes);
  if (!read.ok) {
    await studio.storage.discard(received.value);
    return fail(unusable(read.error, name));
  }
  const { codec: _codec, ...facts } = read.value;
  const kept = await keepFile(studio, received.value, { ...facts, name });
  if (!kept.ok) return kept;
  return ok(fileView(sha256, name, facts));
}

/** Stores an uploaded video, read as it arrives. */
export function storeVideoUpload(studio: Studio, { stream, name }: Upload): Promise<Result<FileView, Failure>> {
  return whole(storeVideo(studio, stream, readableName(name, 'Video')));
}

function unusable(trouble: VideoTrouble, name: string): Failure {
  switch (trouble.type) {
    case 'other-container':
      return {
        code: 'video-container',
        sentence: `“${name}” is a video in ${trouble.container} format. Only MP4 and MOV can be sent: save it as one of them and add it again.`,
      };
    case 'no-video':
      return { code: 'not-a-video', sentence: `“${name}” cannot be read as a video. Add an MP4 or MOV file.` };
    case 'no-picture':
      return {
        code: 'video-without-picture',
        sentence: `“${name}” holds no pictures that can be read. Export it as H.264 or H.265 and add it again.`,
      };
    case 'unread':
      return readingAway(trouble.cause);
    case 'cut-off':
    case 'damaged':
      return {
        code: 'video-damaged',
        sentence: `“${name}” is damaged or was cut off on its way, so it was not stored. Export it anew and add it again.`,
        ...(trouble.type === 'damaged' && { cause: trouble.cause }),
      };
  }
}

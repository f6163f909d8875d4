import { open } from 'node:fs/promises';
import { EncodedPacketSink, FilePathSource, Input, MATROSKA, MP4, MPEG_TS, OGG, QTFF, WEBM } from 'mediabunny';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { MediaFacts } from '#lib/storyboard/document.ts';
import { isOfSystem } from '../failure.ts';

/** Those that are files by themselves. A playlist would make the reader open whatever addresses stand in it. */
export const FORMATS = [MP4, QTFF, WEBM, MATROSKA, MPEG_TS, OGG];
const MEDIA_TYPES: Readonly<Record<string, string>> = { MP4: 'video/mp4', 'QuickTime File Format': 'video/quicktime' };

/** Kinds that the reader does not know, by their first bytes; named, so that people know what to convert. */
const OTHER_CONTAINERS: readonly (readonly [name: string, matches: (head: Buffer) => boolean])[] = [
  ['AVI', (head) => head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'AVI '],
  ['Windows Media', (head) => head.toString('hex', 0, 4) === '3026b275'],
  ['Flash', (head) => head.toString('latin1', 0, 3) === 'FLV'],
  ['MPEG', (head) => head.toString('hex', 0, 4) === '000001ba' || head.toString('hex', 0, 4) === '000001b3'],
];

/** Why a file cannot be used as a video. `container` is the name of another kind of video file that it is. */
export type VideoTrouble =
  | { readonly type: 'other-container'; readonly container: string }
  | { readonly type: 'no-video' }
  | { readonly type: 'no-picture' }
  | { readonly type: 'cut-off' }
  | { readonly type: 'damaged'; readonly cause: unknown }
  /** Not for the file's sake: nothing is said about it. */
  | { readonly type: 'unread'; readonly cause: unknown };

export interface VideoFacts extends MediaFacts {
  readonly codec: string;
}

/** Reads what a file really is, from the file itself: container, codec, length, size, rate, and that its end is there. */
export async function readVideo(path: string, bytes: number): Promise<Result<VideoFacts, VideoTrouble>> {
  if (bytes === 0) return fail({ type: 'no-video' });
  const input = new Input({ source: new FilePathSource(path), formats: FORMATS });
  try {
    if (!(await input.canRead())) return fail(await strangeFile(path));
    const format = (await input.getFormat()).name;
    const mediaType = MEDIA_TYPES[format];
    const track = await input.getPrimaryVideoTrack();
    if (mediaType === undefined) return fail(track ? { type: 'other-container', container: format } : { type: 'no-video' });
    if (!track?.codec) return fail({ type: 'no-picture' });
    const durationSeconds = await track.computeDuration();
    // The table of contents comes first and may survive a cut: only the last frame proves that the rest is there.
    const last = await new EncodedPacketSink(track).getPacket(durationSeconds);
    if (!last || last.data.byteLength === 0) return fail({ type: 'cut-off' });
    const { averagePacketRate } = await track.computePacketStats();
    const { codec, displayWidth: width, displayHeight: height } = track;
    return ok({ mediaType, bytes, width, height, durationSeconds, framesPerSecond: averagePacketRate, codec });
  } catch (cause) {
    return fail({ type: isOfSystem(cause) ? 'unread' : 'damaged', cause });
  } finally {
    input.dispose();
  }
}

async function strangeFile(path: string): Promise<VideoTrouble> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const head = buffer.subarray(0, bytesRead);
    const container = OTHER_CONTAINERS.find(([, matches]) => matches(head))?.[0];
    return container === undefined ? { type: 'no-video' } : { type: 'other-container', container };
  } finally {
    await file.close();
  }
}

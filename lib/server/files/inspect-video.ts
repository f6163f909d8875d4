import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { MediaFacts } from '#lib/storyboard/document.ts';
import type { Failure } from '../failure.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = { MP4: 'video/mp4', 'QuickTime File Format': 'video/quicktime' };

/** Reads what a stored file really is, from the file itself: container, codec, length, size, and that its end is there. */
export async function inspectVideo(path: string, bytes: number): Promise<Result<MediaFacts & { readonly codec: string }, Failure>> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  try {
    const mediaType = MEDIA_TYPES[(await input.getFormat()).name];
    if (mediaType === undefined) return fail(unusable('it is no MP4 file'));
    const track = await input.getPrimaryVideoTrack();
    if (!track?.codec) return fail(unusable('it holds no picture that can be played'));
    const durationSeconds = await track.computeDuration();
    // The table of contents comes first and may survive a cut: only the last frame proves that the rest is there.
    const last = await new EncodedPacketSink(track).getPacket(durationSeconds);
    if (!last || last.data.byteLength === 0) return fail(unusable('its end is missing'));
    const { averagePacketRate } = await track.computePacketStats();
    const facts = {
      mediaType,
      bytes,
      width: track.displayWidth,
      height: track.displayHeight,
      durationSeconds,
      framesPerSecond: averagePacketRate,
    };
    return ok({ ...facts, codec: track.codec });
  } catch (cause) {
    return fail(unusable('it is damaged or no video', cause));
  } finally {
    input.dispose();
  }
}

function unusable(why: string, cause?: unknown): Failure {
  return { code: 'unusable-result', sentence: `What the engine delivered cannot be used: ${why}.`, cause };
}

/**
 * The process that decodes one frame: argument 1 is the video, argument 2 where the picture goes. Decoders are native code
 * that reads files of strangers, so they never run where people's work is; a crash costs one poster.
 */
import { registerMediabunnyServer } from '@mediabunny/server';
import { FilePathSource, Input, MP4, QTFF, VideoSampleSink } from 'mediabunny';
import { stillOf } from '../still.ts';

const LONGER_SIDE_PIXELS = 960;
/** Films often open on black: a moment into it there is something to see. */
const AT_SECONDS = 1;

const [videoPath, posterPath] = process.argv.slice(2);
if (videoPath === undefined || posterPath === undefined) throw new Error('Two paths are needed.');

// No search for graphics hardware: one frame is decoded soon enough.
registerMediabunnyServer({ hardwareContext: null });
await paintPoster(videoPath, posterPath);

async function paintPoster(from: string, to: string): Promise<void> {
  const input = new Input({ source: new FilePathSource(from), formats: [MP4, QTFF] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('There is no video track.');
    const first = await track.getFirstTimestamp();
    const length = (await track.computeDuration()) - first;
    const sample = await new VideoSampleSink(track).getSample(first + Math.min(AT_SECONDS, length / 3));
    if (!sample) throw new Error('There is no frame.');
    const { displayWidth, displayHeight } = sample;
    const still = await stillOf(sample);
    sample.close();
    const scale = Math.min(1, LONGER_SIDE_PIXELS / Math.max(displayWidth, displayHeight));
    // Pixels that are not square are set right, as a player does.
    await still
      .resize(Math.max(1, Math.round(displayWidth * scale)), Math.max(1, Math.round(displayHeight * scale)), { fit: 'fill' })
      .jpeg({ quality: 82 })
      .toFile(to);
  } finally {
    input.dispose();
  }
}

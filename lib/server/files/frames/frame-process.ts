/**
 * The process that decodes one frame: argument 1 is the video, argument 2 the moment in seconds, `last` or `poster`,
 * argument 3 where the picture goes; in full size a PNG or a JPEG by the name's ending. Decoders are native code that
 * reads files of strangers, so they never run where people's work is; a crash costs one picture.
 */
import { registerMediabunnyServer } from '@mediabunny/server';
import { FilePathSource, Input, MP4, QTFF, type VideoSample, VideoSampleSink } from 'mediabunny';
import { stillOf } from '../still.ts';
import { posterSeconds, writePoster } from './write-poster.ts';

const [videoPath, moment, picturePath] = process.argv.slice(2);
if (videoPath === undefined || moment === undefined || picturePath === undefined) throw new Error('Two paths and a moment are needed.');

// No search for graphics hardware: one frame is decoded soon enough.
registerMediabunnyServer({ hardwareContext: null });
await paintFrame(videoPath, picturePath);

async function paintFrame(from: string, to: string): Promise<void> {
  const input = new Input({ source: new FilePathSource(from), formats: [MP4, QTFF] });
  try {
    const track = await input.getPrimaryVideoTrack();
    if (!track) throw new Error('There is no video track.');
    const first = await track.getFirstTimestamp();
    const end = await track.computeDuration();
    // The frame that is on the screen at a moment is the last that began by then.
    const sample = await new VideoSampleSink(track).getSample(Math.min(first + secondsInto(end - first), end));
    if (!sample) throw new Error('There is no frame.');
    await (moment === 'poster' ? writePoster(sample, to) : writeWhole(sample, to));
    sample.close();
  } finally {
    input.dispose();
  }
}

function secondsInto(durationSeconds: number): number {
  if (moment === 'poster') return posterSeconds(durationSeconds);
  const seconds = moment === 'last' ? Number.POSITIVE_INFINITY : Number(moment);
  if (!(seconds >= 0)) throw new Error('A moment is a number of seconds, or the word last or poster.');
  return seconds;
}

async function writeWhole(sample: VideoSample, to: string): Promise<void> {
  const { displayWidth, displayHeight } = sample;
  const picture = (await stillOf(sample)).resize(displayWidth, displayHeight, { fit: 'fill' });
  await (to.endsWith('.png') ? picture.png() : picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })).toFile(to);
}

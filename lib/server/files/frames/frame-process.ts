/**
 * The process that decodes one frame in full size: argument 1 is the video, argument 2 the moment in seconds or `last`,
 * argument 3 where the picture goes, a PNG or a JPEG by the name's ending. Apart, as posters are: decoders are native
 * code that reads files of strangers.
 */
import { registerMediabunnyServer } from '@mediabunny/server';
import { FilePathSource, Input, MP4, QTFF, VideoSampleSink } from 'mediabunny';
import { stillOf } from '../still.ts';

const [videoPath, moment, picturePath] = process.argv.slice(2);
if (videoPath === undefined || moment === undefined || picturePath === undefined) throw new Error('Two paths and a moment are needed.');
const atSeconds = moment === 'last' ? Number.POSITIVE_INFINITY : Number(moment);
if (!(atSeconds >= 0)) throw new Error('A moment is a number of seconds, or the word last.');

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
    const sample = await new VideoSampleSink(track).getSample(Math.min(first + atSeconds, end));
    if (!sample) throw new Error('There is no frame.');
    const { displayWidth, displayHeight } = sample;
    const still = await stillOf(sample);
    sample.close();
    const picture = still.resize(displayWidth, displayHeight, { fit: 'fill' });
    await (to.endsWith('.png') ? picture.png() : picture.jpeg({ quality: 95, chromaSubsampling: '4:4:4' })).toFile(to);
  } finally {
    input.dispose();
  }
}

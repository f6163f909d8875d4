/** Moments of a video as pictures. */

import { registerMediabunnyServer } from '@mediabunny/server';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { ALL_FORMATS, FilePathSource, Input, VideoSampleSink } from 'mediabunny';

registerMediabunnyServer({ hardwareContext: null });

export type Frame = Canvas;

export async function picturesAt(path: string, atSeconds: readonly number[]): Promise<Frame[]> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error(`${path} holds no video track`);
  const frames: Frame[] = [];
  for await (const sample of new VideoSampleSink(track).samplesAtTimestamps([...atSeconds])) {
    if (!sample) throw new Error(`${path} is shorter than ${atSeconds.join(', ')} s`);
    const frame = createCanvas(sample.codedWidth, sample.codedHeight);
    const context = frame.getContext('2d');
    const image = context.createImageData(sample.codedWidth, sample.codedHeight);
    await sample.copyTo(image.data, { format: 'RGBA' });
    context.putImageData(image, 0, 0);
    frames.push(frame);
    sample.close();
  }
  input.dispose();
  return frames;
}

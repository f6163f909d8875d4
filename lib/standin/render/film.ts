/** The video that a request brought, played frame by frame onto a canvas that the drawing takes for a picture. */
import { createCanvas } from '@napi-rs/canvas';
import { FilePathSource, Input, MP4, QTFF, type VideoSample, VideoSampleSink } from 'mediabunny';
import type { Picture } from '#lib/animatic/animatic.ts';
import type { PlannedFilm } from './render-plan.ts';

export interface Film {
  readonly picture: Picture;
  /** Shows the next of the moments it was opened for. */
  advance(): Promise<void>;
  close(): Promise<void>;
}

/** `moments`: seconds in the film, in the order in which they are shown. Past its end the last frame stays. */
export async function openFilm({ path }: PlannedFilm, moments: readonly number[]): Promise<Film> {
  const input = new Input({ source: new FilePathSource(path), formats: [MP4, QTFF] });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error('The input video holds no pictures.');
  const [width, height, first] = [await track.getDisplayWidth(), await track.getDisplayHeight(), await track.getFirstTimestamp()];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  const frames = new VideoSampleSink(track).samplesAtTimestamps(moments.map((moment) => moment + first));

  let raw = createCanvas(1, 1);
  let image = raw.getContext('2d').createImageData(1, 1);

  const put = async (sample: VideoSample): Promise<void> => {
    const { codedWidth, codedHeight, rotation } = sample;
    if (raw.width !== codedWidth || raw.height !== codedHeight) {
      raw = createCanvas(codedWidth, codedHeight);
      image = raw.getContext('2d').createImageData(codedWidth, codedHeight);
    }
    await sample.copyTo(image.data, { format: 'RGBA' });
    raw.getContext('2d').putImageData(image, 0, 0);
    context.save();
    context.translate(width / 2, height / 2);
    context.rotate((rotation * Math.PI) / 180);
    // Pixels that are not square, and films that lie on their side, are set right here.
    const [across, down] = rotation % 180 === 0 ? [width, height] : [height, width];
    context.drawImage(raw, -across / 2, -down / 2, across, down);
    context.restore();
  };

  return {
    picture: { image: canvas, width, height, isFilm: true },
    async advance() {
      const { value: sample } = await frames.next();
      if (!sample) return;
      await put(sample);
      sample.close();
    },
    async close() {
      await frames.return();
      input.dispose();
    },
  };
}

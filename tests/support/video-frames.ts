/** Single frames of a video, and pictures, made comparable: averaged to a small grid of colours. */
import { registerMediabunnyServer } from '@mediabunny/server';
import { ALL_FORMATS, AudioSampleSink, FilePathSource, Input, VideoSampleSink } from 'mediabunny';
import sharp, { type Sharp } from 'sharp';

// Without this it looks for graphics cards first, and says aloud that there are none.
registerMediabunnyServer({ hardwareContext: null });

const GRID = { width: 32, height: 18 };
/** Red, green and blue, 0 to 255, of each cell of the grid. */
export type Colours = readonly number[];

/** The frames of these numbers, counted from the first; negative ones from the last (-1). */
export async function framesOf(path: string, numbers: readonly number[]): Promise<Colours[]> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const track = await input.getPrimaryVideoTrack();
  if (!track) throw new Error(`${path} holds no video track`);
  const { packetCount } = await track.computePacketStats();
  const wanted = numbers.map((number) => (number < 0 ? packetCount + number : number));
  const found = new Map<number, Colours>();
  let number = 0;
  for await (const sample of new VideoSampleSink(track).samples()) {
    if (wanted.includes(number)) {
      const pixels = new Uint8Array(sample.allocationSize({ format: 'RGBA' }));
      await sample.copyTo(pixels, { format: 'RGBA' });
      found.set(number, await gridOf(sharp(pixels, { raw: { width: sample.codedWidth, height: sample.codedHeight, channels: 4 } })));
    }
    sample.close();
    number += 1;
  }
  input.dispose();
  return wanted.map((each) => found.get(each) ?? []);
}

/** The part of a frame between the marks at its top and the words at its foot. */
export function betweenWords(colours: Colours): Colours {
  return colours.slice(GRID.width * 3 * 3, GRID.width * 3 * 9);
}

/** A picture as it fills a frame of this size. */
export async function fitted(picture: Buffer, width: number, height: number): Promise<Colours> {
  return gridOf(sharp(await sharp(picture).resize(width, height, { fit: 'cover' }).png().toBuffer()));
}

async function gridOf(picture: Sharp): Promise<Colours> {
  const cells = await picture.removeAlpha().resize(GRID.width, GRID.height, { fit: 'fill', kernel: 'linear' }).raw().toBuffer();
  return [...cells];
}

/** The mean difference of two grids, 0 to 255. */
export function difference(one: Colours, other: Colours): number {
  if (one.length === 0 || one.length !== other.length) return 255;
  return one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length;
}

/** How loud the sound of a file is (root of the mean square) in each tenth of a second; null without sound. */
export async function loudness(path: string): Promise<number[] | null> {
  const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
  const track = await input.getPrimaryAudioTrack();
  if (!track) return null;
  const squares: number[] = [];
  const counts: number[] = [];
  for await (const sample of new AudioSampleSink(track).samples()) {
    const plane = new Float32Array(sample.allocationSize({ planeIndex: 0, format: 'f32-planar' }) / 4);
    sample.copyTo(plane, { planeIndex: 0, format: 'f32-planar' });
    for (const [index, value] of plane.entries()) {
      const tenth = Math.max(0, Math.floor((sample.timestamp + index / sample.sampleRate) * 10));
      squares[tenth] = (squares[tenth] ?? 0) + value * value;
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    sample.close();
  }
  input.dispose();
  return Array.from(squares, (sum, tenth) => Math.sqrt((sum ?? 0) / Math.max(1, counts[tenth] ?? 1)));
}

import { FRAME_VALUES, PLANE, SMALL, type SmallFrames } from '#lib/cuts/small-frames.ts';
import { type Clip, drawClip, framesOf } from './clip.ts';

/** How many drawn pixels become one, each way. */
const SHRINK = 4;

/** A clip as the cut finder sees it, without a codec in between. */
export function smallClip(clip: Clip): SmallFrames {
  const count = framesOf(clip);
  const values = new Uint8Array(count * FRAME_VALUES);
  let frame = 0;
  for (const pixels of drawClip(clip, SMALL.width * SHRINK, SMALL.height * SHRINK)) {
    shrink(pixels, values.subarray(frame * FRAME_VALUES, (frame + 1) * FRAME_VALUES));
    frame += 1;
  }
  return { count, values };
}

function shrink(pixels: Uint8ClampedArray, target: Uint8Array): void {
  for (let y = 0; y < SMALL.height; y += 1) {
    for (let x = 0; x < SMALL.width; x += 1) {
      const [red, green, blue] = meanColour(pixels, x * SHRINK, y * SHRINK);
      const light = 0.299 * red + 0.587 * green + 0.114 * blue;
      const at = y * SMALL.width + x;
      target[at] = light;
      target[PLANE + at] = 128 + 0.564 * (blue - light);
      target[2 * PLANE + at] = 128 + 0.713 * (red - light);
    }
  }
}

function meanColour(pixels: Uint8ClampedArray, left: number, top: number): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = top; y < top + SHRINK; y += 1) {
    for (let x = left; x < left + SHRINK; x += 1) {
      const at = (y * SMALL.width * SHRINK + x) * 4;
      for (const channel of [0, 1, 2] as const) sum[channel] += pixels[at + channel] ?? 0;
    }
  }
  return [sum[0] / SHRINK ** 2, sum[1] / SHRINK ** 2, sum[2] / SHRINK ** 2];
}

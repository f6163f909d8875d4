/** How far frames lie from each other, whatever moves in them: plain differences, value by value. */
import { FRAME_VALUES, type SmallFrames, smallFrame } from './small-frames.ts';

export interface Steps {
  /** The mean square difference of two frames, as a root: 0 to 255. Frames may be `reach` apart at most. */
  between(one: number, other: number): number;
  /** The inner product of (`to` − `from`) and (`frame` − `from`), per value. */
  along(from: number, to: number, frame: number): number;
}

/**
 * All products of frames up to `reach` apart are made once: every distance, and every place on the straight line between two
 * frames, follows from them.
 */
export function stepsOf(frames: SmallFrames, reach: number): Steps {
  const { count } = frames;
  const width = reach + 1;
  const products = new Float64Array(count * width);
  for (let one = 0; one < count; one += 1) {
    const a = smallFrame(frames, one);
    for (let other = one; other < Math.min(count, one + width); other += 1) {
      const b = smallFrame(frames, other);
      let sum = 0;
      for (let at = 0; at < FRAME_VALUES; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
      products[one * width + other - one] = sum / FRAME_VALUES;
    }
  }
  const product = (one: number, other: number): number => {
    const [first, second] = one < other ? [one, other] : [other, one];
    if (second - first > reach) throw new Error(`Frames ${first} and ${second} lie further apart than ${reach}.`);
    return products[first * width + second - first] ?? 0;
  };
  return {
    between: (one, other) => Math.sqrt(Math.max(0, product(one, one) + product(other, other) - 2 * product(one, other))),
    along: (from, to, frame) => product(to, frame) - product(to, from) - product(from, frame) + product(from, from),
  };
}

/**
 * Output sizes in pixels. 16:9 is as seen from Kling; the exact sizes of 9:16 and 1:1 are unknown (docs/kling-omni.md §16), so
 * 9:16 is turned by a right angle and 1:1 is a square of about the same number of pixels. Our choice.
 */
export type WireMode = 'std' | 'pro' | '4k';
export type WireRatio = '16:9' | '9:16' | '1:1';

const LANDSCAPE: Readonly<Record<WireMode, readonly [number, number]>> = { std: [1280, 720], pro: [1920, 1080], '4k': [3840, 2160] };
const SQUARE: Readonly<Record<WireMode, number>> = { std: 960, pro: 1440, '4k': 2880 };

export function frameSize(mode: WireMode, ratio: WireRatio): { width: number; height: number } {
  const [long, short] = LANDSCAPE[mode];
  if (ratio === '16:9') return { width: long, height: short };
  if (ratio === '9:16') return { width: short, height: long };
  return { width: SQUARE[mode], height: SQUARE[mode] };
}

/** Where a first frame or an edited video decides the shape, the nearest of the three ratios. */
export function nearestRatio(width: number, height: number): WireRatio {
  const shape = Math.log(width / height);
  const distance = (ratio: number): number => Math.abs(shape - Math.log(ratio));
  if (distance(1) <= distance(16 / 9) && distance(1) <= distance(9 / 16)) return '1:1';
  return shape > 0 ? '16:9' : '9:16';
}

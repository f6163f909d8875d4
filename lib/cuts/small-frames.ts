/** All frames of a video, shrunk until only the composition is left: where it is light and dark, and of what colour. */

export const SMALL = { width: 48, height: 27 } as const;
/** Values of one plane of one frame. */
export const PLANE = SMALL.width * SMALL.height;
/** Values of one frame: brightness, then the two colour differences, row by row, 0 to 255 each. */
export const FRAME_VALUES = PLANE * 3;

export interface SmallFrames {
  readonly count: number;
  /** The frames one after the other, `FRAME_VALUES` bytes each. */
  readonly values: Uint8Array;
}

/** One of them, without copying it. */
export function smallFrame({ values }: SmallFrames, index: number): Uint8Array {
  return values.subarray(index * FRAME_VALUES, (index + 1) * FRAME_VALUES);
}

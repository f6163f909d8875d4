/**
 * How alike two frames are when the camera may have moved between them, and when the light may have changed. One frame is
 * laid over the other in every place within reach, first on every other value, then exactly around the best place.
 */
import { PLANE, SMALL } from './small-frames.ts';

/** How far the picture may have moved from one frame to the next: a third of its width. Rarely as far up or down. */
const REACH = { x: 16, y: 6 };

export interface Likeness {
  /** What is left of the difference (root of the mean square, 0 to 255) in the place where they fit best. */
  readonly distance: number;
  /** How the patterns of light and dark agree in the place where they agree best, whatever their brightness: −1 to 1. */
  readonly agreement: number;
}

/** Patterns weaker than this (grey levels) are grain, and agree with nothing. */
const GRAIN = 3;

export function likeness(one: Uint8Array, other: Uint8Array): Likeness {
  let best = { x: 0, y: 0, score: Number.POSITIVE_INFINITY };
  let agreement = -1;
  const look = (x: number, y: number, stride: number) => {
    const fit = fitAt(one, other, x, y, stride);
    if (fit.square < best.score) best = { x, y, score: fit.square };
    agreement = Math.max(agreement, fit.agreement);
  };
  for (let y = -REACH.y; y <= REACH.y; y += 2) for (let x = -REACH.x; x <= REACH.x; x += 2) look(x, y, 2);
  const { x: nearX, y: nearY } = best;
  best = { x: nearX, y: nearY, score: Number.POSITIVE_INFINITY };
  for (let y = nearY - 1; y <= nearY + 1; y += 1) for (let x = nearX - 1; x <= nearX + 1; x += 1) look(x, y, 1);
  return { distance: distanceAt(one, other, best.x, best.y), agreement };
}

/** Over the part that both show, in brightness alone. */
function fitAt(one: Uint8Array, other: Uint8Array, x: number, y: number, stride: number): { square: number; agreement: number } {
  let count = 0;
  let sumA = 0;
  let sumB = 0;
  let squareA = 0;
  let squareB = 0;
  let both = 0;
  for (let row = Math.max(0, -y); row < Math.min(SMALL.height, SMALL.height - y); row += stride) {
    const rowA = row * SMALL.width;
    const rowB = (row + y) * SMALL.width + x;
    for (let column = Math.max(0, -x); column < Math.min(SMALL.width, SMALL.width - x); column += stride) {
      const a = one[rowA + column] ?? 0;
      const b = other[rowB + column] ?? 0;
      count += 1;
      sumA += a;
      sumB += b;
      squareA += a * a;
      squareB += b * b;
      both += a * b;
    }
  }
  const spreadA = Math.sqrt(Math.max(GRAIN ** 2, squareA / count - (sumA / count) ** 2));
  const spreadB = Math.sqrt(Math.max(GRAIN ** 2, squareB / count - (sumB / count) ** 2));
  const together = both / count - (sumA / count) * (sumB / count);
  return { square: (squareA + squareB - 2 * both) / count, agreement: together / (spreadA * spreadB) };
}

/** Colours too. */
function distanceAt(one: Uint8Array, other: Uint8Array, x: number, y: number): number {
  let count = 0;
  let sum = 0;
  for (let row = Math.max(0, -y); row < Math.min(SMALL.height, SMALL.height - y); row += 1) {
    for (let column = Math.max(0, -x); column < Math.min(SMALL.width, SMALL.width - x); column += 1) {
      const from = row * SMALL.width + column;
      const to = (row + y) * SMALL.width + column + x;
      for (let plane = 0; plane < 3; plane += 1) sum += ((one[plane * PLANE + from] ?? 0) - (other[plane * PLANE + to] ?? 0)) ** 2;
      count += 3;
    }
  }
  return Math.sqrt(sum / count);
}

/** How evenly the difference of two frames is spread over the picture: 1 where everything differs alike, near 0 in one spot. */
export function changeSpread(one: Uint8Array, other: Uint8Array): number {
  let sum = 0;
  let squares = 0;
  for (let cell = 0; cell < PLANE; cell += 1) {
    let difference = 0;
    for (let at = cell; at < PLANE * 3; at += PLANE) difference += Math.abs((one[at] ?? 0) - (other[at] ?? 0));
    sum += difference;
    squares += difference ** 2;
  }
  return squares === 0 ? 1 : sum ** 2 / (squares * PLANE);
}

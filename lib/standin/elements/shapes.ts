/** What the figures of presets are drawn with: round shapes and straight ones, on a square. */
import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Preset } from './presets.ts';

/** Of the square, in pixels. */
export const SIDE = 768;
export type Draw = (context: SKRSContext2D, colours: Preset['colours']) => void;

export function disc(context: SKRSContext2D, x: number, y: number, radius: number, colour: string, stretch = 1): void {
  context.fillStyle = colour;
  context.beginPath();
  context.ellipse(x, y, radius, radius * stretch, 0, 0, Math.PI * 2);
  context.fill();
}

/** A closed shape through points. */
export function shape(context: SKRSContext2D, colour: string, ...points: readonly (readonly [x: number, y: number])[]): void {
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x, y);
  context.closePath();
  context.fill();
}

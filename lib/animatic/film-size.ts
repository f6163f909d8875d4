/** How large the animatic is as a file of its own: the shorter side by the choice, the other by the shape, both even, as encoders want them. */
import type { AspectRatio } from '#lib/storyboard/document.ts';

export const FILM_SIDES = [720, 1080] as const;
export type FilmSide = (typeof FILM_SIDES)[number];

/** Frames per second of every video here, and so of the animatic: a cut on a whole second is on a frame. */
export const FILM_FRAMES_PER_SECOND = 24;

export function filmSize(aspectRatio: AspectRatio, side: FilmSide): { readonly width: number; readonly height: number } {
  const [across = 16, down = 9] = aspectRatio.split(':').map(Number);
  const scale = side / Math.min(across, down);
  const even = (length: number) => Math.round((length * scale) / 2) * 2;
  return { width: even(across), height: even(down) };
}

/** About what a second of it takes in bits: flat colours, slow moves and words. */
export function filmBitsPerSecond({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.round(width * height * 3.2);
}

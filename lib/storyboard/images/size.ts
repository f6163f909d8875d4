import type { ImageRules } from './problems.ts';

/** Whole pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * The size a picture has once it is large enough: itself where both sides are, else enlarged until the shorter one is.
 * Rounding never makes it longer than the rules take; a picture that was too long before stays so, and is to be cropped.
 */
export function largeEnough({ width, height }: Size, { minSidePixels, maxElongation }: ImageRules): Size {
  const shorter = Math.min(width, height);
  if (shorter >= minSidePixels) return { width, height };
  const longer = Math.max(width, height);
  const most = longer <= shorter * maxElongation ? Math.floor(minSidePixels * maxElongation) : Number.POSITIVE_INFINITY;
  const enlarged = Math.min(most, Math.round((longer * minSidePixels) / shorter));
  return width <= height ? { width: minSidePixels, height: enlarged } : { width: enlarged, height: minSidePixels };
}

import type { AspectRatio } from '#lib/storyboard/document.ts';

/** Width over height. */
export function ratioOf(aspectRatio: AspectRatio): number {
  const [width = 16, height = 9] = aspectRatio.split(':').map(Number);
  return width / height;
}

/** The part of a picture that fills a box of another shape, centred. Pixels of the picture. */
import type { Box } from './canvas.ts';

export function coverCrop(picture: { readonly width: number; readonly height: number }, box: Pick<Box, 'width' | 'height'>): Box {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const width = box.width / scale;
  const height = box.height / scale;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

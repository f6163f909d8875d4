/** How several pictures share one frame: side by side along its longer side, in a second row from four on. */
import type { Box } from './canvas.ts';

export function panels(count: number, width: number, height: number): Box[] {
  if (count <= 0) return [];
  const gap = count === 1 ? 0 : Math.max(2, Math.round(Math.min(width, height) * 0.006));
  const rows = count <= 3 ? 1 : 2;
  const first = Math.ceil(count / rows);
  const counts = rows === 1 ? [count] : [first, count - first];
  // A tall frame is the same arrangement turned by a right angle.
  const tall = height > width;
  const along = tall ? height : width;
  const across = tall ? width : height;
  const depth = (across - gap * (rows - 1)) / rows;
  return counts.flatMap((inRow, row) => {
    const length = (along - gap * (inRow - 1)) / inRow;
    return Array.from({ length: inRow }, (_, place): Box => {
      const a = place * (length + gap);
      const b = row * (depth + gap);
      return tall ? { x: b, y: a, width: depth, height: length } : { x: a, y: b, width: length, height: depth };
    });
  });
}

/** The part of a picture that fills a box of another shape, centred. */
export function coverCrop(picture: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const width = box.width / scale;
  const height = box.height / scale;
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

/** Where a whole picture sits inside a box, centred. */
export function containBox(picture: { readonly width: number; readonly height: number }, box: Box): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
}

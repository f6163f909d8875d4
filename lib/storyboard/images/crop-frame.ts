/**
 * The frame of a crop, in whole pixels of the picture as it is seen. Whatever is asked for, a frame that leaves here lies
 * inside the picture, is no longer than the rules take, and keeps `leastSide` where it is not bound to a shape.
 */
import type { ImageRules } from './problems.ts';
import type { Size } from './size.ts';

export interface Frame extends Size {
  readonly left: number;
  readonly top: number;
}

/** Which part of the frame is held: compass points, `n` being the upper edge. */
export type Grip = 'n' | 's' | 'e' | 'w' | 'nw' | 'ne' | 'sw' | 'se';

/** Width over height, or null for any shape the rules take. */
export type Shape = number | null;

/** What both sides of a free frame keep: the smallest picture that is taken, or as much as there is of it. */
export function leastSide(picture: Size, rules: ImageRules): number {
  return Math.min(rules.minSidePixels, picture.width, picture.height);
}

/** The shape nearest to the picture's own that the rules take. */
export function nearestShape({ width, height }: Size, { maxElongation }: ImageRules): number {
  return Math.min(maxElongation, Math.max(1 / maxElongation, width / height));
}

/** The largest frame of a shape, in the middle of the picture. */
export function largestFrame(picture: Size, rules: ImageRules, shape: Shape): Frame {
  const size = sizeWithin(picture, picture, picture, rules, shape);
  return { ...size, left: Math.floor((picture.width - size.width) / 2), top: Math.floor((picture.height - size.height) / 2) };
}

/** The frame moved by whole pixels, held inside the picture. */
export function moveFrame(frame: Frame, picture: Size, dx: number, dy: number): Frame {
  return {
    ...frame,
    left: within(Math.round(frame.left + dx), 0, picture.width - frame.width),
    top: within(Math.round(frame.top + dy), 0, picture.height - frame.height),
  };
}

/** The frame with one grip moved by `dx` and `dy`. The opposite side stays where it is; without one, the middle does. */
export function resizeFrame(
  frame: Frame,
  grip: Grip,
  move: { readonly dx: number; readonly dy: number },
  { picture, rules, shape }: { readonly picture: Size; readonly rules: ImageRules; readonly shape: Shape },
): Frame {
  const toLeft = grip.includes('w');
  const toTop = grip.includes('n');
  const isWide = grip.includes('e') || toLeft;
  const isTall = grip.includes('s') || toTop;
  const wanted = {
    width: frame.width + (toLeft ? -move.dx : isWide ? move.dx : 0),
    height: frame.height + (toTop ? -move.dy : isTall ? move.dy : 0),
  };
  // On an edge the other side follows the shape, and may take what the picture has.
  const room = {
    width: isWide ? (toLeft ? frame.left + frame.width : picture.width - frame.left) : picture.width,
    height: isTall ? (toTop ? frame.top + frame.height : picture.height - frame.top) : picture.height,
  };
  const leading = isWide && isTall ? 'larger' : isWide ? 'width' : 'height';
  const size = sizeWithin(wanted, room, picture, rules, shape, leading);
  const left = toLeft ? frame.left + frame.width - size.width : isWide ? frame.left : frame.left + (frame.width - size.width) / 2;
  const top = toTop ? frame.top + frame.height - size.height : isTall ? frame.top : frame.top + (frame.height - size.height) / 2;
  return moveFrame({ ...size, left, top }, picture, 0, 0);
}

/** The frame given another shape, about its own middle, as large as fits into what it covered. */
export function reshapeFrame(frame: Frame, picture: Size, rules: ImageRules, shape: Shape): Frame {
  const size = sizeWithin(frame, picture, picture, rules, shape, 'smaller');
  const left = frame.left + (frame.width - size.width) / 2;
  const top = frame.top + (frame.height - size.height) / 2;
  return moveFrame({ ...size, left, top }, picture, 0, 0);
}

/** Which side a bound shape is measured by. */
type Leading = 'width' | 'height' | 'larger' | 'smaller';

/** The allowed size nearest to the wanted one that fits the room. */
function sizeWithin(wanted: Size, room: Size, picture: Size, rules: ImageRules, shape: Shape, leading: Leading = 'smaller'): Size {
  const least = leastSide(picture, rules);
  if (shape === null) {
    return allowed({ width: within(wanted.width, least, room.width), height: within(wanted.height, least, room.height) }, rules);
  }
  const ratio = within(shape, 1 / rules.maxElongation, rules.maxElongation);
  const widths = {
    width: wanted.width,
    height: wanted.height * ratio,
    larger: Math.max(wanted.width, wanted.height * ratio),
    smaller: Math.min(wanted.width, wanted.height * ratio),
  };
  const width = within(widths[leading], Math.max(least, least * ratio), Math.min(room.width, room.height * ratio));
  return allowed({ width: Math.min(width, room.width), height: Math.min(width / ratio, room.height) }, rules);
}

/** In whole pixels; the side that is too long for the other gives way. */
function allowed(size: Size, { maxElongation }: ImageRules): Size {
  const width = Math.max(1, Math.round(size.width));
  const height = Math.max(1, Math.round(size.height));
  return {
    width: Math.min(width, Math.max(1, Math.floor(height * maxElongation))),
    height: Math.min(height, Math.max(1, Math.floor(width * maxElongation))),
  };
}

/** The upper bound wins where the two contradict each other: a small picture has no room for what is asked of others. */
function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

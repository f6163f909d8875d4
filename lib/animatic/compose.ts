/**
 * How the pictures of a shot share the frame. The first fills it, when not too much of it would be cut away, and the
 * others lie on it as cards, top right. Otherwise all of them are cards, side by side before a blur of the first.
 */
import type { Animatic, AnimaticShot, Picture } from './animatic.ts';
import { cameraMove } from './camera-move.ts';
import { reachOf } from './camera-view.ts';
import type { Box } from './canvas.ts';
import { cardBoxes } from './cards.ts';
import { coverCrop } from './cover-crop.ts';

export interface Composition {
  /** Fills the frame; null: the ground is painted. */
  readonly ground: Picture | null;
  /** Seen blurred behind the cards, where nothing fills the frame. */
  readonly blurred: Picture | null;
  readonly cards: readonly { readonly picture: Picture; readonly box: Box }[];
  /** What the camera wanders over. At least as large as the frame. */
  readonly plate: { readonly width: number; readonly height: number };
}

/** Beyond this much loss a picture is shown whole. */
const MAX_CROP = 0.36;
/** A picture that is longer than the frame lets a move along it go further, by so much of the frame a second. */
const EXTRA_REACH_PER_SECOND = 0.16;
const MAX_REACH = 2;

export function compose(frame: Pick<Animatic, 'width' | 'height'>, shot: AnimaticShot): Composition {
  const anchor = shot.firstFrame ?? shot.endFrame ?? null;
  const [first = null, ...others] = shot.pictures;
  if (anchor !== null) return { ground: anchor, blurred: null, cards: inset(frame, shot.pictures), plate: framePlate(frame, shot) };
  const plate = plateFor(frame, shot, first);
  if (first !== null && lost(first, plate) <= MAX_CROP) return { ground: first, blurred: null, cards: inset(frame, others), plate };
  return { ground: null, blurred: first, cards: spread(frame, shot.pictures), plate: plateFor(frame, shot, null) };
}

/** A plate that the frame's own shape sees whole: what must begin or end exactly. */
function framePlate({ width, height }: Pick<Animatic, 'width' | 'height'>, shot: AnimaticShot): Composition['plate'] {
  const reach = Math.min(1.24, Math.max(...reachOf(cameraMove(shot.caption))));
  return { width: Math.round(width * reach), height: Math.round(height * reach) };
}

function plateFor(
  { width, height }: Pick<Animatic, 'width' | 'height'>,
  shot: AnimaticShot,
  picture: Picture | null,
): Composition['plate'] {
  const [across, down] = reachOf(cameraMove(shot.caption));
  const shape = picture === null || picture.isFilm ? width / height : picture.width / picture.height;
  const most = Math.min(MAX_REACH, 1 + EXTRA_REACH_PER_SECOND * shot.seconds);
  const along = (reach: number, other: number, long: number): number => (reach > other ? Math.max(reach, Math.min(most, long)) : reach);
  return {
    width: Math.round(width * along(across, down, (down * height * shape) / width)),
    height: Math.round(height * along(down, across, (across * width) / shape / height)),
  };
}

function lost(picture: Picture, plate: Composition['plate']): number {
  const crop = coverCrop(picture, plate);
  return 1 - (crop.width * crop.height) / (picture.width * picture.height);
}

/** Small, top right, under the running time. */
function inset({ width, height }: Pick<Animatic, 'width' | 'height'>, pictures: readonly Picture[]): Composition['cards'] {
  const unit = Math.min(width, height) / 100;
  const isTall = height > width;
  const share = pictures.length > 3 ? 0.44 : 0.32;
  const area = {
    width: width * (isTall ? 0.7 : Math.min(0.56, 0.24 * pictures.length)),
    height: height * (isTall ? 0.15 : share),
  };
  const box = { x: width - unit * 4.4 - area.width, y: unit * 12, ...area };
  return cardBoxes(pictures, box, { gap: unit * 2, align: 'end' });
}

/** Large, in the middle, above the words. */
function spread({ width, height }: Pick<Animatic, 'width' | 'height'>, pictures: readonly Picture[]): Composition['cards'] {
  const unit = Math.min(width, height) / 100;
  const area = { x: width * 0.07, y: unit * 13, width: width * 0.86, height: height * 0.72 - unit * 13 };
  return cardBoxes(pictures, area, { gap: unit * 2.6, align: 'middle' });
}

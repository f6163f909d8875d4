/** One frame of the animatic, drawn from the layers that a shot keeps. */
import { type Animatic, type AnimaticShot, shotAt, shotProgress } from './animatic.ts';
import { cameraMove } from './camera-move.ts';
import { cameraView, fromWhole, smoothstep } from './camera-view.ts';
import type { Box, Canvas2D } from './canvas.ts';
import { paintCard } from './cards.ts';
import { type Composition, compose } from './compose.ts';
import { coverCrop } from './cover-crop.ts';
import type { Layers } from './layers.ts';
import { paintClock, wordsBox } from './paint-words.ts';

/** A shot that ends on a picture has reached it by now: the last frame of 24 in a second begins earlier. */
const SETTLED_SECONDS = 0.05;
const FADE_SECONDS = 0.45;

export interface Moment {
  /** Decides what is seen. */
  readonly atSeconds: number;
  /** What the clock says, where that is something else: a film whose cuts have drifted. */
  readonly clockSeconds?: number;
}

/**
 * A painter that keeps the layers of the shot on screen: pictures are scaled once a shot, not once a frame. Give the
 * painters of a plan that is being edited the same `layers`.
 */
export function createAnimaticPainter(animatic: Animatic, layers: Layers): (context: Canvas2D, moment: number | Moment) => void {
  const words = wordsBox(animatic);
  let planned: { shot: AnimaticShot; composition: Composition } | null = null;
  return (context, moment) => {
    const { atSeconds, clockSeconds = atSeconds } = typeof moment === 'number' ? { atSeconds: moment } : moment;
    const shot = shotAt(animatic, atSeconds);
    if (!shot) return;
    if (planned?.shot !== shot) planned = { shot, composition: compose(animatic, shot) };
    const { composition } = planned;
    const view = viewOf(animatic, shot, composition, atSeconds);
    if (shot.firstFrame || shot.endFrame) paintAnchored(context, { animatic, shot, composition, layers, atSeconds, view });
    else paintGround(context, { animatic, shot, composition, layers, view });
    context.globalAlpha = presence(shot, atSeconds);
    paintBoard(context, { animatic, composition, layers, view });
    context.drawImage(layers.words(animatic, shot).image, words.x, words.y, words.width, words.height);
    paintClock(context, animatic, shot, clockSeconds);
    context.globalAlpha = 1;
  };
}

/**
 * What the first frame of this moment's shot would paint into `layers`, one after the other. Done beforehand, with pauses
 * between, none of it is left for the frame.
 */
export function layerSteps(animatic: Animatic, layers: Layers, atSeconds: number): readonly (() => void)[] {
  const shot = shotAt(animatic, atSeconds);
  if (!shot) return [];
  const { firstFrame, endFrame } = shot;
  const composition = compose(animatic, shot);
  const isOnPlate = !firstFrame && !endFrame && !composition.ground?.isFilm;
  return [
    ...(isOnPlate ? [() => layers.plate(shot, composition)] : []),
    ...(firstFrame ? [() => layers.firstFrame(firstFrame, composition)] : []),
    ...(endFrame ? [() => layers.endFrame(endFrame, composition)] : []),
    ...(composition.cards.length > 0 ? [() => layers.cards(animatic, composition)] : []),
    () => layers.words(animatic, shot),
  ];
}

interface Scene {
  readonly animatic: Animatic;
  readonly composition: Composition;
  readonly layers: Layers;
  readonly view: Box;
}

function viewOf(animatic: Animatic, shot: AnimaticShot, { ground, plate }: Composition, atSeconds: number): Box {
  if (ground?.isFilm) return { x: 0, y: 0, ...plate };
  const progress = shotProgress(shot, atSeconds);
  return cameraView(cameraMove(shot.caption), { plate, frame: animatic, progress, seconds: atSeconds - shot.startSeconds });
}

function paintGround(context: Canvas2D, { animatic, shot, composition, layers, view }: Scene & { readonly shot: AnimaticShot }): void {
  const { ground } = composition;
  if (!ground?.isFilm) {
    show(context, layers.plate(shot, composition).image, view, animatic);
    return;
  }
  show(context, ground.image, coverCrop(ground, animatic), animatic);
}

/** From the first frame, exactly, into the move; and by a long dissolve out of it into the end frame, exactly. */
function paintAnchored(
  context: Canvas2D,
  { animatic, shot, composition, layers, atSeconds, view }: Scene & { readonly shot: AnimaticShot; readonly atSeconds: number },
): void {
  const { plate } = composition;
  const passed = Math.min(1, (atSeconds - shot.startSeconds) / Math.max(SETTLED_SECONDS, shot.seconds - SETTLED_SECONDS));
  const leaving = smoothstep(passed * 2);
  const arriving = smoothstep((1 - passed) * 2);
  if (shot.firstFrame) show(context, layers.firstFrame(shot.firstFrame, composition).image, fromWhole(plate, view, leaving), animatic);
  if (!shot.endFrame) return;
  const over = shot.firstFrame ? smoothstep((passed - 0.3) / 0.45) : 1;
  if (over === 0) return;
  context.globalAlpha = over;
  show(context, layers.endFrame(shot.endFrame, composition).image, fromWhole(plate, view, arriving), animatic);
  context.globalAlpha = 1;
}

/** Cards lie nearer than the ground, so they shift a little against it; as the main thing, they grow with the move. */
function paintBoard(context: Canvas2D, { animatic, composition, layers, view }: Scene): void {
  const board = layers.cards(animatic, composition);
  if (board === null) return;
  const { plate, ground } = composition;
  const isMain = ground === null;
  const scale = isMain ? Math.min(1, animatic.width / view.width) : 1;
  const shift = isMain ? 0.25 : 0.1;
  const middle = { x: animatic.width / 2, y: animatic.height * (isMain ? 0.42 : 0.5) };
  const across = (view.x + view.width / 2 - plate.width / 2) * shift;
  const down = (view.y + view.height / 2 - plate.height / 2) * shift;
  context.save();
  context.translate(middle.x - across, middle.y - down);
  context.scale(scale, scale);
  context.translate(-middle.x, -middle.y);
  const { box, layer } = board;
  context.drawImage(layer.image, box.x, box.y, box.width, box.height);
  const unit = Math.min(animatic.width, animatic.height) / 100;
  for (const card of composition.cards) if (card.picture.isFilm) paintCard(context, card, unit);
  context.restore();
}

/** Words and cards keep away from the frames that must be exact. */
function presence(shot: AnimaticShot, atSeconds: number): number {
  const since = atSeconds - shot.startSeconds;
  const left = shot.seconds - SETTLED_SECONDS - since;
  const coming = shot.firstFrame ? smoothstep((since - SETTLED_SECONDS) / FADE_SECONDS) : 1;
  return Math.min(coming, shot.endFrame ? smoothstep(left / FADE_SECONDS) : 1);
}

function show(context: Canvas2D, image: Parameters<Canvas2D['drawImage']>[0], part: Box, { width, height }: Animatic): void {
  context.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, width, height);
}

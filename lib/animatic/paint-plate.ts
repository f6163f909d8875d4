/** A shot's plate: everything behind cards and words, painted once for the whole shot; the camera wanders over it. */
import type { AnimaticShot, Picture } from './animatic.ts';
import { tightness } from './camera-move.ts';
import type { Canvas2D, MakeLayer } from './canvas.ts';
import { oklch } from './colours.ts';
import type { Composition } from './compose.ts';
import { coverCrop } from './cover-crop.ts';
import { shotHue } from './shot-hue.ts';

/** Where the light of a shot without pictures sits; it moves from shot to shot so that a cut is seen as a cut. */
const GLOWS = [
  [0.5, 0.8],
  [0.18, 0.4],
  [0.82, 0.45],
  [0.5, 0.15],
  [0.2, 0.8],
  [0.8, 0.2],
] as const;

/** Faces are in the upper half of most pictures. */
const FOCUS = { x: 0.5, y: 0.44 } as const;

type Size = Composition['plate'];

export function paintPlate(context: Canvas2D, shot: AnimaticShot, { ground, blurred, plate }: Composition, makeLayer: MakeLayer): void {
  context.imageSmoothingQuality = 'high';
  if (ground !== null) paintGround(context, ground, plate, tightness(shot.caption));
  else if (blurred !== null && !blurred.isFilm) paintBlurred(context, blurred, plate, makeLayer);
  else paintNight(context, shot, plate);
  paintSide(context, shot, plate);
}

/** A picture as it is, fitted to the plate: what must begin or end a shot exactly. */
export function paintExactly(context: Canvas2D, picture: Picture, plate: Size): void {
  context.imageSmoothingQuality = 'high';
  paintGround(context, picture, plate, 1);
}

function paintGround(context: Canvas2D, picture: Picture, plate: Size, tight: number): void {
  const crop = coverCrop(picture, plate);
  const width = crop.width / tight;
  const height = crop.height / tight;
  const x = tight === 1 ? crop.x : crop.x + (crop.width - width) * FOCUS.x;
  const y = tight === 1 ? crop.y : crop.y + (crop.height - height) * FOCUS.y;
  context.drawImage(picture.image, x, y, width, height, 0, 0, plate.width, plate.height);
}

/** Shrunk to a few pixels and drawn large again in steps: a blur that every canvas can do. */
function paintBlurred(context: Canvas2D, picture: Picture, plate: Size, makeLayer: MakeLayer): void {
  let from: Picture = picture;
  for (const width of [160, 40, 14, 56, 224]) {
    const size = { width, height: Math.max(1, Math.round((width * plate.height) / plate.width)) };
    const layer = makeLayer(size.width, size.height);
    paintExactly(layer.context, from, size);
    from = { image: layer.image, ...size };
  }
  paintExactly(context, from, plate);
  context.fillStyle = 'rgba(7, 8, 13, 0.5)';
  context.fillRect(0, 0, plate.width, plate.height);
}

function paintNight(context: Canvas2D, shot: AnimaticShot, { width, height }: Size): void {
  const night = context.createLinearGradient(0, 0, 0, height);
  night.addColorStop(0, '#14161f');
  night.addColorStop(0.55, '#2a2433');
  night.addColorStop(1, '#0d0f14');
  context.fillStyle = night;
  context.fillRect(0, 0, width, height);

  const hue = shotHue(shot.number);
  const [across, down] = GLOWS[(shot.number - 1) % GLOWS.length] ?? GLOWS[0];
  context.save();
  // Behind films it is only a hint of the shot's colour.
  context.globalAlpha = shot.pictures.length > 0 ? 0.3 : 1;
  // A circle drawn in a stretched space is the ellipse that canvas gradients lack.
  context.translate(width * across, height * down);
  context.scale(width * 0.45, height * 0.6);
  const glow = context.createRadialGradient(0, 0, 0, 0, 0, 1);
  glow.addColorStop(0, oklch(0.86, 0.06, hue));
  glow.addColorStop(0.36, oklch(0.6, 0.09, hue, 0.9));
  glow.addColorStop(1, oklch(0.3, 0.06, hue, 0));
  context.fillStyle = glow;
  context.fillRect(-1, -1, 2, 2);
  context.restore();
}

/** One side lies in shade, odd and even shots on different ones, so that two shots of one picture differ. */
function paintSide(context: Canvas2D, shot: AnimaticShot, { width, height }: Size): void {
  const [dark, light] = shot.number % 2 === 1 ? [width, 0] : [0, width];
  const side = context.createLinearGradient(light, 0, dark, 0);
  side.addColorStop(0, 'rgba(0, 0, 0, 0)');
  side.addColorStop(0.45, 'rgba(0, 0, 0, 0.04)');
  side.addColorStop(1, 'rgba(0, 0, 0, 0.42)');
  context.fillStyle = side;
  context.fillRect(0, 0, width, height);
}

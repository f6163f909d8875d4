/**
 * A shot's plate: everything behind the words that stays the same for the whole shot. It is larger than the frame by
 * `PLATE_ZOOM`, and the camera slowly closes in on it, so a shot is painted once and then only scaled.
 */
import type { AnimaticShot, Picture } from './animatic.ts';
import type { Box, Canvas2D } from './canvas.ts';
import { oklch, shotHue } from './colours.ts';
import { containBox, coverCrop, panels } from './panels.ts';

/** How far the camera closes in between the first and the last frame of a shot. */
export const PLATE_ZOOM = 1.07;

/** Beyond this much loss a picture is shown whole on the backdrop instead of being cropped. */
const MAX_CROP = 0.58;

/** Where the light of a shot without pictures sits; it moves from shot to shot so that a cut is seen as a cut. */
const GLOWS = [
  [0.5, 0.8],
  [0.18, 0.4],
  [0.82, 0.45],
  [0.5, 0.15],
  [0.2, 0.8],
  [0.8, 0.2],
] as const;

export function paintPlate(context: Canvas2D, shot: AnimaticShot, width: number, height: number): void {
  paintBackdrop(context, shot, width, height);
  const boxes = panels(shot.pictures.length, width, height);
  shot.pictures.forEach((picture, index) => {
    const box = boxes[index];
    if (box) paintPicture(context, picture, box);
  });
  paintShade(context, shot, width, height);
}

function paintBackdrop(context: Canvas2D, shot: AnimaticShot, width: number, height: number): void {
  const night = context.createLinearGradient(0, 0, 0, height);
  night.addColorStop(0, '#14161f');
  night.addColorStop(0.55, '#2a2433');
  night.addColorStop(1, '#0d0f14');
  context.fillStyle = night;
  context.fillRect(0, 0, width, height);

  const hue = shotHue(shot.number);
  const [across, down] = GLOWS[(shot.number - 1) % GLOWS.length] ?? GLOWS[0];
  context.save();
  // Behind pictures it is only a hint of the shot's colour, seen where a picture does not fill its place.
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

function paintPicture(context: Canvas2D, picture: Picture, box: Box): void {
  const crop = coverCrop(picture, box);
  const lost = 1 - (crop.width * crop.height) / (picture.width * picture.height);
  if (lost <= MAX_CROP) {
    context.drawImage(picture.image, crop.x, crop.y, crop.width, crop.height, box.x, box.y, box.width, box.height);
    return;
  }
  const whole = containBox(picture, box);
  context.drawImage(picture.image, whole.x, whole.y, whole.width, whole.height);
}

/** Darker edges for depth and legible words; odd and even shots lean to different sides, so that two shots of one picture differ. */
function paintShade(context: Canvas2D, shot: AnimaticShot, width: number, height: number): void {
  const [dark, light] = shot.number % 2 === 1 ? [width, 0] : [0, width];
  const side = context.createLinearGradient(light, 0, dark, 0);
  side.addColorStop(0, 'rgba(0, 0, 0, 0)');
  side.addColorStop(0.45, 'rgba(0, 0, 0, 0.04)');
  side.addColorStop(1, 'rgba(0, 0, 0, 0.5)');
  context.fillStyle = side;
  context.fillRect(0, 0, width, height);

  const foot = context.createLinearGradient(0, height, 0, height * 0.5);
  foot.addColorStop(0, 'rgba(4, 5, 9, 0.84)');
  foot.addColorStop(0.4, 'rgba(4, 5, 9, 0.5)');
  foot.addColorStop(1, 'rgba(4, 5, 9, 0)');
  context.fillStyle = foot;
  context.fillRect(0, height * 0.5, width, height * 0.5);
}

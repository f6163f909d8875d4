/** One frame of the animatic, drawn whole or from cached layers; both give the same picture. */
import { type Animatic, type AnimaticShot, shotAt, shotProgress } from './animatic.ts';
import type { Box, Canvas2D } from './canvas.ts';
import { type Layers, plateSize } from './layers.ts';
import { PLATE_ZOOM, paintPlate } from './paint-plate.ts';
import { paintClock, paintShotWords, wordsBox } from './paint-words.ts';

/** Draws the moment `atSeconds`. Draws everything anew; to play, use `createAnimaticPainter`. */
export function drawAnimaticFrame(context: Canvas2D, animatic: Animatic, atSeconds: number): void {
  const shot = shotAt(animatic, atSeconds);
  if (!shot) return;
  const plate = plateSize(animatic);
  const view = cameraView(animatic, shot, atSeconds);
  context.save();
  context.beginPath();
  context.rect(0, 0, animatic.width, animatic.height);
  context.clip();
  context.scale(animatic.width / view.width, animatic.height / view.height);
  context.translate(-view.x, -view.y);
  paintPlate(context, shot, plate.width, plate.height);
  context.restore();
  paintShotWords(context, animatic, shot);
  paintClock(context, animatic, shot, atSeconds);
}

/**
 * A painter that keeps the layers of the shot on screen: pictures are scaled once a shot, not once a frame. Give the
 * painters of a plan that is being edited the same `layers`.
 */
export function createAnimaticPainter(animatic: Animatic, layers: Layers): (context: Canvas2D, atSeconds: number) => void {
  const words = wordsBox(animatic);
  return (context, atSeconds) => {
    const shot = shotAt(animatic, atSeconds);
    if (!shot) return;
    const view = cameraView(animatic, shot, atSeconds);
    const plate = layers.plate(animatic, shot);
    context.drawImage(plate.image, view.x, view.y, view.width, view.height, 0, 0, animatic.width, animatic.height);
    context.drawImage(layers.words(animatic, shot).image, words.x, words.y, words.width, words.height);
    paintClock(context, animatic, shot, atSeconds);
  };
}

/** The part of the plate that the camera sees: all of it at the start of a shot, its middle at the end. */
function cameraView(animatic: Animatic, shot: AnimaticShot, atSeconds: number): Box {
  const plate = plateSize(animatic);
  const zoom = 1 + (PLATE_ZOOM - 1) * shotProgress(shot, atSeconds);
  const width = plate.width / zoom;
  const height = plate.height / zoom;
  return { x: (plate.width - width) / 2, y: (plate.height - height) / 2, width, height };
}

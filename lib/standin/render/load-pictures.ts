/** Reads picture files for drawing, each once, and makes the layers that the drawing keeps. */
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { Picture } from '#lib/animatic/animatic.ts';
import type { Canvas2D, Layer } from '#lib/animatic/canvas.ts';

/** By path. `longSide`: that of the frame, in pixels. */
export async function loadPictures(paths: Iterable<string>, longSide: number): Promise<ReadonlyMap<string, Picture>> {
  const loaded = new Map<string, Picture>();
  for (const path of new Set(paths)) loaded.set(path, await loadPicture(path, longSide));
  return loaded;
}

/** A picture much larger than the frame is shrunk once, when it is loaded, instead of with every shot. */
async function loadPicture(path: string, longSide: number): Promise<Picture> {
  const image: Image = await loadImage(path);
  const shrink = Math.min(1, (longSide * 2) / Math.max(image.width, image.height));
  if (shrink === 1) return { image, width: image.width, height: image.height };
  const width = Math.round(image.width * shrink);
  const height = Math.round(image.height * shrink);
  const layer = makeLayer(width, height);
  layer.context.drawImage(image, 0, 0, width, height);
  return { image: layer.image, width, height };
}

export function makeLayer(width: number, height: number): Layer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  return { image: canvas, context: asCanvas2D(context) };
}

/** The server canvas draws everything this drawing hands it; its types only know its own images. */
export function asCanvas2D(context: SKRSContext2D): Canvas2D {
  return context;
}

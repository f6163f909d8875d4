/** Invented places to film: the same seed is the same place, whatever the camera does in it. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';

/** How the camera moves, or what moves before it. Fast pans last half a second in the middle of the shot. */
export const MOTIONS = ['still', 'pan', 'push-in', 'handheld', 'crane', 'runner', 'fast-pan'] as const;
export type Motion = (typeof MOTIONS)[number];

export interface Scene {
  readonly seed: number;
  readonly motion: Motion;
}

/** How many frames are wide, across which things stand. */
const WORLD = 5;
const THINGS = 46;

/** A number from 0 to 1 for each call, always the same for the same seed. */
export function chance(seed: number): () => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

/** Draws a scene as it is at a frame of its shot. */
export function drawScene(context: SKRSContext2D, { seed, motion }: Scene, frame: number, shotFrames: number): void {
  const { width, height } = context.canvas;
  const { x, y, scale } = cameraAt(motion, frame, shotFrames, seed);
  const random = chance(seed + 1);
  const hue = random() * 360;
  const sky = context.createLinearGradient(0, -y * height, 0, (1 - y) * height);
  sky.addColorStop(0, `hsl(${hue} ${30 + random() * 40}% ${12 + random() * 60}%)`);
  sky.addColorStop(1, `hsl(${hue + 40 + random() * 120} ${30 + random() * 30}% ${10 + random() * 50}%)`);
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.save();
  context.translate(width / 2, height / 2);
  context.scale(scale, scale);
  context.translate(-width / 2 - x * width, -height / 2 - y * height);
  for (let thing = 0; thing < THINGS; thing += 1) drawThing(context, random, hue);
  context.restore();
  if (motion === 'runner') {
    context.fillStyle = `hsl(${hue + 180} 60% 25%)`;
    context.fillRect((frame / shotFrames) * 1.6 * width - 0.4 * width, height * 0.3, width * 0.28, height * 0.7);
  }
}

function drawThing(context: SKRSContext2D, random: () => number, hue: number): void {
  const { width, height } = context.canvas;
  const [x, y] = [(random() * WORLD - WORLD / 2 + 0.5) * width, random() * height];
  const size = (0.04 + random() ** 2 * 0.3) * height;
  context.fillStyle = `hsl(${hue + random() * 200} ${20 + random() * 60}% ${10 + random() * 75}%)`;
  context.beginPath();
  if (random() < 0.5) context.arc(x, y, size, 0, Math.PI * 2);
  else context.rect(x, y, size * (0.5 + random() * 2), size * (0.5 + random() * 3));
  context.fill();
}

function cameraAt(motion: Motion, frame: number, shotFrames: number, seed: number): { x: number; y: number; scale: number } {
  const still = { x: 0, y: 0, scale: 1 };
  const way = chance(seed + 7)() < 0.5 ? -1 : 1;
  switch (motion) {
    case 'pan':
      return { ...still, x: way * frame * 0.004 };
    case 'push-in':
      return { ...still, scale: 1 + frame * 0.003 };
    case 'handheld':
      return { ...still, x: Math.sin(frame * 0.7 + seed) * 0.006 + Math.sin(frame * 0.23) * 0.01, scale: 1.04 };
    case 'crane': {
      const part = Math.min(1, frame / shotFrames);
      return { ...still, y: way * 0.45 * part * (2 - part), scale: 1 + 0.1 * part };
    }
    case 'fast-pan': {
      // Gets going and stops within twelve frames, at its fastest an eighth of the width each.
      const part = Math.min(1, Math.max(0, (frame - (shotFrames - 12) / 2) / 12));
      return { ...still, x: way * part * part * (3 - 2 * part) };
    }
    default:
      return still;
  }
}

export function sceneCanvas(width: number, height: number): SKRSContext2D {
  return createCanvas(width, height).getContext('2d', { alpha: false });
}

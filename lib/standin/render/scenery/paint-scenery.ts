/** A landscape for a shot that names no picture: sky, a lamp in it, land in layers, and weather, as its words have them. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Picture } from '#lib/animatic/animatic.ts';
import { chanceFrom } from '../seed.ts';
import { paintLand } from './land.ts';
import { type Mood, mixed, moodOf } from './mood.ts';

/** Larger than the frame, since the camera wanders; of soft shapes, so it need not be as fine as the finest frame. */
const ROOM = 1.4;
const MAX_LONG_SIDE = 1920;
/** Where the lamp stands, shot by shot; neighbours are far apart, so that a cut is seen as one. */
const LAMPS = [
  [0.7, 0.3],
  [0.24, 0.4],
  [0.5, 0.2],
  [0.84, 0.46],
  [0.16, 0.24],
  [0.6, 0.44],
] as const;
const HORIZONS = [0.66, 0.56, 0.72, 0.6] as const;

export interface Canvas {
  readonly context: SKRSContext2D;
  readonly width: number;
  readonly height: number;
  /** Height of the horizon from the top. */
  readonly horizon: number;
  readonly chance: () => number;
}

export interface Lamp {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function paintScenery(words: string, number: number, frame: { width: number; height: number; seed: number }): Picture {
  const scale = ROOM * Math.min(1, MAX_LONG_SIDE / Math.max(frame.width, frame.height));
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)];
  const image = createCanvas(width, height);
  const horizon = height * (HORIZONS[(number - 1) % HORIZONS.length] ?? HORIZONS[0]);
  const canvas: Canvas = { context: image.getContext('2d'), width, height, horizon, chance: chanceFrom(frame.seed + number * 7919) };
  const mood = moodOf(words, number);
  const [across, down] = LAMPS[(number - 1) % LAMPS.length] ?? LAMPS[0];
  const lamp = { x: width * across, y: horizon * (0.25 + down), radius: Math.min(width, height) * 0.055 };
  paintSky(canvas, mood);
  if (mood.weather === 'stars') paintStars(canvas, mood);
  paintLamp(canvas, mood, lamp);
  paintLand(canvas, mood, lamp);
  paintWeather(canvas, mood);
  return { image, width, height };
}

function paintSky({ context, width, height, horizon }: Canvas, { sky: [top, middle, low] }: Mood): void {
  const gradient = context.createLinearGradient(0, 0, 0, horizon);
  gradient.addColorStop(0, mixed(top, top, 0));
  gradient.addColorStop(0.58, mixed(middle, middle, 0));
  gradient.addColorStop(1, mixed(low, low, 0));
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
}

function paintStars({ context, width, horizon, chance }: Canvas, { light }: Mood): void {
  for (let star = 0; star < 130; star += 1) {
    const [x, y, size] = [chance() * width, chance() ** 1.6 * horizon * 0.85, 0.4 + chance() ** 3 * 1.6];
    context.fillStyle = mixed(light, light, 0, 0.25 + chance() * 0.6);
    context.beginPath();
    context.arc(x, y, (size * width) / 1400, 0, Math.PI * 2);
    context.fill();
  }
}

function paintLamp({ context, width, height }: Canvas, { light }: Mood, { x, y, radius }: Lamp): void {
  const glow = context.createRadialGradient(x, y, radius * 0.6, x, y, Math.max(width, height) * 0.42);
  glow.addColorStop(0, mixed(light, light, 0, 0.85));
  glow.addColorStop(0.12, mixed(light, light, 0, 0.4));
  glow.addColorStop(0.45, mixed(light, light, 0, 0.12));
  glow.addColorStop(1, mixed(light, light, 0, 0));
  context.fillStyle = glow;
  context.fillRect(0, 0, width, height);
  context.fillStyle = mixed(light, [255, 255, 255], 0.35);
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

function paintWeather({ context, width, height, chance }: Canvas, { weather, light }: Mood): void {
  const unit = width / 1400;
  if (weather === 'snow') {
    for (let flake = 0; flake < 320; flake += 1) {
      const near = chance() ** 3;
      context.fillStyle = `rgba(255, 255, 255, ${0.25 + near * 0.6})`;
      context.beginPath();
      context.arc(chance() * width, chance() * height, (1 + near * 5) * unit, 0, Math.PI * 2);
      context.fill();
    }
  }
  if (weather === 'rain') {
    context.lineCap = 'round';
    for (let drop = 0; drop < 420; drop += 1) {
      const [x, y, near] = [chance() * width * 1.1, chance() * height, chance() ** 2];
      const length = (14 + near * 44) * unit;
      context.strokeStyle = mixed(light, light, 0, 0.08 + near * 0.2);
      context.lineWidth = (0.8 + near * 1.4) * unit;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x - length * 0.22, y + length);
      context.stroke();
    }
  }
}

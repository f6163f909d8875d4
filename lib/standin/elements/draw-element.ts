/** Draws the picture of a preset, in the render process: a simple figure in its colours, and in words what it is. */
import { writeFile } from 'node:fs/promises';
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { FIGURES } from './figures.ts';
import { type Preset, presetOf } from './presets.ts';
import { SIDE } from './shapes.ts';

export async function drawElement(elementId: string, path: string): Promise<void> {
  const preset = presetOf(elementId);
  if (!preset) throw new Error(`There is no preset ${elementId}.`);
  const canvas = createCanvas(SIDE, SIDE);
  const context = canvas.getContext('2d');
  paintBackground(context, preset);
  FIGURES[preset.figure](context, preset.colours);
  label(context);
  await writeFile(path, await canvas.encode('png'), { mode: 0o600 });
}

function paintBackground(context: SKRSContext2D, { colours: [light, middle, dark] }: Preset): void {
  const glow = context.createRadialGradient(SIDE * 0.62, SIDE * 0.3, 0, SIDE * 0.5, SIDE * 0.5, SIDE * 0.8);
  glow.addColorStop(0, mix(light, 0.55));
  glow.addColorStop(0.45, mix(middle, 0.75));
  glow.addColorStop(1, dark);
  context.fillStyle = dark;
  context.fillRect(0, 0, SIDE, SIDE);
  context.fillStyle = glow;
  context.fillRect(0, 0, SIDE, SIDE);
}

function mix(colour: string, share: number): string {
  return `${colour}${Math.round(share * 255)
    .toString(16)
    .padStart(2, '0')}`;
}

/** Nobody should take it for a picture of the real service. */
function label(context: SKRSContext2D): void {
  context.font = '500 24px Geist, sans-serif';
  context.fillStyle = 'rgba(255, 255, 255, 0.72)';
  context.fillText('Stand-in', 28, SIDE - 28);
}

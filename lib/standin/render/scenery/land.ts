/** The land under a sky: layers of one kind, the far ones pale with air, the near ones dark. */
import { type Mood, mixed } from './mood.ts';
import type { Canvas, Lamp } from './paint-scenery.ts';

const LAYERS = 4;

export function paintLand(canvas: Canvas, mood: Mood, lamp: Lamp): void {
  const { context, width, height, horizon } = canvas;
  if (mood.land === 'water') {
    paintRidge(canvas, mood, 0, horizon - height * 0.015, height * 0.035);
    paintWater(canvas, mood, lamp);
    return;
  }
  for (let layer = 0; layer < LAYERS; layer += 1) {
    const y = horizon + ((height - horizon) * layer * 0.8) / LAYERS;
    if (mood.land === 'skyline' && layer < LAYERS - 1) paintSkyline(canvas, mood, layer, y);
    else if (mood.land === 'forest') paintFirs(canvas, mood, layer, y);
    else paintRidge(canvas, mood, layer, y, height * (0.16 - layer * 0.025));
    if (mood.weather === 'fog' || mood.land === 'forest') {
      const mist = context.createLinearGradient(0, y, 0, y + height * 0.14);
      mist.addColorStop(0, mixed(mood.sky[2], mood.sky[2], 0, 0));
      mist.addColorStop(1, mixed(mood.sky[2], mood.sky[2], 0, mood.weather === 'fog' ? 0.34 : 0.14));
      context.fillStyle = mist;
      context.fillRect(0, y, width, height * 0.14);
    }
  }
}

const shade = ({ sky, ground }: Mood, layer: number): string => mixed(sky[2], ground, 0.34 + (layer * 0.62) / (LAYERS - 1));

/** Hills: three waves of different lengths, never the same twice. */
function paintRidge({ context, width, height, chance }: Canvas, mood: Mood, layer: number, y: number, rise: number): void {
  const waves = [2.1, 5.3, 13.7].map((turns) => ({ turns: turns * (0.8 + chance() * 0.4), phase: chance() * 6.28 }));
  context.fillStyle = shade(mood, layer);
  context.beginPath();
  context.moveTo(0, height);
  for (let step = 0; step <= 160; step += 1) {
    const at = step / 160;
    const up = waves.reduce((sum, { turns, phase }, index) => sum + Math.sin(at * turns * Math.PI + phase) / 2.2 ** index, 0);
    context.lineTo(at * width, y - rise * (0.45 + up * 0.5));
  }
  context.lineTo(width, height);
  context.fill();
}

function paintSkyline({ context, width, height, chance }: Canvas, mood: Mood, layer: number, y: number): void {
  const base = height * (0.1 + layer * 0.04);
  for (let x = -width * 0.02 * chance(); x < width; ) {
    const wide = width * (0.028 + chance() * 0.045) * (1 + layer * 0.4);
    const tall = base * (0.5 + chance() ** 2 * 2.1);
    const top = y - tall;
    context.fillStyle = shade(mood, layer);
    context.fillRect(x, top, wide + 1, height - top);
    paintWindows({ context, chance }, mood, { x, top, wide, layer, unit: width / 1400, foot: y + height * 0.2 });
    x += wide;
  }
}

function paintWindows(
  { context, chance }: Pick<Canvas, 'context' | 'chance'>,
  { light }: Mood,
  house: { x: number; top: number; wide: number; layer: number; unit: number; foot: number },
): void {
  const size = (4 + house.layer * 2.4) * house.unit;
  for (let y = house.top + size * 2; y < house.foot; y += size * 2.6) {
    for (let x = house.x + size * 1.4; x < house.x + house.wide - size * 1.6; x += size * 2.2) {
      const isLit = chance() < 0.34;
      if (!isLit) continue;
      context.fillStyle = mixed(light, [255, 196, 110], 0.7, 0.25 + chance() * 0.5);
      context.fillRect(x, y, size, size * 1.3);
    }
  }
}

function paintFirs({ context, width, height, chance }: Canvas, mood: Mood, layer: number, y: number): void {
  context.fillStyle = shade(mood, layer);
  context.fillRect(0, y, width, height - y);
  const size = height * (0.1 + layer * 0.075);
  for (let x = -size * 0.2; x < width + size; x += size * (0.16 + chance() * 0.26)) {
    const tall = size * (0.7 + chance() * 0.8);
    const foot = y + size * 0.12;
    for (const [share, wide] of [
      [1, 0.1],
      [0.78, 0.19],
      [0.52, 0.27],
    ] as const) {
      context.beginPath();
      context.moveTo(x, foot - tall * share);
      context.lineTo(x + tall * wide, foot - tall * (share - 0.42));
      context.lineTo(x - tall * wide, foot - tall * (share - 0.42));
      context.fill();
    }
    context.fillRect(x - tall * 0.02, foot - tall * 0.2, tall * 0.04, tall * 0.3);
  }
}

/** The lamp's path on the water: streaks that grow toward the viewer; and a boat, alone. */
function paintWater({ context, width, height, horizon, chance }: Canvas, mood: Mood, lamp: Lamp): void {
  const depth = height - horizon;
  const water = context.createLinearGradient(0, horizon, 0, height);
  water.addColorStop(0, mixed(mood.sky[2], mood.ground, 0.25));
  water.addColorStop(0.35, mixed(mood.sky[1], mood.ground, 0.45));
  water.addColorStop(1, mixed(mood.sky[0], mood.ground, 0.75));
  context.fillStyle = water;
  context.fillRect(0, horizon, width, depth);
  for (let streak = 0; streak < 150; streak += 1) {
    const near = chance() ** 1.4;
    const y = horizon + near * depth;
    const isLit = chance() < 0.55;
    const spread = lamp.radius * (1 + near * 3.2);
    const x = isLit ? lamp.x + (chance() - 0.5) * 2 * spread : chance() * width;
    const long = width * (0.012 + near * 0.05) * (0.5 + chance());
    context.fillStyle = mixed(mood.light, mood.light, 0, (isLit ? 0.34 : 0.07) * (0.5 + chance() * 0.5));
    context.fillRect(x - long / 2, y, long, Math.max(1, height * (0.0012 + near * 0.0035)));
  }
  const [x, y, size] = [width * (0.25 + chance() * 0.5), horizon + depth * 0.22, width * 0.035];
  context.fillStyle = mixed(mood.ground, mood.ground, 0);
  context.beginPath();
  for (const [dx, dy] of [
    [-1, 0],
    [1, 0],
    [0.7, 0.34],
    [-0.75, 0.34],
  ] as const)
    context.lineTo(x + dx * size, y + dy * size);
  context.fill();
  context.beginPath();
  for (const [dx, dy] of [
    [-0.05, -0.1],
    [-0.05, -1.7],
    [0.75, -0.16],
  ] as const)
    context.lineTo(x + dx * size, y + dy * size);
  context.fill();
}

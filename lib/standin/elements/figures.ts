/** The figures of the presets, from a few round shapes each. They need only be told apart at the size of a thumbnail. */
import type { Figure } from './presets.ts';
import { embers, greenhouse, harbour, market } from './scenes.ts';
import { type Draw, disc, SIDE, shape } from './shapes.ts';

const MIDDLE = SIDE / 2;

const person: Draw = (context, [light, middle, dark]) => {
  disc(context, MIDDLE, 780, 300, middle, 0.95);
  shape(context, light, [324, 480], [444, 480], [404, 620], [364, 620]);
  disc(context, MIDDLE, 300, 168, dark, 1.06);
  disc(context, MIDDLE, 340, 132, light, 1.2);
  for (const side of [-1, 1]) disc(context, MIDDLE + side * 48, 330, 10, dark, 1.3);
  context.strokeStyle = dark;
  context.lineWidth = 8;
  context.lineCap = 'round';
  context.beginPath();
  context.arc(MIDDLE, 392, 40, 0.25, Math.PI - 0.25);
  context.stroke();
};

const fox: Draw = (context, [light, middle, dark]) => {
  for (const side of [-1, 1]) {
    const at = (x: number): number => MIDDLE + side * x;
    shape(context, middle, [at(60), 260], [at(220), 120], [at(210), 350]);
    shape(context, side < 0 ? light : dark, [at(110), 260], [at(196), 176], [at(190), 310]);
  }
  shape(context, middle, [150, 330], [618, 330], [MIDDLE, 660]);
  disc(context, MIDDLE, 340, 234, middle, 0.62);
  for (const side of [-1, 1]) {
    const at = (x: number): number => MIDDLE + side * x;
    shape(context, light, [at(20), 600], [at(200), 390], [at(60), 430]);
    disc(context, at(96), 360, 22, dark, 1.2);
  }
  disc(context, MIDDLE, 610, 34, dark, 0.8);
};

const owl: Draw = (context, [light, middle, dark]) => {
  disc(context, MIDDLE, 450, 220, middle, 1.25);
  disc(context, MIDDLE, 520, 150, light, 1.2);
  for (let row = 0; row < 3; row += 1)
    for (let column = 0; column <= row + 1; column += 1)
      disc(context, MIDDLE + (column - (row + 1) / 2) * 62, 460 + row * 70, 22, middle, 0.7);
  for (const side of [-1, 1]) {
    const at = (x: number): number => MIDDLE + side * x;
    shape(context, middle, [at(60), 200], [at(200), 120], [at(190), 300]);
    disc(context, at(92), 320, 92, light);
    disc(context, at(92), 320, 60, dark);
    disc(context, at(76), 302, 16, light);
  }
  shape(context, dark, [MIDDLE - 26, 386], [MIDDLE + 26, 386], [MIDDLE, 446]);
};

const tricycle: Draw = (context, [light, middle, dark]) => {
  context.lineWidth = 18;
  context.lineCap = 'round';
  for (const [x, y, radius] of [
    [220, 540, 104],
    [560, 540, 104],
  ] as const) {
    context.strokeStyle = dark;
    context.beginPath();
    context.arc(x, y, radius, 0, Math.PI * 2);
    context.stroke();
    disc(context, x, y, 18, light);
  }
  shape(context, light, [400, 280], [690, 280], [670, 450], [420, 450]);
  context.strokeStyle = middle;
  context.beginPath();
  for (const [x, y] of [
    [220, 540],
    [300, 340],
    [420, 470],
    [220, 540],
  ] as const)
    context.lineTo(x, y);
  context.moveTo(300, 340);
  context.lineTo(280, 250);
  context.lineTo(220, 232);
  context.stroke();
  disc(context, 316, 316, 40, dark, 0.4);
};

const cape: Draw = (context, [light, middle, dark]) => {
  shape(context, middle, [MIDDLE, 120], [560, 300], [650, 690], [118, 690], [208, 300]);
  shape(context, light, [MIDDLE, 150], [480, 300], [MIDDLE, 690], [288, 300]);
  disc(context, MIDDLE, 290, 128, middle, 1.1);
  disc(context, MIDDLE, 312, 88, dark, 1.15);
  for (const y of [460, 540, 620]) disc(context, MIDDLE, y, 13, dark);
};

export const FIGURES: Readonly<Record<Figure, Draw>> = { person, fox, owl, tricycle, cape, market, harbour, greenhouse, embers };

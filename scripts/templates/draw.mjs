/**
 * Draws the pictures of the templates into public/templates: plain shapes first, then thousands of small dabs of the
 * colour beneath them, as a painter would. The same seed gives the same pictures. Run it after changing a scene:
 * `node scripts/templates/draw.mjs`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCanvas } from '@napi-rs/canvas';
import { SCENES as PEOPLE } from './people-scenes.mjs';
import { SCENES as ROOMS } from './room-scenes.mjs';
import { SCENES as SEAS } from './sea-scenes.mjs';
import { SCENES as TOWNS } from './town-scenes.mjs';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), '../../public/templates');
/** Coarse to fine: how long a dab is, and how many lie on a picture of 1280 by 720. */
const PASSES = [
  { length: 46, thickness: 13, count: 2600, alpha: 0.5 },
  { length: 24, thickness: 7, count: 9000, alpha: 0.5 },
  { length: 11, thickness: 3.2, count: 22000, alpha: 0.55 },
];

mkdirSync(FOLDER, { recursive: true });
for (const { fileName, width, height, draw, seed } of [...TOWNS, ...PEOPLE, ...ROOMS, ...SEAS]) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const random = randomFrom(seed);
  draw(context, { width, height, random });
  for (const pass of PASSES) dab(context, { width, height, random, ...pass });
  // The finest things are drawn once more over the paint, so that faces and lights stay readable.
  context.globalAlpha = 0.45;
  draw(context, { width, height, random: randomFrom(seed) });
  context.globalAlpha = 1;
  dab(context, { width, height, random, length: 8, thickness: 2.4, count: 12000, alpha: 0.45 });
  grain(context, { width, height, random });
  writeFileSync(join(FOLDER, fileName), canvas.toBuffer('image/jpeg', 84));
}

function dab(context, { width, height, random, length, thickness, count, alpha }) {
  const { data } = context.getImageData(0, 0, width, height);
  const share = (width * height) / (1280 * 720);
  for (let index = 0; index < count * share; index += 1) {
    const x = Math.floor(random() * width);
    const y = Math.floor(random() * height);
    const at = (y * width + x) * 4;
    const shift = (random() - 0.5) * 22;
    const [red, green, blue] = [0, 1, 2].map((channel) => Math.round(data[at + channel] + shift + (random() - 0.5) * 10));
    context.save();
    context.translate(x, y);
    context.rotate(angleAt(x / width, y / height) + (random() - 0.5) * 0.7);
    context.globalAlpha = alpha;
    context.fillStyle = `rgb(${red} ${green} ${blue})`;
    context.beginPath();
    context.ellipse(0, 0, (length * (0.6 + random() * 0.8)) / 2, thickness / 2, 0, 0, Math.PI * 2);
    context.fill();
    context.restore();
  }
}

/** Strokes follow a slow curve over the picture, so that they do not look like rain. */
function angleAt(x, y) {
  return Math.sin(x * 3.1 + y * 2.3) * 0.9 + Math.cos(y * 4.2 - x * 1.7) * 0.5;
}

function grain(context, { width, height, random }) {
  const image = context.getImageData(0, 0, width, height);
  for (let at = 0; at < image.data.length; at += 4) {
    const shift = (random() - 0.5) * 7;
    for (const channel of [0, 1, 2]) image.data[at + channel] += shift;
  }
  context.putImageData(image, 0, 0);
}

/** Mulberry32. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

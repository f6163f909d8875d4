/** Places and effects of the presets: rows of simple shapes, always the same. */
import { type Draw, disc, SIDE, shape } from './shapes.ts';

export const market: Draw = (context, [light, middle, dark]) => {
  shape(context, dark, [0, SIDE], [300, 430], [468, 430], [SIDE, SIDE]);
  for (const side of [0, 1]) {
    for (let row = 0; row < 3; row += 1) {
      const inner = 300 - row * 120;
      const outer = inner - 130;
      const at = (x: number): number => (side === 0 ? x : SIDE - x);
      const top = 400 - row * 70;
      shape(context, row % 2 === 0 ? middle : light, [at(outer), top - 40], [at(inner), top], [at(inner), top + 60], [at(outer), top + 50]);
      shape(context, dark, [at(outer), top + 50], [at(inner), top + 60], [at(inner), 560 + row * 50], [at(outer), 620 + row * 60]);
    }
  }
  for (const [x, y, radius] of [
    [384, 150, 46],
    [250, 220, 34],
    [520, 230, 36],
    [330, 310, 24],
    [440, 320, 22],
  ] as const) {
    disc(context, x, y, radius * 1.9, `${light}33`);
    disc(context, x, y, radius, light, 1.15);
  }
};

export const harbour: Draw = (context, [light, middle, dark]) => {
  disc(context, 520, 330, 74, light);
  context.fillStyle = `${middle}cc`;
  context.fillRect(0, 420, SIDE, SIDE);
  for (let row = 0; row < 6; row += 1) {
    context.fillStyle = `${light}${(90 - row * 12).toString(16).padStart(2, '0')}`;
    context.fillRect(470 - row * 26, 440 + row * 44, 100 + row * 52, 8);
  }
  for (const [x, y, size] of [
    [200, 470, 1],
    [590, 560, 1.5],
    [320, 610, 0.9],
  ] as const) {
    const at = (dx: number, dy: number): readonly [number, number] => [x + dx * size, y + dy * size];
    shape(context, dark, at(-90, 0), at(90, 0), at(60, 46), at(-66, 46));
    shape(context, dark, at(-4, 0), at(-4, -150), at(6, -150), at(6, 0));
    shape(context, `${dark}bb`, at(12, -12), at(12, -140), at(74, -12));
  }
};

export const greenhouse: Draw = (context, [light, middle, dark]) => {
  const glass = `${light}55`;
  shape(context, glass, [90, 690], [90, 330], [384, 110], [678, 330], [678, 690]);
  context.strokeStyle = light;
  context.lineWidth = 7;
  for (let bar = 0; bar <= 6; bar += 1) {
    const x = 90 + bar * 98;
    const top = 330 - (1 - Math.abs(bar - 3) / 3) * 220;
    context.beginPath();
    context.moveTo(x, 690);
    context.lineTo(x, top);
    context.stroke();
  }
  for (const y of [330, 470]) {
    context.beginPath();
    context.moveTo(90, y);
    context.lineTo(678, y);
    context.stroke();
  }
  for (let fern = 0; fern < 9; fern += 1) {
    const x = 110 + fern * 70;
    const height = 130 + ((fern * 53) % 110);
    for (const lean of [-1, 0, 1]) {
      const colour = (fern + lean) % 2 === 0 ? middle : dark;
      shape(context, colour, [x - 12, 700], [x + lean * 64, 700 - height], [x + 12, 700]);
    }
  }
};

export const embers: Draw = (context, [light, middle]) => {
  for (let spark = 0; spark < 160; spark += 1) {
    // A spiral by the golden angle: even, and never in rows.
    const turn = spark * 2.39996;
    const reach = 24 + spark * 2.1;
    const x = SIDE / 2 + Math.cos(turn + reach / 160) * reach;
    const y = SIDE * 0.48 + Math.sin(turn + reach / 160) * reach * 0.82;
    const radius = 3 + ((spark * 7) % 11);
    disc(context, x, y, radius * 2.4, `${middle}44`);
    disc(context, x, y, radius, spark % 3 === 0 ? light : middle);
  }
  disc(context, SIDE / 2, SIDE * 0.48, 74, `${light}66`);
  disc(context, SIDE / 2, SIDE * 0.48, 40, light);
};

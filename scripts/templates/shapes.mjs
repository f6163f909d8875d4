/** Shapes for the templates' pictures. Every place is a share (0 to 1) of the picture's width or height. */

/** Colours from top to bottom between two heights. */
export function sky(context, { width, height }, colours, from, to) {
  const gradient = context.createLinearGradient(0, from * height, 0, to * height);
  for (const [index, colour] of colours.entries()) gradient.addColorStop(index / Math.max(1, colours.length - 1), colour);
  context.fillStyle = gradient;
  context.fillRect(0, from * height, width, (to - from) * height);
}

/** Light that fades out; `radius` is a share of the width. */
export function glow(context, { width, height }, x, y, radius, colour, strength) {
  const gradient = context.createRadialGradient(x * width, y * height, 0, x * width, y * height, radius * width);
  const alpha = (share) =>
    Math.round(share * strength * 255)
      .toString(16)
      .padStart(2, '0');
  gradient.addColorStop(0, `${colour}${alpha(1)}`);
  gradient.addColorStop(0.25, `${colour}${alpha(0.5)}`);
  gradient.addColorStop(1, `${colour}00`);
  context.fillStyle = gradient;
  context.fillRect((x - radius) * width, y * height - radius * width, radius * 2 * width, radius * 2 * width);
}

export function fill(context, { width, height }, colour, points) {
  context.fillStyle = colour;
  context.beginPath();
  for (const [x, y] of points) context.lineTo(x * width, y * height);
  context.closePath();
  context.fill();
}

/** A line with round ends; `thickness` is a share of the width. */
export function strip(context, { width, height }, colour, [fromX, fromY], [toX, toY], thickness) {
  context.strokeStyle = colour;
  context.lineWidth = thickness * width;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(fromX * width, fromY * height);
  context.lineTo(toX * width, toY * height);
  context.stroke();
}

/** An ellipse, filled, outlined, or both. */
export function blob(context, { width, height }, x, y, radiusX, radiusY, colour, outline = null, thickness = 0) {
  context.beginPath();
  context.ellipse(x * width, y * height, radiusX * width, radiusY * height, 0, 0, Math.PI * 2);
  if (colour !== null) {
    context.fillStyle = colour;
    context.fill();
  }
  if (outline === null) return;
  context.strokeStyle = outline;
  context.lineWidth = thickness * width;
  context.stroke();
}

/** Hills or waves from edge to edge, down to the bottom. */
export function ridge(context, { width, height, random }, y, rise, colour) {
  const phases = [random() * 6, random() * 6, random() * 6];
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(0, height);
  for (let step = 0; step <= 60; step += 1) {
    const x = step / 60;
    const wave = Math.sin(x * 7 + phases[0]) * 0.5 + Math.sin(x * 15 + phases[1]) * 0.3 + Math.sin(x * 31 + phases[2]) * 0.2;
    context.lineTo(x * width, (y - wave * rise) * height);
  }
  context.lineTo(width, height);
  context.fill();
}

/** Head and shoulders down to the knees, facing us. */
export function person(context, picture, { x, top, height, coat, shade, skin, hair, hood, beard }) {
  const at = (dx, share) => [x + dx, top + share * height];
  fill(context, picture, shade, [at(-0.2, 0.3), at(-0.09, 0.24), at(0.1, 0.24), at(0.21, 0.3), at(0.25, 0.9), at(-0.25, 0.9)]);
  fill(context, picture, coat, [at(-0.19, 0.31), at(-0.08, 0.25), at(0.04, 0.25), at(0.1, 0.33), at(0.13, 0.9), at(-0.23, 0.9)]);
  strip(context, picture, coat, at(-0.19, 0.34), at(-0.2, 0.56), 0.1);
  strip(context, picture, shade, at(0.19, 0.34), at(0.17, 0.54), 0.1);
  blob(context, picture, x + 0.14, top + 0.57 * height, 0.035, 0.026, skin);
  if (hood) blob(context, picture, x, top + 0.13 * height, 0.155, 0.128, hood);
  fill(context, picture, skin, [at(-0.05, 0.2), at(0.05, 0.2), at(0.055, 0.27), at(-0.055, 0.27)]);
  blob(context, picture, x, top + 0.07 * height, 0.12, 0.085, hair);
  blob(context, picture, x, top + 0.125 * height, 0.1, 0.1, skin);
  fill(context, picture, hair, [
    at(-0.105, 0.11),
    at(-0.09, 0.045),
    at(0.02, 0.02),
    at(0.1, 0.06),
    at(0.105, 0.12),
    at(0.05, 0.07),
    at(-0.05, 0.075),
  ]);
  if (beard) {
    fill(context, picture, beard, [
      at(-0.098, 0.14),
      at(-0.04, 0.165),
      at(0.04, 0.165),
      at(0.098, 0.14),
      at(0.08, 0.23),
      at(0, 0.275),
      at(-0.08, 0.23),
    ]);
  }
  for (const side of [-1, 1]) {
    blob(context, picture, x + side * 0.04, top + 0.118 * height, 0.013, 0.0075, '#2b1d1a');
    strip(context, picture, hair, at(side * 0.022, 0.098), at(side * 0.06, 0.096), 0.009);
  }
  strip(context, picture, shadeOf(skin), at(0.004, 0.125), at(0.012, 0.15), 0.012);
  strip(context, picture, '#9c5247', at(-0.026, 0.177), at(0.028, 0.175), 0.009);
}

function shadeOf(colour) {
  const [red, green, blue] = [1, 3, 5].map((start) => Math.round(Number.parseInt(colour.slice(start, start + 2), 16) * 0.78));
  return `rgb(${red} ${green} ${blue})`;
}

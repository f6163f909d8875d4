/** Pictures side by side, each whole and in its own shape: rows of equal height, as many as make the pictures largest. */
import type { Picture } from './animatic.ts';
import type { Box, Canvas2D } from './canvas.ts';
import { coverCrop } from './cover-crop.ts';

export interface Card {
  readonly picture: Picture;
  readonly box: Box;
}

/** No card is longer than this, one way or the other: a panorama would leave nothing for its neighbours. */
const MAX_SHAPE = 2.6;

export function cardBoxes(
  pictures: readonly Picture[],
  area: Box,
  { gap, align }: { gap: number; align: 'middle' | 'end' },
): readonly Card[] {
  let best: readonly Card[] = [];
  for (let rows = 1; rows <= pictures.length; rows += 1) {
    const cards = inRows(pictures, rows, area, gap, align);
    if (covered(cards) > covered(best)) best = cards;
  }
  return best;
}

function inRows(pictures: readonly Picture[], rows: number, area: Box, gap: number, align: 'middle' | 'end'): Card[] {
  const perRow = Math.ceil(pictures.length / rows);
  const grouped = Array.from({ length: Math.ceil(pictures.length / perRow) }, (_, row) => pictures.slice(row * perRow, (row + 1) * perRow));
  const fitting = grouped.map((row) => (area.width - gap * (row.length - 1)) / row.reduce((sum, picture) => sum + shapeOf(picture), 0));
  const height = Math.min((area.height - gap * (grouped.length - 1)) / grouped.length, ...fitting);
  const total = height * grouped.length + gap * (grouped.length - 1);
  const top = align === 'middle' ? area.y + (area.height - total) / 2 : area.y;
  return grouped.flatMap((row, index) => {
    const widths = row.map((picture) => shapeOf(picture) * height);
    const spare = area.width - widths.reduce((sum, width) => sum + width, 0) - gap * (row.length - 1);
    let x = area.x + (align === 'middle' ? spare / 2 : spare);
    return row.map((picture, place) => {
      const width = widths[place] ?? 0;
      const box = { x, y: top + index * (height + gap), width, height };
      x += width + gap;
      return { picture, box };
    });
  });
}

function shapeOf({ width, height }: Picture): number {
  return Math.min(MAX_SHAPE, Math.max(1 / MAX_SHAPE, width / height));
}

const covered = (cards: readonly Card[]): number => cards.reduce((sum, { box }) => sum + box.width * box.height, 0);

/** The smallest box around all cards with room for their shadows, in whole pixels; null without cards. */
export function cardsBox(cards: readonly Card[], unit: number): Box | null {
  if (cards.length === 0) return null;
  const room = unit * 5;
  const left = Math.floor(Math.min(...cards.map(({ box }) => box.x)) - room);
  const top = Math.floor(Math.min(...cards.map(({ box }) => box.y)) - room);
  const right = Math.ceil(Math.max(...cards.map(({ box }) => box.x + box.width)) + room);
  const bottom = Math.ceil(Math.max(...cards.map(({ box }) => box.y + box.height)) + room);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The shadow and edge of every card, and each picture that stays as it is. */
export function paintCards(context: Canvas2D, cards: readonly Card[], unit: number): void {
  context.imageSmoothingQuality = 'high';
  for (const { picture, box } of cards) {
    context.save();
    context.shadowColor = 'rgba(0, 0, 0, 0.55)';
    context.shadowBlur = unit * 3;
    context.shadowOffsetY = unit * 0.9;
    context.fillStyle = '#0d0f14';
    outline(context, box, unit);
    context.fill();
    context.restore();
    if (!picture.isFilm) paintCard(context, { picture, box }, unit);
  }
}

/** The picture itself, with round corners and a fine light edge. */
export function paintCard(context: Canvas2D, { picture, box }: Card, unit: number): void {
  const crop = coverCrop(picture, box);
  context.save();
  outline(context, box, unit);
  context.clip();
  context.drawImage(picture.image, crop.x, crop.y, crop.width, crop.height, box.x, box.y, box.width, box.height);
  context.restore();
  context.strokeStyle = 'rgba(255, 255, 255, 0.28)';
  context.lineWidth = Math.max(1, unit * 0.16);
  outline(context, box, unit);
  context.stroke();
}

function outline(context: Canvas2D, { x, y, width, height }: Box, unit: number): void {
  context.beginPath();
  context.roundRect(x, y, width, height, unit * 1.3);
}

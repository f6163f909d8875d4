/** Frames of several videos on one sheet: four of each, the wide ones a row each, the tall and the square side by side. */
import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import sharp from 'sharp';
import { registerFonts } from '#lib/standin/render/fonts.ts';
import type { Frame } from './pictures-at.ts';

export interface SheetRow {
  readonly title: string;
  readonly frames: readonly Frame[];
}

const WIDTH = 1600;
const MARGIN = 36;
const GAP = 12;
const TITLE = 34;
const COLOURS = 256;

export async function drawSheet(rows: readonly SheetRow[]): Promise<Buffer> {
  registerFonts();
  const wide = rows.filter(({ frames }) => shapeOf(frames[0]) > 1.2);
  const others = rows.filter((row) => !wide.includes(row));
  const room = WIDTH - MARGIN * 2;
  const wideHeight = (row: SheetRow): number => heightFor(row.frames, room);
  const shapes = others.flatMap(({ frames }) => frames.map(shapeOf));
  const sharedHeight = (room - GAP * (shapes.length - 1) - GAP * 2) / shapes.reduce((sum, shape) => sum + shape, 0);
  const height = MARGIN * 2 + wide.reduce((sum, row) => sum + wideHeight(row) + TITLE + GAP * 2, 0) + sharedHeight + TITLE - GAP;
  const canvas = createCanvas(WIDTH, Math.round(height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#0e0f13';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';

  let y = MARGIN;
  for (const row of wide) {
    drawRow(context, row, { x: MARGIN, y, height: wideHeight(row) });
    y += wideHeight(row) + TITLE + GAP * 2;
  }
  let x = MARGIN;
  for (const row of others) {
    drawRow(context, row, { x, y, height: sharedHeight });
    x += row.frames.reduce((sum, frame) => sum + shapeOf(frame) * sharedHeight + GAP, 0) + GAP * 2;
  }
  // A palette is enough for a sheet of small pictures, and a third of the size.
  return sharp(canvas.toBuffer('image/png')).png({ palette: true, colours: COLOURS, dither: 0.6, effort: 10 }).toBuffer();
}

function drawRow(context: SKRSContext2D, { title, frames }: SheetRow, { x, y, height }: { x: number; y: number; height: number }): void {
  context.font = '500 17px Geist, sans-serif';
  context.fillStyle = '#b9bcc6';
  context.fillText(title, x, y + 16);
  let left = x;
  for (const frame of frames) {
    const width = shapeOf(frame) * height;
    context.save();
    context.beginPath();
    context.roundRect(left, y + TITLE, width, height, 6);
    context.clip();
    context.drawImage(frame, left, y + TITLE, width, height);
    context.restore();
    left += width + GAP;
  }
}

const shapeOf = (frame: Frame | undefined): number => (frame ? frame.width / frame.height : 1);

function heightFor(frames: readonly Frame[], room: number): number {
  return (room - GAP * (frames.length - 1)) / frames.reduce((sum, frame) => sum + shapeOf(frame), 0);
}

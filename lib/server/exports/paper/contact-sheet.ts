/** All shots on one picture: what a message or a wall can show of a plan or a take. */
import { writeFile } from 'node:fs/promises';
import { createCanvas, GlobalFonts, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { oklch } from '#lib/animatic/colours.ts';
import { shotHue } from '#lib/animatic/shot-hue.ts';
import { wrapText } from '#lib/animatic/wrap-text.ts';
import { allFonts, findPaperFonts, type PaperFonts } from './paper-fonts.ts';
import type { PaperJob, PaperRow } from './paper-job.ts';
import { isMostlyShown, paperPictures, type ShownPicture } from './paper-pictures.ts';
import { setWords } from './readable-words.ts';

const WIDTH = 1920;
const MARGIN = 56;
const GAP = 32;
const HEAD = 132;
const WORDS_HEIGHT = 128;
const GROUND = '#101214';
const INK = '#f1f2f4';
const DIM = '#9aa1aa';

interface Cell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Writes the picture as PNG. */
export async function writeContactSheet(job: PaperJob): Promise<void> {
  const fonts = registered(findPaperFonts());
  const columns = columnsFor(job);
  const width = (WIDTH - 2 * MARGIN - (columns - 1) * GAP) / columns;
  const height = Math.round(width / job.aspect);
  const rows = Math.ceil(job.rows.length / columns);
  const canvas = createCanvas(WIDTH, HEAD + rows * (height + WORDS_HEIGHT) + MARGIN);
  const context = canvas.getContext('2d');
  context.fillStyle = GROUND;
  context.fillRect(0, 0, canvas.width, canvas.height);
  line(context, fonts, job.title, {
    x: MARGIN,
    y: 76,
    size: 38,
    colour: INK,
    wish: 'strong',
    width: WIDTH - 2 * MARGIN,
    noFont: job.words.noFont,
  });
  line(context, fonts, job.facts, { x: MARGIN, y: 110, size: 20, colour: DIM, width: WIDTH - 2 * MARGIN, noFont: job.words.noFont });
  const pictures = await paperPictures(job, Math.ceil(Math.max(width, height)));
  for (const [index, row] of job.rows.entries()) {
    const x = MARGIN + (index % columns) * (width + GAP);
    const y = HEAD + Math.floor(index / columns) * (height + WORDS_HEIGHT);
    await drawCell(context, fonts, job, row, { picture: pictures[index] ?? null, cell: { x, y, width, height } });
  }
  await writeFile(job.outPath, await canvas.encode('png'));
}

/** Tall pictures stand closer together. */
function columnsFor({ rows, aspect }: PaperJob): number {
  return Math.min(Math.max(1, rows.length), aspect < 0.8 ? 6 : aspect < 1.2 ? 4 : 3);
}

async function drawCell(
  context: SKRSContext2D,
  fonts: PaperFonts,
  job: PaperJob,
  row: PaperRow,
  { picture, cell }: { readonly picture: ShownPicture | null; readonly cell: Cell },
): Promise<void> {
  const { x, y, width, height } = cell;
  const { noFont } = job.words;
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, 10);
  context.clip();
  context.fillStyle = '#1d2024';
  context.fillRect(x, y, width, height);
  if (picture) {
    const scales = [width / picture.width, height / picture.height];
    const scale = isMostlyShown(picture, job.aspect) ? Math.max(...scales) : Math.min(...scales);
    const [w, h] = [picture.width * scale, picture.height * scale];
    context.drawImage(await loadImage(picture.jpeg), x + (width - w) / 2, y + (height - h) / 2, w, h);
  } else {
    line(context, fonts, job.words.noPicture, { x: x + 24, y: y + height / 2, size: 20, colour: DIM, width: width - 48, noFont });
  }
  context.restore();
  context.fillStyle = oklch(0.72, 0.13, shotHue(row.number));
  context.beginPath();
  context.roundRect(x, y + height + 14, 5, 22, 2.5);
  context.fill();
  line(context, fonts, row.heading, { x: x + 15, y: y + height + 32, size: 21, colour: INK, wish: 'strong', width: width / 2, noFont });
  line(context, fonts, row.times, {
    x: x + width / 2,
    y: y + height + 32,
    size: 17,
    colour: DIM,
    width: width / 2,
    noFont,
    align: 'right',
  });
  const words = setWords(row.words.replace(/\s+/g, ' '), fonts, noFont);
  context.font = `17px ${family(words.font.name)}`;
  const lines = wrapText(words.text, { maxWidth: width, maxLines: 3, measure: (text) => context.measureText(text).width });
  context.fillStyle = DIM;
  context.textAlign = 'left';
  for (const [at, text] of lines.entries()) context.fillText(text, x, y + height + 60 + at * 23);
}

function line(
  context: SKRSContext2D,
  fonts: PaperFonts,
  words: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly colour: string;
    readonly width: number;
    readonly noFont: string;
    readonly wish?: 'plain' | 'strong';
    readonly align?: 'left' | 'right';
  },
): void {
  const { font, text } = setWords(words, fonts, place.noFont, place.wish);
  context.font = `${place.size}px ${family(font.name)}`;
  context.fillStyle = place.colour;
  context.textAlign = place.align ?? 'left';
  const measure = (part: string) => context.measureText(part).width;
  const [first = ''] = wrapText(text, { maxWidth: place.width, maxLines: 1, measure });
  context.fillText(first, place.align === 'right' ? place.x + place.width : place.x, place.y);
}

const family = (name: string): string => `"Paper ${name}"`;

function registered(fonts: PaperFonts): PaperFonts {
  for (const { name, path } of allFonts(fonts)) GlobalFonts.registerFromPath(path, `Paper ${name}`);
  return fonts;
}

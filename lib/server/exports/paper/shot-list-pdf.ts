/** The shot list on A4 paper: for each shot its picture, its times and words, and room to write beside them. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { allFonts, findPaperFonts, type PaperFonts } from './paper-fonts.ts';
import type { PaperJob, PaperRow } from './paper-job.ts';
import { isMostlyShown, paperPictures, type ShownPicture } from './paper-pictures.ts';
import { type SetWords, setWords } from './readable-words.ts';

const MARGIN = 42;
const PAGE = { width: 595.28, height: 841.89 };
const RIGHT = PAGE.width - MARGIN;
const BOTTOM = PAGE.height - MARGIN - 16;
const PICTURE_WIDTH = 150;
const MOST_PICTURE_HEIGHT = 150;
const WORDS = { x: MARGIN + PICTURE_WIDTH + 14, width: 210 };
const NOTES = {
  x: MARGIN + PICTURE_WIDTH + 14 + 210 + 14,
  get width() {
    return RIGHT - this.x;
  },
};
const LINE_GAP = 18;
const INK = '#17191c';
const DIM = '#5b6068';
const HAIRLINE = '#d4d7db';
/** Twice the size on paper at 72 dots an inch would be blurred in print. */
const PICTURE_PIXELS = 640;

type Document = InstanceType<typeof PDFDocument>;

/** Writes the file, and resolves when it is whole on the disk. */
export async function writeShotList(job: PaperJob): Promise<void> {
  const fonts = findPaperFonts();
  const pictures = await paperPictures(job, PICTURE_PIXELS);
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN },
    bufferPages: true,
    info: { Title: job.title, Creator: 'Shotboard', CreationDate: new Date(job.at) },
  });
  const file = document.pipe(createWriteStream(job.outPath));
  for (const { name, path, postscriptName } of allFonts(fonts)) document.registerFont(name, path, postscriptName);
  let y = head(document, job, fonts);
  for (const [index, row] of job.rows.entries()) {
    const height = rowHeight(document, job, row, fonts);
    if (y + height > BOTTOM) {
      document.addPage();
      y = MARGIN;
    }
    drawRow(document, job, row, { fonts, picture: pictures[index] ?? null, y, height });
    y += height;
  }
  numberPages(document, job, fonts);
  document.end();
  await finished(file);
}

function head(document: Document, job: PaperJob, fonts: PaperFonts): number {
  const set = (words: string, wish: 'plain' | 'strong' = 'plain') => setWords(words, fonts, job.words.noFont, wish);
  const width = RIGHT - MARGIN;
  write(document, set(job.title, 'strong'), { size: 20, colour: INK, x: MARGIN, y: MARGIN, width, height: 52 });
  let y = MARGIN + heightOf(document, set(job.title, 'strong'), 20, width, 52) + 4;
  for (const words of [job.facts, job.comment].filter((each) => each !== '')) {
    write(document, set(words), { size: 9.5, colour: DIM, x: MARGIN, y, width, height: 40 });
    y += heightOf(document, set(words), 9.5, width, 40) + 2;
  }
  return y + 10;
}

/** A row is never higher than a page: words beyond that end with an ellipsis. */
function rowHeight(document: Document, job: PaperJob, row: PaperRow, fonts: PaperFonts): number {
  const words = setWords(row.words, fonts, job.words.noFont);
  const references = row.references === '' ? 0 : heightOf(document, setWords(row.references, fonts, ''), 8, WORDS.width, 44) + 6;
  const text = 32 + heightOf(document, words, 9.5, WORDS.width, mostWordsHeight()) + references;
  return Math.max(text, pictureHeight(job), 3 * LINE_GAP + 14) + 22;
}

function drawRow(
  document: Document,
  job: PaperJob,
  row: PaperRow,
  {
    fonts,
    picture,
    y,
    height,
  }: { readonly fonts: PaperFonts; readonly picture: ShownPicture | null; readonly y: number; readonly height: number },
): void {
  const set = (words: string, wish: 'plain' | 'strong' = 'plain') => setWords(words, fonts, job.words.noFont, wish);
  document.moveTo(MARGIN, y).lineTo(RIGHT, y).lineWidth(0.6).strokeColor(HAIRLINE).stroke();
  const top = y + 11;
  drawPicture(document, job, picture, top, fonts);
  write(document, set(row.heading, 'strong'), { size: 11, colour: INK, x: WORDS.x, y: top - 1, width: WORDS.width, height: 15 });
  write(document, set(row.times), { size: 8.5, colour: DIM, x: WORDS.x, y: top + 14, width: WORDS.width, height: 12 });
  const words = set(row.words);
  const wordsHeight = heightOf(document, words, 9.5, WORDS.width, mostWordsHeight());
  write(document, words, { size: 9.5, colour: INK, x: WORDS.x, y: top + 32, width: WORDS.width, height: mostWordsHeight() });
  if (row.references !== '') {
    write(document, set(row.references), { size: 8, colour: DIM, x: WORDS.x, y: top + 38 + wordsHeight, width: WORDS.width, height: 44 });
  }
  write(document, set(job.words.notes), { size: 8, colour: DIM, x: NOTES.x, y: top, width: NOTES.width, height: 12 });
  for (let line = top + 14 + LINE_GAP; line < y + height - 8; line += LINE_GAP) {
    document.moveTo(NOTES.x, line).lineTo(RIGHT, line).lineWidth(0.4).strokeColor(HAIRLINE).stroke();
  }
}

function drawPicture(document: Document, job: PaperJob, picture: ShownPicture | null, y: number, fonts: PaperFonts): void {
  const height = pictureHeight(job);
  const width = Math.min(PICTURE_WIDTH, height * job.aspect);
  if (picture === null) {
    document.roundedRect(MARGIN, y, width, height, 4).lineWidth(0.6).strokeColor(HAIRLINE).stroke();
    const words = setWords(job.words.noPicture, fonts, '');
    write(document, words, { size: 8, colour: DIM, x: MARGIN + 8, y: y + height / 2 - 5, width: width - 16, height: 24, align: 'center' });
    return;
  }
  document.save().roundedRect(MARGIN, y, width, height, 4).clip();
  document.rect(MARGIN, y, width, height).fill('#e9ebee');
  const filling = isMostlyShown(picture, job.aspect)
    ? { cover: [width, height] as [number, number] }
    : { fit: [width, height] as [number, number] };
  document.image(picture.jpeg, MARGIN, y, { ...filling, align: 'center', valign: 'center' });
  document.restore();
}

function numberPages(document: Document, job: PaperJob, fonts: PaperFonts): void {
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page);
    const words = job.words.page.replace('##', String(count)).replace('#', String(page + 1));
    const place = { x: MARGIN, y: PAGE.height - MARGIN, width: RIGHT - MARGIN, height: 12 };
    write(document, setWords(words, fonts, words), { size: 8, colour: DIM, ...place, align: 'right' });
  }
}

function pictureHeight({ aspect }: PaperJob): number {
  return Math.min(MOST_PICTURE_HEIGHT, PICTURE_WIDTH / aspect);
}

function mostWordsHeight(): number {
  return BOTTOM - MARGIN - 130;
}

function heightOf(document: Document, { font, text }: SetWords, size: number, width: number, most: number): number {
  return Math.min(most, document.font(font.name).fontSize(size).heightOfString(text, { width, lineGap: 1.5 }));
}

function write(
  document: Document,
  { font, text }: SetWords,
  place: {
    readonly size: number;
    readonly colour: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly align?: 'left' | 'right' | 'center';
  },
): void {
  const { size, colour, x, y, width, height, align = 'left' } = place;
  document.font(font.name).fontSize(size).fillColor(colour).text(text, x, y, { width, height, align, lineGap: 1.5, ellipsis: true });
}

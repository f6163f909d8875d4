import { readFile, rm } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePaper } from '#lib/server/exports/paper/make-paper.ts';
import type { PaperJob } from '#lib/server/exports/paper/paper-job.ts';
import { paperSubject } from '#lib/server/exports/subject.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { PAPER_WORDS } from '#tests/support/paper-words.ts';
import { makeReadyTake } from '#tests/support/ready-take.ts';
import { storedPicture } from '#tests/support/stored-picture.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { storeBoard } from '#tests/support/takes.ts';
import { makeVideo } from '#tests/support/videos.ts';

const RED = [220, 30, 30] as const;
const BLUE = [30, 30, 220] as const;

let studio: TestStudio;

beforeAll(async () => {
  studio = await openTestStudio('embedded');
});
afterAll(() => studio.stop());

async function paper(kind: PaperJob['kind'], storyboardId: string, takeId: string | null = null) {
  const subject = must(await paperSubject(studio, storyboardId, takeId));
  const made = must(await makePaper(studio, kind, subject, PAPER_WORDS));
  const bytes = await readFile(made.path);
  await rm(made.path);
  return { bytes, name: made.downloadName };
}

const redPicture = async () => withPicture(boardOf([2, 5, 3]), await storedPicture(studio, { background: '#dc1e1e' }));

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;

describe('a shot list on paper', () => {
  it('is a PDF with the pictures of the plan and the fonts of its words', async () => {
    const board = await redPicture();
    const [first, ...rest] = board.shots;
    if (!first) throw new Error('A storyboard has at least one shot.');
    const { bytes, name } = await paper(
      'shot-list',
      await storeBoard(studio, { ...board, shots: [{ ...first, prompt: `${first.prompt} 灯笼亮了。` }, ...rest] }),
    );
    const text = bytes.toString('latin1');
    expect(name).toBe('The lantern maker - shot list.pdf');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pagesOf(bytes)).toBe(1);
    expect(text).toContain('/DCTDecode');
    expect(text).toMatch(/\/FontName \/[A-Z]{6}\+Geist-Regular/);
  });

  it('goes on to further pages, and stays within them however long the words are', async () => {
    const words = `${'Words without end, and the lantern in them. '.repeat(200)}${'灯'.repeat(3000)}`;
    const board = boardOf([2, 2, 2, 2, 2]);
    const { bytes } = await paper(
      'shot-list',
      await storeBoard(studio, { ...board, shots: board.shots.map((shot) => ({ ...shot, prompt: words })) }),
    );
    expect(pagesOf(bytes)).toBe(5);
  });

  it('is drawn of hostile words, too', async () => {
    const board = boardOf([3]);
    const prompt = `\u0000\u0007(\\) ${'\ud800'} <</Type /Page>> 🏮 \u202e مرحبا`;
    const { bytes } = await paper(
      'shot-list',
      await storeBoard(studio, { ...board, title: '% \\ ) (', shots: board.shots.map((shot) => ({ ...shot, prompt })) }),
    );
    expect(pagesOf(bytes)).toBe(1);
  });
});

describe('a contact sheet', () => {
  it('shows the frame in the middle of each shot of a take', async () => {
    const video = await makeVideo({ seconds: 4, width: 320, height: 180, colourAt: (frame) => (frame < 36 ? RED : BLUE) });
    const made = await makeReadyTake(studio, { board: boardOf([2, 2]), video, cuts: { found: null }, marked: [36] });
    const { bytes, name } = await paper('contact-sheet', made.storyboardId, made.takeId);
    expect(name).toBe('The lantern maker - take 1 - contact sheet.png');
    const { width, height } = await sharp(bytes).metadata();
    expect(width).toBe(1920);
    expect(await colourAt(bytes, 400, 400)).toBe('red');
    expect(await colourAt(bytes, 1500, 400)).toBe('blue');
    expect(height).toBeGreaterThan(600);
  });

  it('shows what a shot names before there is a take, and an empty place where it names nothing', async () => {
    const { bytes } = await paper('contact-sheet', await storeBoard(studio, await redPicture()));
    expect(await colourAt(bytes, 300, 250)).toBe('red');
    expect(await colourAt(bytes, 960, 250)).toBe('grey');
  });

  it('is not made of a take that belongs to another storyboard', async () => {
    const other = await storeBoard(studio, boardOf([3]));
    const made = await makeReadyTake(studio, { board: boardOf([3]), video: await makeVideo({ width: 160, height: 90 }) });
    expect(await paperSubject(studio, other, made.takeId)).toMatchObject({ ok: false, error: { code: 'video-not-found' } });
  });
});

async function colourAt(picture: Buffer, left: number, top: number): Promise<'red' | 'blue' | 'grey'> {
  const [red = 0, , blue = 0] = await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  if (Math.abs(red - blue) < 60) return 'grey';
  return red > blue ? 'red' : 'blue';
}

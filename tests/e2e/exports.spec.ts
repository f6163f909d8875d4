import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { boardOf } from '../support/boards.ts';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { readCsv } from '../support/read-csv.ts';
import { readEdl } from '../support/read-edl.ts';
import { readOtio } from '../support/read-otio.ts';
import { readZip } from '../support/read-zip.ts';
import { makeVideo } from '../support/videos.ts';

const TITLE = '灯笼匠 & the sea';

async function withTake(editor: EditorPage): Promise<void> {
  const board = boardOf([1, 2], { title: TITLE });
  const [first, second] = board.shots;
  if (!first || !second) throw new Error('There are two shots.');
  await editor.openStoryboard({ ...board, shots: [{ ...first, prompt: '灯笼匠点亮一盏兔子灯。' }, second] });
  await editor.showPanel('Settings');
  await editor.mode.selectOption('Standard 720p');
  await editor.saved();
  await editor.generate.click();
  await editor.showPanel('Takes');
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 60_000 });
}

async function openDialog(editor: EditorPage, page: Page): Promise<Locator> {
  await editor.openExport();
  await page.getByRole('menuitem', { name: /Takes, timelines and lists/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog.getByRole('combobox', { name: 'Shots and lists of' })).toBeVisible();
  return dialog;
}

async function downloaded(page: Page, entry: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const arriving = page.waitForEvent('download');
  await entry.click();
  const download: Download = await arriving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a take leaves whole, shot by shot, as pictures and as timelines that other programs read', async ({ editor, page }) => {
  await withTake(editor);
  const dialog = await openDialog(editor, page);
  const entry = (name: RegExp) => dialog.getByRole('button', { name });

  const video = await downloaded(page, dialog.getByRole('link', { name: /^Whole take / }));
  expect(video.name).toBe(`${TITLE} - take 1.mp4`);
  expect(video.bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');

  const shot = await downloaded(page, entry(/^Shot 2 /));
  expect(shot.name).toBe(`${TITLE} - take 1 - shot 2.mp4`);
  expect(shot.bytes.subarray(4, 8).toString('latin1')).toBe('ftyp');
  expect(shot.bytes.byteLength).toBeLessThan(video.bytes.byteLength);
  await expect(dialog.getByRole('status')).toHaveText(`${shot.name} is in your downloads.`);

  const frame = await downloaded(page, entry(/^Last frame /));
  expect(await sharp(frame.bytes).metadata()).toMatchObject({ format: 'png', width: 1280, height: 720 });
  const poster = await downloaded(page, entry(/^Poster /));
  expect((await sharp(poster.bytes).metadata()).format).toBe('jpeg');

  const otio = readOtio((await downloaded(page, entry(/^OpenTimelineIO /))).bytes.toString('utf8'));
  expect(otio.tracks[0]?.clips.map(({ frames }) => frames)).toEqual([24, 48]);
  expect(otio.tracks[0]?.clips[0]?.markers).toEqual([{ frame: 0, comment: '灯笼匠点亮一盏兔子灯。' }]);
  const edl = readEdl((await downloaded(page, entry(/^Edit decision list /))).bytes.toString('utf8'));
  expect(edl.events.map(({ sourceIn, sourceOut }) => [sourceIn, sourceOut])).toEqual([
    [0, 24],
    [24, 72],
  ]);
  // Read by a parser of XML that is not ours: the browser's.
  for (const [name, clip] of [
    [/^Final Cut Pro /, 'asset-clip'],
    [/^Premiere Pro, /, 'clipitem'],
  ] as const) {
    const text = (await downloaded(page, entry(name))).bytes.toString('utf8');
    const read = await page.evaluate(
      ([document, element]) => {
        const parsed = new DOMParser().parseFromString(document, 'application/xml');
        return { isBroken: parsed.querySelector('parsererror') !== null, clips: parsed.querySelectorAll(element).length };
      },
      [text, clip] as const,
    );
    expect(read).toEqual({ isBroken: false, clips: 2 });
  }
});

test('a shot list leaves as a PDF, a table and one picture', { tag: '@phone' }, async ({ editor, page }) => {
  await withTake(editor);
  const dialog = await openDialog(editor, page);
  const pdf = await downloaded(page, dialog.getByRole('button', { name: /^Shot list PDF/ }));
  expect(pdf.name).toBe(`${TITLE} - take 1 - shot list.pdf`);
  expect(pdf.bytes.toString('latin1')).toContain('/DCTDecode');

  await dialog.getByRole('combobox', { name: 'Shots and lists of' }).selectOption('The plan');
  const csv = await downloaded(page, dialog.getByRole('button', { name: /^Shot list as a table / }));
  expect(readCsv(csv.bytes.toString('utf8'))[1]).toEqual(['1', '00:00:00:00', '1', '灯笼匠点亮一盏兔子灯。', '', '']);
  const sheet = await downloaded(page, dialog.getByRole('button', { name: /^Contact sheet / }));
  expect(await sharp(sheet.bytes).metadata()).toMatchObject({ format: 'png', width: 1920 });
});

test('everything together leaves as a ZIP, with the animatic that is made for it or without', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openStoryboard(boardOf([1, 2], { title: TITLE }));
  const dialog = await openDialog(editor, page);
  const pack = await downloaded(page, dialog.getByRole('button', { name: /^Hand-off pack / }));
  expect(pack.name).toBe(`${TITLE} - hand-off.zip`);
  const files = readZip(pack.bytes);
  expect(files.has(`${TITLE}/${TITLE}.shotboard.json`)).toBe(true);
  const animatic = files.get(`${TITLE}/animatic.mp4`) ?? Buffer.alloc(0);
  expect(animatic.subarray(4, 8).toString('latin1')).toBe('ftyp');
  const digest = createHash('sha256').update(animatic).digest('hex');
  expect(files.get(`${TITLE}/SHA256SUMS`)?.toString('utf8')).toContain(`${digest}  animatic.mp4`);
  await expect(dialog.getByRole('status')).toHaveText('The pack is on its way: your browser is downloading it.');

  await dialog.getByRole('switch', { name: 'With the animatic' }).click();
  const without = await downloaded(page, dialog.getByRole('link', { name: /^Hand-off pack / }));
  expect([...readZip(without.bytes).keys()].sort()).toEqual([...files.keys()].filter((path) => !path.endsWith('/animatic.mp4')).sort());
});

test('a pack waits for a file that is still being added, says for which, and has it inside', async ({ editor, page }) => {
  const arrival = Promise.withResolvers<void>();
  await page.route('**/api/videos?name=Walk**', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  await editor.openStoryboard(boardOf([1, 2], { title: TITLE }));
  await editor.addVideo('Walk.mp4', await makeVideo({ seconds: 3 }), 'video/mp4');
  const dialog = await openDialog(editor, page);
  const leaving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: /^Hand-off pack / }).click();
  await expect(dialog.getByRole('status')).toHaveText('Waiting for Walk.mp4, which is still being added…');
  arrival.resolve();
  const left = await leaving;
  await expect(dialog.getByRole('status')).toHaveText('The pack is on its way: your browser is downloading it.');
  expect(readZip(await readFile(await left.path())).has(`${TITLE}/references/Walk.mp4`)).toBe(true);
});

test('a pack never leaves without what was added last: while that cannot be saved it says so', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/net::ERR_FAILED/);
  const arrival = Promise.withResolvers<void>();
  let isAway = false;
  await page.route('**/api/videos?name=Walk**', async (route) => {
    await arrival.promise;
    isAway = true;
    await route.continue();
  });
  await page.route('**/storyboards/*', (route) => (isAway && route.request().method() === 'POST' ? route.abort() : route.fallback()));
  await editor.openStoryboard(boardOf([1, 2], { title: TITLE }));
  await editor.addVideo('Walk.mp4', await makeVideo({ seconds: 3 }), 'video/mp4');
  const dialog = await openDialog(editor, page);
  await dialog.getByRole('button', { name: /^Hand-off pack / }).click();
  arrival.resolve();
  await expect(dialog.getByRole('status')).toHaveText(/^Shotboard cannot be reached\./, { timeout: 40_000 });

  isAway = false;
  const pack = await downloaded(page, dialog.getByRole('button', { name: /^Hand-off pack / }));
  expect([...readZip(pack.bytes).keys()].filter((path) => path.includes('/references/'))).toEqual([`${TITLE}/references/Walk.mp4`]);
});

test('before there is a take the dialog says what to do, and has the lists of the plan', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  const dialog = await openDialog(editor, page);
  await expect(dialog.getByText('Generate a take first')).toBeVisible();
  const csv = await downloaded(page, dialog.getByRole('button', { name: /^Shot list as a table / }));
  // What was just written was saved first.
  expect(readCsv(csv.bytes.toString('utf8'))[1]?.[3]).toBe('A lantern is lit.');
  const axe = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('a failure to make something is a sentence in the dialog, and the next press works', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/503/);
  await editor.openNew();
  const dialog = await openDialog(editor, page);
  await page.route('**/contact-sheet*', (route) =>
    route.fulfill({ status: 503, json: { code: 'paper-not-drawn', sentence: 'It could not be drawn.' } }),
  );
  await dialog.getByRole('button', { name: /^Contact sheet / }).click();
  await expect(dialog.getByRole('status')).toHaveText('It could not be drawn.');
  await page.unroute('**/contact-sheet*');
  expect((await downloaded(page, dialog.getByRole('button', { name: /^Contact sheet / }))).bytes.byteLength).toBeGreaterThan(1000);
});

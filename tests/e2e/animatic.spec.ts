import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { measureVideo } from '../support/measure-video.ts';
import { brassBowl } from '../support/pictures.ts';
import { difference, framesOf, loudness } from '../support/video-frames.ts';
import { makeVideo } from '../support/videos.ts';

async function openAnimatic(editor: EditorPage): Promise<Locator> {
  await editor.openExport();
  await editor.page.getByRole('menuitem', { name: /Animatic/ }).click();
  return editor.page.getByRole('dialog', { name: 'Animatic' });
}

/** Makes the file, downloads it, and tells where it lies. */
async function made(page: Page, dialog: Locator): Promise<string> {
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  const link = dialog.getByRole('link', { name: /^Download MP4/ });
  await expect(link).toBeFocused({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('Night market.mp4');
  const path = join(await mkdtemp(join(tmpdir(), 'shotboard-animatic-')), 'animatic.mp4');
  await download.saveAs(path);
  return path;
}

async function threeShots(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.title.fill('Night market');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'A lantern is lit.');
  for (const [number, words] of [
    [2, 'It rains on the roofs, slow push in.'],
    [3, 'The light goes out.'],
  ] as const) {
    await editor.page.getByRole('button', { name: 'Add shot' }).click();
    await editor.write(number, words);
  }
  await editor.mention(2, 'Brass bowl');
  await editor.setSeconds(1, 2);
  await editor.setSeconds(2, 1);
  await editor.setSeconds(3, 2);
}

test('the plan becomes an MP4 whose cuts are where the plan has them, to the frame, with a tick at each', async ({ editor, page }) => {
  await threeShots(editor);
  const dialog = await openAnimatic(editor);
  await dialog.getByRole('switch', { name: 'Tick at cuts' }).click();
  const path = await made(page, dialog);

  const film = await measureVideo(path);
  expect(film).toMatchObject({ codec: 'avc', width: 1280, height: 720, frameCount: 120, durationSeconds: 5, cutSeconds: [2, 3] });
  const loud = (await loudness(path)) ?? [];
  expect(loud.flatMap((each, tenth) => (each > 0.01 ? [tenth] : []))).toEqual([20, 30]);
});

test('a reference video is in the file as itself, from its beginning', async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('Night market');
  await editor.kind('Single').click();
  const clip = await makeVideo({ seconds: 4, width: 1280, height: 720, colourAt: (frame) => (frame < 48 ? [200, 30, 30] : [30, 30, 200]) });
  await editor.addVideo('Walk.mp4', clip, 'video/mp4');
  const path = await made(page, await openAnimatic(editor));
  const [first, before, after] = await framesOf(path, [0, 47, 48]);
  expect(difference(first ?? [], before ?? [])).toBeLessThan(4);
  expect(difference(before ?? [], after ?? [])).toBeGreaterThan(30);
});

test('making it can be canceled, and begun again larger', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  const dialog = await openAnimatic(editor);
  await dialog.getByText('1080p').click();
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Make the animatic' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

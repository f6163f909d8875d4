import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { measureVideo } from '../support/measure-video.ts';
import { brassBowl } from '../support/pictures.ts';
import { makeSound } from '../support/sounds.ts';
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

/** A single shot that moves like a video of 4 s: red for 2 s, then blue. */
async function openWithVideo(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.title.fill('Night market');
  await editor.kind('Single').click();
  const clip = await makeVideo({ seconds: 4, width: 1280, height: 720, colourAt: (frame) => (frame < 48 ? [200, 30, 30] : [30, 30, 200]) });
  await editor.addVideo('Walk.mp4', clip, 'video/mp4');
}

/** Videos stay on their way in until the returned function is called. */
async function holdVideos(page: Page): Promise<() => void> {
  const arrival = Promise.withResolvers<void>();
  await page.route('**/api/videos**', async (route) => {
    await arrival.promise;
    await route.continue();
  });
  return arrival.resolve;
}

test('a reference video is in the file as itself, from its beginning, also when it is still on its way in', async ({ editor, page }) => {
  const arrive = await holdVideos(page);
  await openWithVideo(editor);
  const dialog = await openAnimatic(editor);
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Waiting for Walk.mp4, which is still being added…');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('status')).toBeEmpty();
  const making = made(page, dialog);
  await expect(dialog.getByRole('status')).toContainText('Waiting for Walk.mp4');
  arrive();

  const [first, before, after] = await framesOf(await making, [0, 47, 48]);
  expect(difference(first ?? [], before ?? [])).toBeLessThan(4);
  expect(difference(before ?? [], after ?? [])).toBeGreaterThan(30);
});

test('a reference video that cannot be read ends the making with a sentence, and no file', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  // The browser notes the answer, and the page why it made nothing.
  expectedConsoleErrors.push(/404/, /The animatic was not made/);
  await openWithVideo(editor);
  await expect(editor.reference('Walk')).toBeVisible();
  const dialog = await openAnimatic(editor);
  await page.route('**/api/files/*', (route) => route.fulfill({ status: 404 }));
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  await expect(dialog.getByRole('status')).toContainText('The reference video could not be read, so no file was made.');
  await page.unroute('**/api/files/*');
  await dialog.getByRole('button', { name: 'Make it again' }).click();
  await expect(dialog.getByRole('link', { name: /^Download MP4/ })).toBeFocused({ timeout: 60_000 });
});

test('a scratch sound and a picture that cannot be read are named beside the file that is without them', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/404/);
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'A lantern is lit over ');
  await editor.mention(1, 'Brass bowl');
  await editor.setSeconds(1, 3);
  await editor.shot(1).getByRole('button', { name: 'Scratch sound of shot 1' }).click();
  const sound = page.getByRole('dialog', { name: 'Scratch sound of shot 1' });
  await sound.getByLabel('Sound file').setInputFiles({ name: 'Voice.wav', mimeType: 'audio/wav', buffer: makeSound({ seconds: 1 }) });
  await expect(sound.getByRole('button', { name: 'Remove' })).toBeVisible();
  await sound.getByRole('button', { name: 'Done' }).click();
  const dialog = await openAnimatic(editor);
  await page.route('**/api/files/**', (route) => route.fulfill({ status: 404 }));
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  await expect(dialog.getByRole('link', { name: /^Download MP4/ })).toBeFocused({ timeout: 60_000 });
  await expect(dialog.getByRole('status')).toContainText('Not in the file: the scratch sound of shot 1, which could not be read.');
  await expect(dialog.getByRole('status')).toContainText('The file is without Brass bowl, which could not be added or read.');
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

test('a double press of Make makes it, and does not take Cancel’s place for its second half', async ({ editor, page }) => {
  const arrive = await holdVideos(page);
  await openWithVideo(editor);
  const dialog = await openAnimatic(editor);
  const make = dialog.getByRole('button', { name: 'Make the animatic' });
  // At its end, where Cancel comes to stand, and slowly enough for it to be there.
  const { width = 0, height = 0 } = (await make.boundingBox()) ?? {};
  await make.dblclick({ delay: 200, position: { x: width - 10, y: height / 2 } });
  await expect(dialog.getByRole('status')).toContainText('Waiting for Walk.mp4');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeVisible();
  arrive();
  await expect(dialog.getByRole('link', { name: /^Download MP4/ })).toBeFocused({ timeout: 60_000 });
});

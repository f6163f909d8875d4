import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator } from '@playwright/test';
import { boardOf } from '../support/boards.ts';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { makeSound } from '../support/sounds.ts';
import { loudness } from '../support/video-frames.ts';

const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--use-fake-device-for-media-stream'];
test.use({ launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args } });

async function openSound(editor: EditorPage, number: number): Promise<Locator> {
  await editor
    .shot(number)
    .getByRole('button', { name: `Scratch sound of shot ${number}` })
    .click();
  return editor.page.getByRole('dialog', { name: `Scratch sound of shot ${number}` });
}

async function addSound(editor: EditorPage, number: number, seconds: number): Promise<void> {
  const dialog = await openSound(editor, number);
  await dialog.getByLabel('Sound file').setInputFiles({ name: 'Voice.wav', mimeType: 'audio/wav', buffer: makeSound({ seconds }) });
  await expect(dialog.getByRole('button', { name: 'Remove' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
}

test('a sound file is heard with its shot, follows it, and is in the animatic', async ({ editor, page }) => {
  await page.addInitScript(() => {
    const started: number[][] = [];
    Object.assign(window, { started });
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function (...given) {
      started.push(given.map((each) => each ?? 0));
      return start.apply(this, given);
    };
  });
  const started = () => page.evaluate(() => ('started' in window && Array.isArray(window.started) ? window.started.length : 0));
  await editor.openNew();
  await editor.title.fill('Night market');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.setSeconds(1, 2);
  await editor.shot(2).click();
  await addSound(editor, 2, 1);
  await expect(editor.shot(2).getByRole('button', { name: 'Scratch sound of shot 2' })).toHaveText('1 s');

  await editor.block(1).press('Enter');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(started).toBe(1);
  await page.getByRole('button', { name: 'Pause' }).click();

  await editor.openExport();
  await page.getByRole('menuitem', { name: /Animatic/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Animatic' });
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  const link = dialog.getByRole('link', { name: /^Download/ });
  await expect(link).toBeVisible({ timeout: 60_000 });
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = join(await mkdtemp(join(tmpdir(), 'shotboard-sounds-')), 'animatic.mp4');
  await download.saveAs(path);
  const loud = (await loudness(path)) ?? [];
  expect(loud.slice(1, 19).every((each) => each < 0.01)).toBe(true);
  expect(loud.slice(21, 29).every((each) => each > 0.1)).toBe(true);
  expect(loud.slice(32, 40).every((each) => each < 0.01)).toBe(true);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Undo' }).click();
  await editor.shot(2).click();
  await expect(editor.shot(2).getByRole('button', { name: 'Scratch sound of shot 2' })).toHaveText('sound');
});

test('a voice is recorded in the browser and is there after a reload', { tag: '@phone' }, async ({ editor, page, context }) => {
  await context.grantPermissions(['microphone']);
  await editor.openNew();
  const dialog = await openSound(editor, 1);
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog.getByText(/^[1-4]\.\d s of 5 s$/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect(dialog.getByRole('button', { name: 'Remove' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: 'Done' }).click();
  await editor.saved();
  await page.reload();
  await expect(editor.shot(1).getByRole('button', { name: 'Scratch sound of shot 1' })).toContainText(/^\d+(\.\d)? s$/);
});

test('the browser is asked for the microphone once, and a recording outlives its dialog', async ({ editor, page, context }) => {
  await context.grantPermissions(['microphone']);
  await page.addInitScript(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const asked = { times: 0, allow: resolve };
    Object.assign(window, { asked });
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wish) => {
      asked.times += 1;
      await promise;
      return open(wish);
    };
  });
  const asked = <Value>(read: (asked: { times: number; allow: () => void }) => Value) =>
    page.evaluate<Value>(`(${read.toString()})(window.asked)`);
  await editor.openNew();
  const dialog = await openSound(editor, 1);
  const record = dialog.getByRole('button', { name: 'Record' });
  await record.click();
  await record.click({ force: true });
  expect(await asked(({ times }) => times)).toBe(1);
  await asked(({ allow }) => allow());
  await expect(dialog.getByText(/^(0\.[5-9]|[1-4]\.\d) s of 5 s$/)).toBeVisible();

  const answer = Promise.withResolvers<void>();
  await page.route(/\/api\/sounds/, async (route) => {
    await answer.promise;
    await route.continue();
  });
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(dialog).toBeHidden();
  answer.resolve();
  await expect(editor.shot(1).getByRole('button', { name: 'Scratch sound of shot 1' })).toContainText(/^\d+(\.\d)? s$/);
});

test('a microphone that is refused, and a file that is no sound, are told with what to do', async ({
  editor,
  context,
  expectedConsoleErrors,
}) => {
  // The browser notes every refused upload.
  expectedConsoleErrors.push(/422/);
  await context.clearPermissions();
  await editor.openNew();
  const dialog = await openSound(editor, 1);
  await dialog.getByRole('button', { name: 'Record' }).click();
  await expect(dialog.getByRole('alert')).toContainText('did not let the microphone be used');
  await dialog
    .getByLabel('Sound file')
    .setInputFiles({ name: 'Words.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('These are words.') });
  await expect(dialog.getByRole('alert')).toContainText('“Words” is no sound that can be read');
});

test('a sound that a storyboard file names and nobody has is told, and holds nothing up', async ({ editor, page }) => {
  const board = boardOf([3], { title: 'Brought along' });
  const scratchSound = { fileId: 'd'.repeat(64), name: 'Voice.wav', durationSeconds: 1 };
  await page.goto('/');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import' });
  const text = JSON.stringify({ ...board, shots: board.shots.map((shot) => ({ ...shot, scratchSound })) });
  await dialog.locator('input[type=file]').setInputFiles({ name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText('This scratch sound is not in this installation: “Voice.wav”.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
  await expect(editor.shot(1).getByRole('button', { name: 'Scratch sound of shot 1' })).toHaveText('missing');
  await expect(editor.generate).toBeEnabled();

  await addSound(editor, 1, 2);
  await expect(editor.shot(1).getByRole('button', { name: 'Scratch sound of shot 1' })).toHaveText('2 s');
});

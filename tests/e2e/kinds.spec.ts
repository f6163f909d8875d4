import type { VideoReference } from '#lib/storyboard/document.ts';
import { boardOf } from '../support/boards.ts';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';

const clip: VideoReference = {
  kind: 'video',
  id: 'clip',
  name: 'Clip',
  pinned: false,
  role: 'base',
  keepOriginalSound: true,
  source: {
    type: 'url',
    url: 'https://videos.example/clip.mp4',
    facts: { mediaType: 'video/mp4', bytes: 9000, width: 1280, height: 720, durationSeconds: 6.4, framesPerSecond: 24 },
  },
};

test('what Kling O1 does not take is put aside, says so, and is back with Kling 3 Omni', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.showPanel('Settings');
  await editor.mode.selectOption('4K');
  await editor.sound.click();
  await editor.total.fill('12');
  await editor.total.press('Enter');
  await editor.model.selectOption('Kling O1');

  await expect(page.getByText('They come back with Kling 3 Omni.')).toBeVisible();
  await expect(editor.kind('Single')).toBeChecked();
  await expect(editor.mode).toHaveValue('pro');
  await expect(editor.sound).not.toBeChecked();
  await expect(editor.total).toHaveValue('10');

  await expect(editor.kind('Storyboard')).toBeDisabled();
  await expect(editor.kind('Storyboard')).toHaveAccessibleDescription(/makes one continuous shot/);
  await expect(editor.mode.getByRole('option', { name: '4K — not with Kling O1' })).toBeDisabled();
  await expect(editor.sound).toHaveAccessibleDescription('Kling O1 makes no sound.');

  await editor.model.selectOption('Kling 3 Omni');
  await expect(editor.kind('Storyboard')).toBeChecked();
  await expect(editor.mode).toHaveValue('4k');
  await expect(editor.sound).toBeChecked();
  await expect(editor.total).toHaveValue('12');
});

test('a setting that was chosen anew meanwhile stays as it was chosen', async ({ editor }) => {
  await editor.openNew();
  await editor.mode.selectOption('4K');
  await editor.model.selectOption('Kling O1');
  await editor.mode.selectOption('Standard 720p');
  await editor.model.selectOption('Kling 3 Omni');
  await expect(editor.mode).toHaveValue('standard');
  await expect(editor.kind('Storyboard')).toBeChecked();
});

test('a switch of model is one step of undo', async ({ editor, page }) => {
  await editor.openNew();
  await editor.mode.selectOption('4K');
  await editor.model.selectOption('Kling O1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.model).toHaveValue('kling-3-omni');
  await expect(editor.mode).toHaveValue('4k');
  await expect(editor.kind('Storyboard')).toBeChecked();
});

test('a first frame is for Single: it waits while there are several shots, and gives the video its shape', async ({ editor }) => {
  await editor.openNew();
  await editor.addImage('lantern.png', await brassBowl(), 'image/png');
  const role = editor.reference('Lantern').getByRole('combobox', { name: 'Role' });
  await expect(role.getByRole('option', { name: /First frame/ })).toBeDisabled();
  await editor.kind('Single').check();
  await role.selectOption('First frame');
  await expect(editor.aspectRatio).toBeDisabled();
  await expect(editor.aspectRatio).toHaveAccessibleDescription('The video has the shape of its first frame.');

  await editor.kind('Auto shots').check();
  await expect(role).toHaveValue('reference');
  await expect(editor.aspectRatio).toBeEnabled();
  await editor.kind('Single').check();
  await expect(role).toHaveValue('first-frame');
});

test('a video to edit is for Single, keeps its own length and shape, and is silent', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openStoryboard(
    boardOf([5], { kind: 'single', singlePrompt: 'Snow falls.', references: [clip], settings: { ...boardOf([5]).settings, sound: true } }),
  );
  await editor.showPanel('Settings');
  await expect(editor.sound).not.toBeChecked();
  await expect(editor.sound).toHaveAccessibleDescription('No sound is made beside a video.');
  await expect(editor.aspectRatio).toBeDisabled();
  await editor.kind('Storyboard').check();
  await expect(page.getByText('Kept aside: Clip as the edit source. It comes back in Single.')).toBeVisible();
  await editor.kind('Single').check();
  await expect(page.getByText('Back again: Clip as the edit source.')).toBeVisible();
});

test('each kind keeps its own words, and Auto shots makes a take of its one prompt', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'The words of the storyboard.');
  await editor.makeQuick();
  await editor.kind('Auto shots').check();
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).click();
  await page.keyboard.insertText('A bakery before dawn, then the street wakes.');
  await expect(editor.checks).toHaveText('Ready');
  await editor.generate.click();
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 120_000 });
  await editor.kind('Storyboard').check();
  await expect(editor.prompt(1)).toContainText('The words of the storyboard.');
});

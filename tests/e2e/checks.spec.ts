import { boardOf } from '../support/boards.ts';
import { expect, test } from '../support/editor-page.ts';

test('every issue is listed at once, and each leads to its control', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  await expect(editor.checks.getByRole('listitem')).toHaveText([/Shot 1 has no words yet/, /Shot 2 has no words yet/]);
  await expect(editor.generate).toHaveAccessibleDescription('2 things are to mend first. See Checks.');
  await editor.checks.getByRole('button', { name: /Shot 2 has no words yet/ }).click();
  await expect(editor.prompt(2)).toBeFocused();
  await page.keyboard.insertText('Rain.');
  await expect(editor.checks.getByRole('listitem')).toHaveCount(1);
  await expect(editor.generate).toHaveAccessibleDescription('One thing is to mend first. See Checks.');
});

test('an issue about a setting leads to the setting, where that is', { tag: '@phone' }, async ({ editor }) => {
  const board = boardOf([7], { kind: 'single', singlePrompt: 'Snow falls.' });
  await editor.openStoryboard({ ...board, settings: { ...board.settings, model: 'kling-o1' } });
  await editor.checks.getByRole('button', { name: /From words or a first frame alone/ }).click();
  await expect(editor.total).toBeFocused();
});

test('a fix mends with one press, and undo takes it back', { tag: '@phone' }, async ({ editor, page }) => {
  const long = 'The lantern swings in the wind. '.repeat(20);
  await editor.openStoryboard({ ...boardOf([5]), shots: [{ id: 'shot1', prompt: long, seconds: 5 }] });
  await expect(editor.checks).toContainText('Shot 1 is too long by 128 characters');
  await editor.checks.getByRole('button', { name: 'Shorten to fit' }).click();
  await expect(editor.checks).toHaveText('Ready');
  await expect(editor.generate).toBeEnabled();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.checks).toContainText('Shot 1 is too long by 128 characters');
});

test('F8 goes from issue to issue, also out of a prompt, and Shift+F8 back', async ({ editor, page }) => {
  await editor.openNew();
  await editor.setSeconds(1, 9);
  for (const _ of [2, 3]) await page.getByRole('button', { name: 'Add shot' }).click();
  await expect(editor.checks.getByRole('listitem')).toHaveCount(3);
  for (const shot of [1, 2, 3, 1]) {
    await page.keyboard.press('F8');
    await expect(editor.prompt(shot)).toBeFocused();
  }
  await page.keyboard.press('Shift+F8');
  await expect(editor.prompt(3)).toBeFocused();
  await expect(editor.checks.getByRole('button', { name: /Shot 3 has no words/ })).toHaveAttribute('aria-current', 'true');
});

test('pressing Generate too early leads to the first thing to mend', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await expect(editor.generate).toBeDisabled();
  await editor.showPanel('Takes');
  // It is disabled for assistive technology and says why; a press is still answered.
  await editor.generate.click({ force: true });
  await expect(editor.checks.getByRole('button', { name: /Shot 1 has no words yet/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.prompt(1)).toBeFocused();
});

test('an issue that comes up while somebody types moves nothing', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern.');
  await expect(editor.checks).toHaveText('Ready');
  const before = await editor.prompt(1).boundingBox();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await expect(editor.checks).toContainText('Shot 1 has no words yet');
  const after = await editor.prompt(1).boundingBox();
  expect([after?.x, after?.y]).toEqual([before?.x, before?.y]);
});

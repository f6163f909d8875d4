import type { Locator } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';
import { inputMethod } from '../support/prompt-page.ts';

/** As Safari sends it: after the composition that it ends. */
const pressAfterComposing = (field: Locator, key: string) => field.dispatchEvent('keydown', { key, keyCode: 229 });

test.describe('keys that an input method uses itself', () => {
  test('leave nobody’s title, so that no letter after them is a command', async ({ editor, page }) => {
    await editor.openNew();
    await editor.title.fill('');
    const { compose, commit } = await inputMethod(page);
    await compose('deng');
    for (const key of ['Enter', 'Escape']) {
      await editor.title.dispatchEvent('keydown', { key, isComposing: true });
      await expect(editor.title).toBeFocused();
    }
    await commit('灯');
    for (const key of ['Enter', 'Escape']) {
      await pressAfterComposing(editor.title, key);
      await expect(editor.title).toBeFocused();
    }
    await page.keyboard.type('n');
    await expect(editor.title).toHaveValue('灯n');
    await expect(editor.shots).toHaveCount(1);
    await editor.title.press('Enter');
    await expect(editor.title).not.toBeFocused();
  });

  test('leave the name of a reference alone', async ({ editor }) => {
    await editor.openNew();
    await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
    const name = editor.reference('Brass bowl').getByRole('textbox', { name: 'Name' });
    await name.focus();
    await pressAfterComposing(name, 'Enter');
    await expect(name).toBeFocused();
    await name.press('Enter');
    await expect(name).not.toBeFocused();
  });

  test('neither choose a word for the camera nor take a number', async ({ editor, page }) => {
    await editor.openNew();
    await editor.total.fill('99');
    await pressAfterComposing(editor.total, 'Enter');
    await expect(editor.total).toHaveValue('99');
    await editor.shot(1).getByRole('button', { name: 'camera', exact: true }).press('Enter');
    const search = page.getByRole('combobox', { name: 'Find a camera term' });
    await expect(search).toBeFocused();
    await pressAfterComposing(search, 'Enter');
    await expect(search).toBeFocused();
    await search.press('Enter');
    await expect(search).toBeHidden();
  });

  test('neither keep nor give up a new title at home', async ({ editor, page }) => {
    const title = `Lantern ${test.info().testId.slice(-6)} ${test.info().retry}`;
    await editor.openNew();
    await editor.title.fill(title);
    await editor.saved();
    await page.goto('/');
    await page.getByRole('button', { name: `More for ${title}` }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    const field = page.getByRole('main').getByRole('textbox', { name: 'Title' });
    await expect(field).toBeFocused();
    for (const key of ['Enter', 'Escape']) {
      await pressAfterComposing(field, key);
      await expect(field).toBeFocused();
    }
  });
});

test('a list that has the focus chooses by letters, and no letter changes the shots', async ({ editor, page }) => {
  await editor.openNew();
  await editor.mode.focus();
  await page.keyboard.press('s');
  await expect(editor.mode).toHaveValue('standard');
  for (const key of ['n', '[', ']', 'r', 'k', '?']) await page.keyboard.press(key);
  await expect(editor.shots).toHaveCount(1);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.mode).toHaveValue('pro');
});

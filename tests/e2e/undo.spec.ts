import type { Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';

const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo', exact: true });

/** Two steps: words, and a second shot. */
async function writeAndAdd(editor: EditorPage, page: Page): Promise<void> {
  await editor.openNew();
  await editor.write(1, 'First words.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await expect(editor.shots).toHaveCount(2);
}

test('undo and redo say what they would take back or bring again', async ({ editor, page }) => {
  await writeAndAdd(editor, page);
  await expect(undo(page)).toHaveAccessibleDescription('Undo add shot');
  await undo(page).click();
  await expect(undo(page)).toHaveAccessibleDescription('Undo typing in shot 1');
  await expect(redo(page)).toHaveAccessibleDescription('Redo add shot');
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  // The keyboard is not thrown out of the bar by the last step.
  await expect(undo(page)).toBeFocused();
});

test('undo survives a reload, and so does redo', { tag: '@phone' }, async ({ editor, page }) => {
  await writeAndAdd(editor, page);
  await editor.saved();
  await page.reload();
  await expect(editor.shots).toHaveCount(2);
  await expect(undo(page)).toHaveAccessibleDescription('Undo add shot');
  await undo(page).click();
  await expect(editor.shots).toHaveCount(1);
  await undo(page).click();
  await expect(editor.prompt(1)).not.toContainText('First words.');
  await editor.saved();

  await page.reload();
  await expect(redo(page)).toHaveAccessibleDescription('Redo typing in shot 1');
  await redo(page).click();
  await expect(editor.prompt(1)).toContainText('First words.');
  await redo(page).click();
  await expect(editor.shots).toHaveCount(2);
});

test('a reload in the middle of everything loses neither the words nor their undo', async ({ editor, page }) => {
  await writeAndAdd(editor, page);
  await editor.write(1, ' And more.');
  await page.reload();
  await expect(editor.prompt(1)).toContainText('First words. And more.');
  await expect(undo(page)).toHaveAccessibleDescription('Undo typing in shot 1');
  await undo(page).click();
  await expect(editor.prompt(1)).not.toContainText('And more.');
  await expect(undo(page)).toHaveAccessibleDescription('Undo add shot');
});

test('undo is still there after a visit to the list of storyboards', async ({ editor, page }) => {
  await writeAndAdd(editor, page);
  await editor.saved();
  const address = page.url();
  await page.getByRole('link', { name: 'All storyboards' }).click();
  await expect(page.getByRole('heading', { name: 'Storyboards' })).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(address);
  await undo(page).click();
  await expect(editor.shots).toHaveCount(1);
});

test('another tab neither sees this one’s steps nor takes them away', async ({ editor, page, context }) => {
  await writeAndAdd(editor, page);
  await editor.saved();
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('textbox', { name: 'Shot 1 prompt' })).toContainText('First words.');
  await expect(undo(other)).toBeDisabled();
  await other.close();
  await page.reload();
  await undo(page).click();
  await expect(editor.shots).toHaveCount(1);
});

test('steps never apply to a storyboard that was changed elsewhere', async ({ editor, page }) => {
  await writeAndAdd(editor, page);
  await editor.saved();
  const other = await editor.beside();
  await other.title.fill('Changed elsewhere');
  await other.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('Changed elsewhere');
  await expect(undo(page)).toBeDisabled();
});

test('settings and the keys of undo are steps like any other', async ({ editor, page }) => {
  await editor.openNew();
  await editor.makeQuick();
  await expect(undo(page)).toHaveAccessibleDescription('Undo change total');
  await editor.prompt(1).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.total).toHaveValue('5');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('combobox', { name: 'Mode', exact: true })).toHaveValue('pro');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(editor.total).toHaveValue('3');
});

test('a name that is taken back while its field has the focus is seen there, and can come again', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  const name = editor.references.getByRole('textbox', { name: 'Name' });
  await name.focus();
  await page.keyboard.press('Home');
  await page.keyboard.insertText('Old ');
  await expect(name).toHaveValue('Old Brass bowl');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(name).toHaveValue('Brass bowl');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(name).toHaveValue('Old Brass bowl');

  // Left empty it goes back to the name that it had, and an undo shows there, too.
  await name.fill('');
  await expect(name).toHaveValue('');
  await name.blur();
  await expect(name).toHaveValue('Old Brass bowl');
  await name.fill(' ');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(name).toHaveValue('Brass bowl');
  await expect(editor.reference('Brass bowl')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(name).toHaveValue('Old Brass bowl');
});

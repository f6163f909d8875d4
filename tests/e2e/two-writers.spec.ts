import type { Page, Route } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';

/** Uploads of this page stay on their way until the function that comes back is called. */
async function holdUploads(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  await page.route('**/api/files?*', (route) => void held.push(route));
  return async () => {
    expect(held).not.toHaveLength(0);
    await Promise.all(held.map((route) => route.continue()));
  };
}

test('the later writer sees what differs, chooses part by part, and saves over the newer version', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openNew();
  await editor.title.fill('Harbour');
  await editor.write(1, 'Dawn.');
  await editor.saved();

  const other = await editor.beside();
  await other.title.fill('Their harbour');
  await other.write(1, ' Their gulls.');
  await other.saved();

  await editor.write(1, ' My gulls.');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'See the difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions' });
  // Only they changed the title; both changed the words.
  await expect(dialog.getByRole('group', { name: /^Title/ }).getByRole('radio', { name: /Their harbour/ })).toBeChecked();
  const words = dialog.getByRole('group', { name: /^Words of shot 1/ });
  await expect(words).toContainText('changed by both');
  await expect(words.getByRole('radio', { name: /My gulls/ })).toBeChecked();
  await dialog.getByRole('button', { name: 'Use this version' }).click();
  await editor.saved();
  await expect(editor.title).toHaveValue('Their harbour');
  await expect(editor.prompt(1)).toContainText('Dawn. My gulls.');

  await page.reload();
  await expect(editor.title).toHaveValue('Their harbour');
  await expect(editor.prompt(1)).toContainText('Dawn. My gulls.');
});

test('undo after the choice brings back one’s own version', async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('Before');
  await editor.saved();
  const other = await editor.beside();
  await other.title.fill('Theirs');
  await other.saved();
  await editor.title.fill('Mine');
  await page.getByRole('button', { name: 'See the difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions' });
  await dialog.getByRole('button', { name: 'All of the other' }).click();
  await dialog.getByRole('button', { name: 'Use this version' }).click();
  await expect(editor.title).toHaveValue('Theirs');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.title).toHaveValue('Mine');
  await editor.saved();
});

test('work that was overtaken while its page was closed waits, and is compared too', async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('Before');
  await editor.saved();
  const other = await editor.beside();
  await other.title.fill('Saved meanwhile');
  await other.saved();
  await editor.write(1, 'Never saved.');
  await expect(page.getByRole('button', { name: 'See the difference' })).toBeVisible();
  await page.reload();

  await expect(editor.title).toHaveValue('Saved meanwhile');
  await page.getByRole('region', { name: 'Unsaved work' }).getByRole('button', { name: 'See the difference' }).click();
  await page.getByRole('dialog', { name: 'Two versions' }).getByRole('button', { name: 'Use this version' }).click();
  await expect(editor.prompt(1)).toContainText('Never saved.');
  await expect(editor.title).toHaveValue('Saved meanwhile');
  await editor.saved();
  await expect(page.getByRole('region', { name: 'Unsaved work' })).toBeHidden();
});

test('a picture that arrives while the versions are compared is a part of them, and stays', async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('Before');
  await editor.saved();
  const other = await editor.beside();
  await other.title.fill('Theirs');
  await other.saved();
  const letThrough = await holdUploads(page);
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'My gulls.');
  await page.getByRole('button', { name: 'See the difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions' });
  await expect(dialog.getByRole('group', { name: /^Title/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'All of the other' }).click();

  await letThrough();
  await expect(dialog.getByRole('group', { name: /Brass bowl/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use this version' }).click();
  await editor.saved();
  await expect(editor.title).toHaveValue('Theirs');
  await expect(editor.reference('Brass bowl')).toBeVisible();
});

test('a picture that arrives while kept work is compared stays, too', async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('Before');
  await editor.saved();
  const other = await editor.beside();
  await other.title.fill('Saved meanwhile');
  await other.saved();
  await editor.write(1, 'Never saved.');
  await expect(page.getByRole('button', { name: 'See the difference' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('region', { name: 'Unsaved work' })).toBeVisible();

  const letThrough = await holdUploads(page);
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await page.getByRole('region', { name: 'Unsaved work' }).getByRole('button', { name: 'See the difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'Two versions' });
  await expect(dialog.getByRole('group', { name: /^Words of shot 1/ })).toBeVisible();
  await letThrough();
  await expect(dialog.getByRole('group', { name: /Brass bowl/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Use this version' }).click();
  await expect(editor.prompt(1)).toContainText('Never saved.');
  await expect(editor.reference('Brass bowl')).toBeVisible();
});

import { expect, test } from '../support/editor-page.ts';

test('a storyboard is found again by its title', async ({ editor, page }) => {
  const title = `Kite over Lagos ${test.info().testId}`;
  await editor.openNew();
  await editor.title.fill(title);
  await editor.saved();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Storyboards' })).toBeVisible();
  await page.getByRole('searchbox', { name: 'Find a storyboard' }).fill('kite over');
  await page.getByRole('link', { name: title }).click();
  await expect(editor.title).toHaveValue(title);
});

test('the six-shot template opens as a board that can be generated as it is', async ({ editor, page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /Six-shot story/ }).click();
  await expect(editor.shots).toHaveCount(6);
  await expect(editor.generate).toBeEnabled();
});

test('a storyboard leaves as a file and comes back from it', async ({ editor, page }) => {
  await editor.openNew();
  await editor.title.fill('There and back');
  await editor.write(1, 'A lantern is lit.');
  await editor.saved();
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Storyboard file/ }).click()]);
  const path = await download.path();

  await page.goto('/');
  await page.getByRole('button', { name: 'Import' }).click();
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(editor.prompt(1)).toContainText('A lantern is lit.');
  await expect(editor.title).toHaveValue('There and back');
});

test('a file that is no storyboard is refused with a sentence', async ({ page }) => {
  await page.goto('/');
  // Next keeps an alert of its own on every page, to announce navigations.
  const refusal = page.getByRole('main').getByRole('alert');
  await page.getByRole('button', { name: 'Import' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"hello": 1}') });
  await expect(refusal).toContainText(/storyboard/i);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'future.json', mimeType: 'application/json', buffer: Buffer.from('{"version": 99}') });
  await expect(refusal).toContainText(/newer/i);
});

import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';

/**
 * Opens the storyboard from home again, in a page that is told its takes are charged; the server behind it still has the
 * stand-in. Followed from home, the page comes as data and is drawn here, so what it is told is all there is. A page that
 * shows another engine than there is makes no take: so what it says of the engine is told back the other way round.
 */
async function openAsIfCharged(page: Page): Promise<void> {
  await page.goto('/');
  await page.route(/\/storyboards\/[A-Za-z0-9_-]+\?_rsc=/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('"engine":"stand-in"', '"engine":"kling"') });
  });
  await page.route(/\/storyboards\/[A-Za-z0-9_-]+$/, (route) => {
    const body = route.request().method() === 'POST' ? route.request().postData() : null;
    return route.fallback(body === null ? {} : { postData: body.replaceAll('"engine":"kling"', '"engine":"stand-in"') });
  });
  await page.getByRole('link', { name: 'Above two dollars' }).click();
}

test('the price tells how it comes about, and that the stand-in is free', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.showPanel('Settings');
  await editor.total.fill('12');
  await editor.total.press('Enter');
  await expect(editor.generate).toHaveText(/≈ \$1\.34/);
  await page.getByRole('button', { name: 'Price', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Price' });
  await expect(dialog).toContainText('12 s × 0.8 = 9.6 units');
  await expect(dialog).toContainText('9.6 units × $0.14 = $1.34');
  await expect(dialog).toContainText('≈ $1.34 on Kling; the stand-in is free.');
  await expect(dialog).toContainText('as of 2026-10-04');
  await expect(dialog.getByRole('row', { name: /^Pro/ })).toContainText('0.8 (this storyboard)');
});

test('on the stand-in no price is asked about', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern.');
  await editor.makeQuick();
  await page.getByRole('button', { name: 'Price', exact: true }).click();
  await page.getByRole('combobox', { name: 'Ask before a take above' }).selectOption('any price');
  await page.keyboard.press('Escape');
  await expect(editor.checks).toHaveText('Ready');
  await editor.generate.click();
  await expect(editor.take(1)).toBeVisible();
});

test('on Kling one question comes before a take above the set amount, and No makes none', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern.');
  await editor.title.fill('Above two dollars');
  await editor.mode.selectOption('4K');
  await editor.saved();
  await openAsIfCharged(page);

  await editor.generate.click();
  const question = page.getByRole('dialog', { name: 'This take costs about $2.10' });
  await expect(question).toContainText('above the $2.00 you set');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(question).toBeHidden();
  await expect(editor.take(1)).toBeHidden();

  await page.getByRole('button', { name: 'Price', exact: true }).click();
  await page.getByRole('combobox', { name: 'Ask before a take above' }).selectOption('$5');
  await page.keyboard.press('Escape');
  await openAsIfCharged(page);
  await editor.generate.click();
  await expect(editor.take(1)).toBeVisible();
  await expect(question).toBeHidden();
});

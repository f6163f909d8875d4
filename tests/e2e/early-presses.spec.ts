import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';

/** Opens the page anew and holds every script back until `bring`. */
async function reloadWithoutScript(page: Page): Promise<{ bring: () => void }> {
  const { promise: isBrought, resolve: bring } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await isBrought;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await page.getByRole('button', { name: 'Add shot' }).waitFor();
  return { bring };
}

test('what was pressed before the script of the page had come is done once it has, each button once', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A quiet street at noon.');
  await editor.saved();
  await test.step('by keys, and impatiently', async () => {
    const { bring } = await reloadWithoutScript(page);
    const addShot = page.getByRole('button', { name: 'Add shot' });
    await addShot.press('Enter');
    await addShot.press('Enter');
    bring();
    await expect(editor.shots).toHaveCount(2);
    await editor.write(2, 'A door opens.');
    await editor.saved();
    await expect(editor.shots).toHaveCount(2);
  });
  await test.step('also Generate, for one take', async () => {
    const { bring } = await reloadWithoutScript(page);
    await editor.generate.press('Enter');
    bring();
    await expect(editor.take(1)).toBeVisible();
    await expect(editor.take(2)).toHaveCount(0);
  });
});

test('a name that was typed before the script of the page had come is kept', async ({ editor, page }) => {
  await editor.openNew();
  await editor.saved();
  const { bring } = await reloadWithoutScript(page);
  await editor.title.fill('Typed in haste');
  bring();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription('Undo change title');
  await editor.saved();
  await page.reload();
  await expect(editor.title).toHaveValue('Typed in haste');
});

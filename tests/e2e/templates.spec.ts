import { expect, test } from '../support/editor-page.ts';

for (const [name, pictures] of [
  ['Characters and references', ['Courier', 'Harbour at dawn']],
  ['Transform a video', ['Winter street']],
  ['Borrow camera movement', ['Dancer', 'Platform at dusk']],
  ['Start and end frames', ['Morning', 'Evening']],
  ['Six-shot story', ['Lighthouse', 'Keeper', 'Fishing boat']],
] as const) {
  test(`the template “${name}” opens with its pictures and can be generated as it is`, { tag: '@phone' }, async ({ editor, page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await page.waitForURL(/\/storyboards\//);
    await expect(editor.title).toHaveValue(name);
    await expect(editor.generate).toBeEnabled();
    await editor.showPanel('References');
    for (const picture of pictures) await expect(editor.reference(picture)).toBeVisible();
  });
}

test('the sixth start asks for a script, and has an example', async ({ editor, page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: /^Paste a script/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Paste a script' });
  await dialog.getByRole('button', { name: 'Use an example' }).click();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Make the storyboard' }).click();
  await page.waitForURL(/\/storyboards\//);
  await expect(editor.shots).toHaveCount(5);
  await expect(editor.generate).toBeEnabled();
});

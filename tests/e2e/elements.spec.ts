import { expect, test } from '../support/editor-page.ts';

test('an official element is chosen from pictures and becomes part of a take', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.makeQuick();
  await editor.write(1, 'A walk through the market with ');
  await editor.showPanel('References');
  await editor.references.getByRole('button', { name: 'Add element' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add element' });
  await dialog.getByRole('tab', { name: 'Official presets' }).click();
  const presets = dialog.getByRole('radiogroup', { name: 'Official presets' });
  await expect(presets.getByRole('radio')).toHaveCount(13);
  await dialog.getByRole('searchbox', { name: 'Search elements' }).fill('lantern maker');
  await presets.getByRole('radio', { name: /^Mei Lin/ }).check();
  await expect(dialog.getByRole('textbox', { name: 'Element ID' })).toHaveValue('829836802793406551');
  await expect(dialog.getByRole('combobox', { name: 'Made from' })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();

  await expect(editor.reference('Mei Lin')).toContainText('not used yet');
  // A picture of it, and not the drawing that stands for one that is missing.
  await expect
    .poll(() =>
      editor
        .reference('Mei Lin')
        .locator('img')
        .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)),
    )
    .toBe(480);
  await editor.mention(1, 'Mei Lin');
  await editor.showPanel('References');
  await expect(editor.reference('Mei Lin')).toContainText('element_1');
  await editor.generate.click();
  await editor.showPanel('Takes');
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 60_000 });
});

test('what the model does not take is disabled and says why', async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('combobox', { name: 'Model' }).selectOption('Kling O1');
  await editor.references.getByRole('button', { name: 'Add element' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add element' });
  await dialog.getByRole('tab', { name: 'Official presets' }).click();
  await expect(dialog).toContainText('Kling O1 takes only elements made from images.');
  const noor = dialog.getByRole('radio', { name: /^Noor/ });
  await expect(noor).toBeDisabled();
  await expect(noor).toHaveAccessibleName(/not with Kling O1/);
  await expect(dialog.getByRole('radio', { name: /^Mei Lin/ })).toBeEnabled();
});

test('an element is chosen by keys alone, and one in the tray is not chosen twice', async ({ editor, page }) => {
  await editor.openNew();
  await editor.references.getByRole('button', { name: 'Add element' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add element' });
  await expect(dialog.getByRole('radio', { name: /^Demo lantern/ })).toBeVisible();
  await dialog.getByRole('tab', { name: 'Your elements' }).press('ArrowRight');
  await expect(dialog.getByRole('tab', { name: 'Official presets' })).toHaveAttribute('aria-selected', 'true');
  await dialog.getByRole('radio', { name: /^Mei Lin/ }).press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('radio', { name: /^Captain Okoro/ })).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(editor.reference('Captain Okoro')).toBeVisible();
  await expect(editor.references.getByRole('button', { name: 'Add element' })).toBeFocused();

  await page.keyboard.press('Enter');
  await dialog.getByRole('tab', { name: 'Official presets' }).click();
  await expect(dialog.getByRole('radio', { name: /^Captain Okoro/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('any other element is added by its ID, which is digits only', async ({ editor, page }) => {
  await editor.openNew();
  await editor.references.getByRole('button', { name: 'Add element' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add element' });
  const id = dialog.getByRole('textbox', { name: 'Element ID' });
  await id.fill('twelve');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('digits only');
  await id.fill('4611686018427387905');
  await expect(dialog).toContainText('in neither list');
  await dialog.getByRole('combobox', { name: 'Made from' }).selectOption('A video');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(editor.reference('Element')).toBeVisible();
});

import { boardOf } from '../support/boards.ts';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl, paintPicture } from '../support/pictures.ts';
import { openWithReferences, press } from '../support/prompt-page.ts';

const ribbon = () => paintPicture({ width: 2000, height: 400, colours: ['#fff', '#000'], format: 'png' });

test('who removes references by keys goes on at the next card, at the one before, and at the way to add one', async ({ editor, page }) => {
  await openWithReferences(editor);
  await editor.addImage('Third.png', await brassBowl(), 'image/png');
  await expect(editor.reference('Third')).toBeVisible();
  const more = (name: string) => editor.references.getByRole('button', { name: `More for ${name}` });
  // A prompt names it, so it is asked about first.
  await editor.mention(1, 'Brass bowl');
  await editor.references.getByRole('button', { name: 'Remove Brass bowl' }).press('Enter');
  const question = page.getByRole('dialog', { name: 'Remove Brass bowl?' });
  await question.getByRole('button', { name: /^Remove/ }).press('Enter');
  await expect(more('Lantern palette')).toBeFocused();
  await editor.references.getByRole('button', { name: 'Remove Third' }).press('Enter');
  await expect(more('Lantern palette')).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('menu')).toBeVisible();
  await press(page, 'End', 'Enter');
  await expect(editor.reference('Lantern palette')).toHaveCount(0);
  await expect(editor.references.getByRole('button', { name: 'Add image' })).toBeFocused();
});

test('a fix pressed by keys leads to what it mended', async ({ editor, page }) => {
  const long = 'The lantern swings in the wind. '.repeat(20);
  await editor.openStoryboard({ ...boardOf([5, 5]), shots: [1, 2].map((id) => ({ id: `shot${id}`, prompt: long, seconds: 5 })) });
  const shorten = editor.checks.getByRole('button', { name: 'Shorten to fit' });
  await expect(shorten).toHaveCount(2);
  await shorten.nth(1).press('Enter');
  await expect(editor.checks.getByRole('listitem')).toHaveCount(1);
  await expect(editor.prompt(2)).toBeFocused();
  // A pointer is where it is: nothing is taken from under it.
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(shorten).toHaveCount(2);
  await shorten.nth(1).click();
  await expect(editor.checks.getByRole('listitem')).toHaveCount(1);
  await expect(editor.prompt(2)).not.toBeFocused();
});

test('a frame opened from the checks by keys gives the focus back to its picture', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Ribbon.png', await ribbon(), 'image/png');
  await editor.mention(1, 'Ribbon');
  await editor.checks.getByRole('button', { name: 'Crop…', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Crop Ribbon' });
  await dialog.getByRole('button', { name: 'Crop', exact: true }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(editor.checks).toHaveText('Ready');
  await expect(editor.reference('Ribbon').getByRole('combobox', { name: 'Role' })).toBeFocused();
});

test('who mends pictures by keys stays with them', async ({ editor, page }) => {
  const thumb = (colour: string) => paintPicture({ width: 200, height: 150, colours: ['#fff', colour], format: 'png' });
  await editor.openNew();
  await editor.addImage('One.png', await thumb('#000'), 'image/png');
  await editor.addImage('Other.png', await thumb('#333'), 'image/png');
  const more = (name: string) => editor.references.getByRole('button', { name: `More for ${name}` });
  await editor.references.getByRole('button', { name: 'Fix all' }).press('Enter');
  await expect(editor.reference('Other')).toContainText('400 × 300');
  await expect(more('One')).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await editor
    .reference('Other')
    .getByRole('button', { name: /^Scale up/ })
    .press('Enter');
  await expect(editor.reference('Other')).toContainText('400 × 300');
  await expect(more('Other')).toBeFocused();
});

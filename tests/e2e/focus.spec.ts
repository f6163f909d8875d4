import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';
import { openWithReferences, press } from '../support/prompt-page.ts';

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

import { expect, test } from '../support/editor-page.ts';
import { brassBowl, lanternPalette, paintPicture } from '../support/pictures.ts';

test('a mention keeps meaning the same picture when another one is removed', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'Steam around ');
  await editor.mention(1, 'Brass bowl');
  await editor.write(1, ' in the light of ');
  await editor.mention(1, 'Lantern palette');
  await expect(editor.reference('Lantern palette')).toContainText('image_1');
  await expect(editor.reference('Brass bowl')).toContainText('image_2');

  await editor.references.getByRole('button', { name: 'Remove Lantern palette' }).click();
  const warning = page.getByRole('dialog');
  await expect(warning).toContainText('Shot 1');
  await warning.getByRole('button', { name: /^Remove/ }).click();

  await expect(editor.reference('Lantern palette')).toHaveCount(0);
  await expect(editor.reference('Brass bowl')).toContainText('image_1');
  await expect(editor.prompt(1)).toContainText('Steam around Brass bowl in the light of Lantern palette');
});

test('a picture is pasted, dropped or chosen, and shown at once', async ({ editor, page }) => {
  await editor.openNew();
  const bytes = [...(await brassBowl())];
  const give = (event: 'paste' | 'drop', name: string) =>
    page.evaluate(
      ({ bytes, event, name }) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
        const target = document.querySelector('[aria-label="References"]') ?? document.body;
        target.dispatchEvent(
          event === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      { bytes, event, name },
    );
  await give('paste', 'Pasted bowl.png');
  await expect(editor.reference('Pasted bowl')).toBeVisible();
  await give('drop', 'Dropped bowl.png');
  await expect(editor.reference('Dropped bowl')).toBeVisible();
  await expect(editor.reference('Dropped bowl')).toContainText('not used yet');
});

test('a picture takes the role of a frame, and the rule about several shots is told at once', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'Lanterns flicker on.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'Rain begins.');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.generate).toBeEnabled();
  await editor.reference('Brass bowl').getByRole('combobox', { name: 'Role' }).selectOption('First frame');
  await expect(editor.generate).toBeDisabled();
  await expect(editor.checks).toContainText(/frame/i);
});

test('files that are not pictures, or not what they claim, are refused with a sentence and nothing is lost', async ({
  editor,
  page,
  expectedConsoleErrors,
}) => {
  // The browser notes every refused upload.
  expectedConsoleErrors.push(/422/);
  await editor.openNew();
  await editor.write(1, 'A lantern.');
  await editor.addImage('notes.png', Buffer.from('these are words, not a picture'), 'image/png');
  await expect(page.getByRole('alert').filter({ hasText: 'notes.png' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor.prompt(1)).toContainText('A lantern.');

  await editor.addImage(
    'Ribbon.png',
    await paintPicture({ width: 2000, height: 400, colours: ['#fff', '#000'], format: 'png' }),
    'image/png',
  );
  await expect(editor.reference('Ribbon')).toBeVisible();
  await editor.mention(1, 'Ribbon');
  await expect(editor.checks).toContainText('2.5');
  await expect(editor.generate).toBeDisabled();
});

test('a private address is refused before anything is fetched', async ({ editor, page }) => {
  await editor.openNew();
  await editor.references.getByRole('button', { name: 'Add image' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add image' });
  await dialog.getByRole('textbox', { name: 'Image URL' }).fill('http://169.254.169.254/latest/meta-data');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(/private|inside|public/i);
});

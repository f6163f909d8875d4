import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { bmp, heic } from '../support/foreign-pictures.ts';
import { brassBowl, lanternPalette, paintPicture } from '../support/pictures.ts';

const ribbon = () => paintPicture({ width: 2000, height: 400, colours: ['#fff', '#000'], format: 'png' });
const thumb = () => paintPicture({ width: 200, height: 150, colours: ['#fff', '#000'], format: 'png' });
const violations = async (page: Page) => (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]);

test('a mention keeps meaning the same picture when another one is removed', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'Steam around ');
  await editor.mention(1, 'Brass bowl');
  await editor.write(1, ' in the light of ');
  await editor.mention(1, 'Lantern palette');
  await editor.showPanel('References');
  await expect(editor.reference('Lantern palette')).toContainText('image_1');
  await expect(editor.reference('Brass bowl')).toContainText('image_2');

  await editor.references.getByRole('button', { name: 'Remove Lantern palette' }).click();
  const warning = page.getByRole('dialog', { name: 'Remove Lantern palette?' });
  await expect(warning).toContainText('Shot 1');
  await warning.getByRole('button', { name: /^Remove/ }).click();

  await expect(editor.reference('Lantern palette')).toHaveCount(0);
  await expect(editor.reference('Brass bowl')).toContainText('image_1');
  await editor.showPanel('Shots');
  await expect(editor.prompt(1)).toContainText('Steam around Brass bowl in the light of Lantern palette');
  await page.getByRole('button', { name: 'Undo' }).click();
  await editor.showPanel('References');
  await expect(editor.reference('Lantern palette')).toContainText('shot 1');
});

test('the cards of a storyboard come drawn with its page, and their script without a word', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.reference('Brass bowl')).toBeVisible();
  await editor.saved();
  const drawn = await page.request.get(page.url());
  expect(await drawn.text()).toMatch(/<fieldset[^>]*aria-label="Brass bowl"/);
  await page.reload();
  await editor.references.getByRole('button', { name: 'More for Brass bowl' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
});

test('a card that came with the page takes no press before its script is here, so that none is lost', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.reference('Brass bowl')).toBeVisible();
  await editor.saved();
  const drawn = await (await page.request.get(page.url())).text();
  const { promise: isBrought, resolve: bring } = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    // What the page itself names arrives; what is asked for later waits.
    if (!drawn.includes(new URL(route.request().url()).pathname)) await isBrought;
    await route.continue();
  });
  // A script asked for before the page's load event would hold that up for ever.
  await page.reload({ waitUntil: 'domcontentloaded' });
  await editor.title.fill('Brought late');
  const more = editor.references.getByRole('button', { name: 'More for Brass bowl' });
  await expect(more.click({ trial: true, timeout: 1_000 })).rejects.toThrow(/inert|intercepts|Timeout/);
  bring();
  await more.click();
  await expect(page.getByRole('menu')).toBeVisible();
});

test('pictures are pasted, dropped anywhere or chosen, several at once, and shown with size and use', async ({ editor, page }) => {
  await editor.openNew();
  const bytes = [...(await brassBowl())];
  const give = (event: 'paste' | 'drop', names: readonly string[], selector: string) =>
    page.evaluate(
      ({ bytes, event, names, selector }) => {
        const transfer = new DataTransfer();
        for (const name of names) transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'image/png' }));
        const target = document.querySelector(selector) ?? document.body;
        target.dispatchEvent(
          event === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
      },
      { bytes, event, names, selector },
    );
  await give('paste', ['Pasted bowl.png'], 'body');
  await expect(editor.reference('Pasted bowl')).toBeVisible();
  await give('drop', ['One.png', 'Two.png'], '[aria-label="Timeline"]');
  await expect(editor.reference('One')).toBeVisible();
  await expect(editor.reference('Two')).toContainText('not used yet');
  await expect(editor.reference('Two')).toContainText('960 × 720');
  await give('drop', ['Three.png'], '[aria-label="Shot 1 prompt"]');
  await expect(editor.reference('Three')).toBeVisible();
});

test('roles that the kind rules out say why, and a frame says what it does', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'Lanterns flicker on.');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  const role = editor.reference('Brass bowl').getByRole('combobox', { name: 'Role' });
  await expect(role.getByRole('option', { name: 'First frame (only in Single)' })).toBeDisabled();
  await page.getByRole('radio', { name: 'Single' }).check();
  await role.selectOption('First frame');
  await expect(editor.reference('Brass bowl')).toContainText('opens the video');
  await expect(editor.reference('Brass bowl')).toContainText('image_1');
});

test('a picture is sent always when it is pinned', async ({ editor }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  const card = editor.reference('Brass bowl');
  await expect(card).not.toContainText('image_1');
  await card.getByRole('switch', { name: 'Always send' }).click();
  await expect(card).toContainText('always sent');
  await expect(card).toContainText('image_1');
});

test('files that are not pictures are refused with a sentence, and another one takes their place', async ({
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
  await expect(editor.references.getByRole('button', { name: 'Try notes.png again' })).toHaveCount(0);
  const chooser = page.waitForEvent('filechooser');
  await editor.references.getByRole('button', { name: 'Choose another' }).click();
  await (await chooser).setFiles({ name: 'Brass bowl.png', mimeType: 'image/png', buffer: await brassBowl() });
  await expect(editor.reference('Brass bowl')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'notes.png' })).toHaveCount(0);
  await expect(editor.prompt(1)).toContainText('A lantern.');
});

test('an upload can be cancelled, and tried again when the way fails', async ({ editor, page, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/ERR_FAILED|ERR_CONNECTION/);
  await editor.openNew();
  let fate: 'hang' | 'break' | 'pass' = 'hang';
  await page.route('**/api/files?*', (route) => (fate === 'break' ? route.abort() : fate === 'pass' ? route.continue() : undefined));
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.references.getByRole('progressbar', { name: 'Adding Brass bowl.png' })).toBeVisible();
  await editor.references.getByRole('button', { name: 'Cancel Brass bowl.png' }).click();
  await expect(editor.references.getByText('Brass bowl.png')).toHaveCount(0);

  fate = 'break';
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.references.getByRole('alert')).toContainText('connection');
  fate = 'pass';
  await editor.references.getByRole('button', { name: 'Try Brass bowl.png again' }).click();
  await expect(editor.reference('Brass bowl')).toBeVisible();
});

test('an upload that lost the network goes on by itself when it is back', async ({ editor, context, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  // The script that shows what is on its way is here by then.
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await expect(editor.reference('Lantern palette')).toBeVisible();
  await editor.saved();
  await context.setOffline(true);
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.references.getByRole('alert')).toContainText('sent again by itself');
  await context.setOffline(false);
  await expect(editor.reference('Brass bowl')).toBeVisible();
});

test('leaving while a picture is on its way is asked about first', async ({ editor, page }) => {
  await editor.openNew();
  await page.route('**/api/files?**', () => {
    // Never answered: the picture stays on its way.
  });
  await editor.addImage('On its way.png', await brassBowl(), 'image/png');
  await expect(page.getByRole('button', { name: 'Cancel On its way.png' })).toBeVisible();
  const asked = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.accept();
});

test('a picture that is too long is cropped by keys, and the original comes back', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Ribbon.png', await ribbon(), 'image/png');
  await editor.mention(1, 'Ribbon');
  await expect(editor.generate).toBeDisabled();
  await editor.showPanel('References');
  const card = editor.reference('Ribbon');
  await expect(card).toContainText('Longer than 2.5 : 1');
  await card.getByRole('button', { name: 'Crop… Ribbon' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop Ribbon' });
  await expect(dialog.getByRole('application', { name: 'Crop frame' })).toBeFocused();
  await expect(dialog).toContainText('1000 × 400 px of 2000 × 400');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await expect(dialog.getByRole('spinbutton', { name: 'Left' })).toHaveValue('520');
  await dialog.getByRole('radio', { name: '1:1' }).check();
  await expect(dialog).toContainText('400 × 400 px');
  await dialog.getByRole('spinbutton', { name: 'Width' }).fill('350');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('350 × 350 px');
  await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(card).toContainText('350 × 350');
  await expect(card).not.toContainText('Longer than');

  await card.getByRole('button', { name: 'More for Ribbon' }).click();
  await page.getByRole('menuitem', { name: 'Back to the original' }).click();
  await expect(card).toContainText('2000 × 400');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card).toContainText('350 × 350');
});

test('the crop frame is dragged by its corner, and Escape takes the drag back', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.reference('Brass bowl').getByRole('button', { name: 'More for Brass bowl' }).click();
  await page.getByRole('menuitem', { name: 'Crop…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop Brass bowl' });
  const frame = dialog.getByRole('application', { name: 'Crop frame' });
  const box = await frame.boundingBox();
  if (!box) throw new Error('The frame is not on the screen.');
  await page.mouse.move(box.x + box.width, box.y + box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.75, { steps: 4 });
  await expect(dialog).toContainText(/4(79|80|81) × 5(39|40|41) px/);
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('960 × 720 px of');
  await page.mouse.up();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('one press mends every picture that needs no choice, whatever kind it is', async ({ editor, page }) => {
  await editor.openNew();
  const chooser = page.waitForEvent('filechooser');
  await editor.references.getByRole('button', { name: 'Drop, paste or browse' }).click();
  await (await chooser).setFiles([
    { name: 'Phone.heic', mimeType: 'image/heic', buffer: await heic() },
    { name: 'Old.bmp', mimeType: 'image/bmp', buffer: await bmp(400, 300) },
    { name: 'Thumb.png', mimeType: 'image/png', buffer: await thumb() },
  ]);
  await expect(editor.reference('Phone')).toContainText('HEIC is not taken');
  const picture = editor.reference('Phone').locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
  await expect(editor.reference('Thumb')).toContainText('Under 300 px');
  await editor.references.getByRole('button', { name: 'Fix all' }).click();
  await expect(editor.reference('Thumb')).toContainText('400 × 300');
  for (const name of ['Phone', 'Old', 'Thumb']) await expect(editor.reference(name)).not.toContainText(/is not taken|Under 300/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.reference('Phone')).toContainText('HEIC is not taken');
  await expect(editor.reference('Thumb')).toContainText('Under 300 px');
});

test('a replaced picture keeps its mentions, its place and its name', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.mention(1, 'Brass bowl');
  await editor.showPanel('References');
  const card = editor.reference('Brass bowl');
  await card.getByRole('button', { name: 'More for Brass bowl' }).click();
  await page.getByRole('menuitem', { name: 'Replace…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Replace Brass bowl' });
  await dialog.locator('input[type=file]').setInputFiles({ name: 'Palette.jpg', mimeType: 'image/jpeg', buffer: await lanternPalette() });
  await expect(dialog).toBeHidden();
  await expect(card).toContainText('1280 × 720');
  await expect(card).toContainText('image_1');
  await expect(card).toContainText('shot 1');
});

test('pictures change places by keys, from the menu and by dragging, and the numbers follow', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.mention(1, 'Lantern palette');
  await editor.mention(1, 'Brass bowl');
  const bowl = editor.reference('Brass bowl');
  const palette = editor.reference('Lantern palette');
  await expect(bowl).toContainText('image_2');
  await bowl.getByRole('button', { name: 'More for Brass bowl' }).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(bowl).toContainText('image_1');
  await expect(bowl.getByRole('button', { name: 'More for Brass bowl' })).toBeFocused();
  await bowl.getByRole('button', { name: 'More for Brass bowl' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Move later' }).click();
  await expect(bowl).toContainText('image_2');
  await bowl.locator('img').dragTo(palette, { targetPosition: { x: 5, y: 40 } });
  await expect(bowl).toContainText('image_1');
});

test('a card dragged into a prompt becomes a mention', async ({ editor }) => {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.write(1, 'Steam curls.');
  await editor.reference('Brass bowl').locator('img').dragTo(editor.prompt(1));
  await expect(editor.prompt(1)).toContainText('Brass bowl');
  await expect(editor.reference('Brass bowl')).toContainText('shot 1');
});

test('a private address is refused before anything is fetched', async ({ editor, page, expectedConsoleErrors }) => {
  // The browser notes every refused request.
  expectedConsoleErrors.push(/422/);
  await editor.openNew();
  await editor.references.getByRole('button', { name: 'Add image' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add image' });
  await dialog.getByRole('textbox', { name: 'Image URL' }).fill('http://169.254.169.254/latest/meta-data');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText(/private|inside|public/i);
});

test('the checks lead to a picture and mend it', async ({ editor, page }) => {
  await editor.openNew();
  await editor.addImage('Phone.heic', await heic(), 'image/heic');
  await editor.addImage('Ribbon.png', await ribbon(), 'image/png');
  await editor.write(1, 'Steam around ');
  await editor.mention(1, 'Phone');
  await editor.mention(1, 'Ribbon');
  await editor.checks.getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(editor.reference('Phone')).not.toContainText('is not taken');
  await editor.checks.getByRole('button', { name: 'Crop…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop Ribbon' });
  await dialog.getByRole('button', { name: 'Crop', exact: true }).click();
  await expect(editor.reference('Ribbon')).toContainText('1000 × 400');
  await expect(editor.generate).toBeEnabled();
});

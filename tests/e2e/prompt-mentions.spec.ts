import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';
import { expectWords, list, openWithReferences, press } from '../support/prompt-page.ts';

test('a reference is picked by keyboard', { tag: '@phone' }, async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await prompt.click();
  await page.keyboard.type('A lamp.@');
  await expect(list(page).getByRole('option')).toHaveText(['Brass bowl', 'Lantern palette']);
  await expect(prompt).toHaveAttribute('aria-activedescendant', (await list(page).getByRole('option').first().getAttribute('id')) ?? '');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect(list(page).getByRole('option', { selected: true })).toHaveText('Lantern palette');
  await press(page, 'Enter');
  await expectWords(prompt, 'A lamp.[Lantern palette]');
  await expect(list(page)).toBeHidden();
  await expect(prompt.getByRole('img', { name: 'Lantern palette' })).toBeVisible();

  await page.keyboard.type(' and @bras');
  await press(page, 'Tab');
  await expectWords(prompt, 'A lamp.[Lantern palette] and [Brass bowl]');
  await page.keyboard.type('@');
  await press(page, 'Escape');
  await expect(list(page)).toBeHidden();
  await page.keyboard.type('b, me@example.com');
  await expect(list(page)).toBeHidden();
  await expectWords(prompt, 'A lamp.[Lantern palette] and [Brass bowl]@b, me@example.com');
});

test('a reference is picked by mouse, by the button, and once it has arrived', async ({ editor, page }) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  await prompt.click();
  await page.keyboard.type('@br');
  await expect(page.getByText('No reference of that name')).toBeVisible();
  // The picture arrives while the picker waits, as an upload that has just ended does.
  const bytes = [...(await brassBowl())];
  await page.evaluate((content) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(content)], 'Brass bowl.png', { type: 'image/png' }));
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
  }, bytes);
  await list(page).getByRole('option', { name: 'Brass bowl' }).click();
  await expectWords(prompt, '[Brass bowl]');
  await expect(prompt).toBeFocused();
  await page.keyboard.type(' steams');
  await page.getByRole('button', { name: 'reference', exact: true }).first().click();
  await list(page).getByRole('option', { name: 'Brass bowl' }).click();
  await expectWords(prompt, '[Brass bowl] steams [Brass bowl]');

  await editor.reference('Brass bowl').getByRole('textbox', { name: 'Name' }).fill('Old bowl');
  await press(page, 'Enter');
  await expectWords(prompt, '[Old bowl] steams [Old bowl]');
});

test('the caret passes chips in one step and can be beside each of them', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  await editor.mention(1, 'Lantern palette');
  await press(page, 'ArrowLeft');
  await page.keyboard.type('between');
  await expectWords(prompt, '[Brass bowl]between[Lantern palette]');
  for (let count = 0; count < 'between'.length; count += 1) await press(page, 'ArrowLeft');
  await press(page, 'ArrowLeft');
  await page.keyboard.type('before ');
  await expectWords(prompt, 'before [Brass bowl]between[Lantern palette]');
  await press(page, 'ControlOrMeta+End');
  await page.keyboard.type(' behind');
  await press(page, 'ControlOrMeta+Home');
  await page.keyboard.type('>');
  await expectWords(prompt, '>before [Brass bowl]between[Lantern palette] behind');

  await press(page, 'ControlOrMeta+End', 'Control+ArrowLeft', 'Control+ArrowLeft');
  await page.keyboard.type('|');
  await expectWords(prompt, '>before [Brass bowl]between|[Lantern palette] behind');
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowRight');
  await page.keyboard.type('x');
  await expectWords(prompt, '>before [Brass bowl]between|xbehind');
  await press(page, 'ControlOrMeta+Home', 'Control+ArrowRight', 'Control+ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('y');
  await expectWords(prompt, '>before [Brass bowl]byetween|xbehind');
});

test('a chip at the end of a line has a place behind it, and a press beside a chip or on its half puts the caret there', async ({
  editor,
  page,
}) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  await press(page, 'Enter');
  await page.keyboard.type('rain');
  await press(page, 'ArrowUp', 'End');
  await page.keyboard.type('!');
  await expectWords(prompt, '[Brass bowl]!\nrain');
  await press(page, 'Backspace');
  const chip = prompt.getByRole('img', { name: 'Brass bowl' });
  await editor.title.click();
  await chip.click({ position: { x: 4, y: 8 } });
  await page.keyboard.type('a');
  await chip.click({ position: { x: 70, y: 8 } });
  await page.keyboard.type('b');
  await expectWords(prompt, 'a[Brass bowl]b\nrain');
  await chip.dblclick();
  await page.keyboard.type('c');
  await expectWords(prompt, 'acb\nrain');
});

test('a chip is deleted whole, from either side and with a selection', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.write(1, 'Steam ');
  await editor.mention(1, 'Brass bowl');
  await editor.mention(1, 'Lantern palette');
  await press(page, 'Backspace');
  await expectWords(prompt, 'Steam [Brass bowl]');
  await press(page, 'Backspace', 'Backspace');
  await expectWords(prompt, 'Steam');
  await page.keyboard.type(' ');
  await editor.mention(1, 'Brass bowl');
  await page.keyboard.type('x');
  await press(page, 'ArrowLeft', 'ArrowLeft', 'Delete');
  await expectWords(prompt, 'Steam x');

  await press(page, 'Home');
  await page.keyboard.type('@bras');
  await press(page, 'Enter', 'Home', 'Delete');
  await expectWords(prompt, 'Steam x');

  await press(page, 'ControlOrMeta+End');
  await page.keyboard.type(' @bras');
  await press(page, 'Enter', 'Control+Backspace');
  await expectWords(prompt, 'Steam x ');
  await page.keyboard.type('@bras');
  await press(page, 'Enter', 'Shift+Home', 'Backspace');
  await expectWords(prompt, '');
  await page.keyboard.type('@bras');
  await press(page, 'Enter', 'ControlOrMeta+a');
  await page.keyboard.type('new words');
  await expectWords(prompt, 'new words');
});

test('words and chips are dragged, within a prompt as one step and to another shot', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  await page.keyboard.type(' in the steam of a night market ');
  const chip = await prompt.getByRole('img', { name: 'Brass bowl' }).boundingBox();
  const field = await prompt.boundingBox();
  if (!chip || !field) throw new Error('Both are on the page.');
  await press(page, 'Home', 'Shift+ArrowRight');
  await page.mouse.move(chip.x + chip.width / 2, chip.y + chip.height / 2);
  await page.mouse.down();
  await page.mouse.move(chip.x + chip.width + 60, chip.y + chip.height / 2, { steps: 4 });
  await page.mouse.move(field.x + field.width - 4, field.y + field.height - 8, { steps: 4 });
  await page.mouse.up();
  await expectWords(prompt, ' in the steam of a night market [Brass bowl]');
  await press(page, 'ControlOrMeta+z');
  await expectWords(prompt, '[Brass bowl] in the steam of a night market ');

  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'Close on ');
  // The list of checks goes away and the shots move up; nobody drags to where a shot is about to be.
  await expect(editor.checks).toHaveText('Ready');
  await prompt.getByRole('img', { name: 'Brass bowl' }).dragTo(editor.prompt(2), { targetPosition: { x: 200, y: 8 } });
  await expectWords(editor.prompt(2), 'Close on [Brass bowl]');
  await expectWords(prompt, ' in the steam of a night market ');
});

test('a card of the tray is dragged into a prompt, where it is dropped', async ({ editor, page }) => {
  await openWithReferences(editor);
  await page.getByRole('button', { name: 'Add shot' }).click();
  const prompt = editor.prompt(2);
  await editor.write(2, 'Steam over the stall');
  await expect(editor.checks).not.toHaveText('Ready');
  const after = await prompt.evaluate((field) => {
    const range = document.createRange();
    range.setStart(field.firstChild ?? field, 'Steam'.length);
    const { x, y, height } = range.getBoundingClientRect();
    const box = field.getBoundingClientRect();
    return { x: x - box.x, y: y - box.y + height / 2 };
  });
  await editor.reference('Brass bowl').locator('[draggable=true]').dragTo(prompt, { targetPosition: after });
  await expectWords(prompt, 'Steam[Brass bowl] over the stall');
  await expect(editor.reference('Brass bowl')).toContainText('shot 2');
  await press(page, 'ControlOrMeta+z');
  await expectWords(prompt, 'Steam over the stall');
  // Into a prompt that holds nothing yet, and from a prompt to itself.
  await editor.reference('Lantern palette').locator('[draggable=true]').dragTo(editor.prompt(1));
  await expectWords(editor.prompt(1), '[Lantern palette]');
});

test('on a phone a reference is picked by touch, is in sight, and is deleted whole', { tag: '@phone-only' }, async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await prompt.tap();
  await page.keyboard.insertText('Steam around ');
  await editor.shot(1).getByRole('button', { name: 'reference', exact: true }).tap();
  await expect(list(page)).toBeInViewport({ ratio: 1 });
  await list(page).getByRole('option', { name: 'Lantern palette' }).tap();
  await expectWords(prompt, 'Steam around [Lantern palette]');
  await expect(prompt).toBeFocused();
  await expect(editor.shot(1).getByText('26 / 512')).toBeVisible();
  await page.keyboard.insertText(' at dusk');
  for (let count = 0; count < ' at dusk'.length + 1; count += 1) await press(page, 'Backspace');
  await expectWords(prompt, 'Steam around ');
  await page.getByRole('button', { name: 'Undo' }).tap();
  await expect(prompt.getByRole('img', { name: 'Lantern palette' })).toBeVisible();
});

test('the active option of the picker is told as it changes', async ({ editor, page }) => {
  await openWithReferences(editor);
  await editor.prompt(1).click();
  await page.keyboard.type('@');
  const told = (words: string) => expect(page.locator('[aria-live], [role="status"]').filter({ hasText: words }).first()).toBeAttached();
  await told('Brass bowl, 1 of 2');
  await press(page, 'ArrowDown');
  await told('Lantern palette, 2 of 2');
});

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { brassBowl, lanternPalette } from '../support/pictures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** What a prompt holds, its chips in brackets: "steam around [Brass bowl]". */
async function words(prompt: Locator): Promise<string> {
  return prompt.evaluate((field) =>
    [...field.childNodes]
      .map((node) =>
        node instanceof HTMLElement ? (node.tagName === 'BR' ? '' : `[${node.getAttribute('aria-label')}]`) : node.textContent,
      )
      .join('')
      .replaceAll('\uFEFF', ''),
  );
}

async function expectWords(prompt: Locator, expected: string): Promise<void> {
  await expect.poll(() => words(prompt)).toBe(expected);
}

async function withReferences(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await expect(editor.reference('Lantern palette')).toBeVisible();
}

const list = (page: Page) => page.getByRole('listbox', { name: 'References' });
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const copy = (page: Page, text: string) => page.evaluate((words) => navigator.clipboard.writeText(words), text);

test('what is typed is kept, through line ends, leaving and coming back', async ({ editor, page }) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  await prompt.click();
  await page.keyboard.type('Rain on the');
  await press(page, 'Enter');
  await page.keyboard.type('market.');
  await press(page, 'Shift+Enter', 'Enter');
  await expectWords(prompt, 'Rain on the\nmarket.\n\n');
  await page.keyboard.type('Dusk 🏮');
  await press(page, 'Backspace', 'ArrowUp', 'ArrowUp', 'End');
  await page.keyboard.type('!');
  await expectWords(prompt, 'Rain on the\nmarket.!\n\nDusk ');

  await editor.title.click();
  await press(page, 'Tab');
  await prompt.focus();
  await page.keyboard.type('!');
  await expectWords(prompt, 'Rain on the\nmarket.!!\n\nDusk ');
  await editor.saved();
  await page.reload();
  await expectWords(prompt, 'Rain on the\nmarket.!!\n\nDusk ');
  await prompt.click();
  await press(page, 'ControlOrMeta+a', 'Backspace');
  await expectWords(prompt, '');
  await expect(page.getByText('Type @ to mention a reference')).toBeVisible();
  await page.keyboard.type('again');
  await expectWords(prompt, 'again');
  await expect(page.getByText('Type @ to mention a reference')).toBeHidden();
});

test('what is typed while the page still loads is kept', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'Rain.');
  await editor.saved();
  const scripts = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  await expectWords(editor.prompt(1), 'Rain.');
  await editor.prompt(1).click();
  await press(page, 'ControlOrMeta+End');
  await page.keyboard.type(' Dusk.');
  scripts.resolve();
  await expect(page.getByText('11 / 512')).toBeVisible();
  await page.keyboard.type(' Fog.');
  await expect(page.getByText('16 / 512')).toBeVisible();
  await expectWords(editor.prompt(1), 'Rain. Dusk. Fog.');
  await editor.saved();
});

test('a reference is picked by keyboard', async ({ editor, page }) => {
  await withReferences(editor);
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
  await withReferences(editor);
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
  await withReferences(editor);
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
  await withReferences(editor);
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

test('copied text carries raw tokens, and comes back as chips in another shot', async ({ editor, page }) => {
  await withReferences(editor);
  await editor.write(1, 'Steam around ');
  await editor.mention(1, 'Brass bowl');
  await editor.write(1, ' by ');
  await editor.mention(1, 'Lantern palette');
  await press(page, 'ControlOrMeta+a', 'ControlOrMeta+c');
  expect(await copied(page)).toBe('Steam around <<<image_1>>> by <<<image_2>>>');

  await page.getByRole('button', { name: 'Add shot' }).click();
  const second = editor.prompt(2);
  await second.click();
  await press(page, 'ControlOrMeta+v');
  await expectWords(second, 'Steam around [Brass bowl] by [Lantern palette]');
  // From elsewhere there is only the text.
  await copy(page, '\r\nthen <<<image_2>>>\r\nand <<<image_9>>>');
  await press(page, 'ControlOrMeta+v');
  await expectWords(second, 'Steam around [Brass bowl] by [Lantern palette]\nthen [Lantern palette]\nand <<<image_9>>>');
  await press(page, 'ControlOrMeta+a', 'ControlOrMeta+x');
  await expectWords(second, '');
  await press(page, 'ControlOrMeta+v');
  await expectWords(second, 'Steam around [Brass bowl] by [Lantern palette]\nthen [Lantern palette]\nand <<<image_9>>>');
});

test('pasted pages and formatting keys leave plain text', async ({ editor, page }) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  await prompt.click();
  await page.evaluate(async () => {
    const item = new ClipboardItem({
      'text/html': new Blob(['<h1>Night</h1><p>market <b>at</b> dusk</p>'], { type: 'text/html' }),
      'text/plain': new Blob(['Night\nmarket at dusk'], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
  });
  await press(page, 'ControlOrMeta+v', 'ControlOrMeta+a', 'ControlOrMeta+b', 'ControlOrMeta+i');
  await expectWords(prompt, 'Night\nmarket at dusk');
  expect(await prompt.evaluate((field) => field.innerHTML)).toBe('Night\nmarket at dusk');
});

test('Chinese is composed by an input method, beside chips too', async ({ editor, page }) => {
  await withReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  const input = await page.context().newCDPSession(page);
  const compose = (text: string) => input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ['d', 'de', 'deng', '灯']) await compose(text);
  await expectWords(prompt, '[Brass bowl]灯');
  await input.send('Input.insertText', { text: '灯笼' });
  await expectWords(prompt, '[Brass bowl]灯笼');
  await page.keyboard.type('。');
  await press(page, 'Home');
  for (const text of ['y', '雨']) await compose(text);
  await input.send('Input.insertText', { text: '雨' });
  await expectWords(prompt, '雨[Brass bowl]灯笼。');

  // A composition that is given up leaves nothing.
  await compose('ye');
  await compose('');
  await expectWords(prompt, '雨[Brass bowl]灯笼。');

  // A name under composition narrows the list, and a press chooses.
  await press(page, 'ControlOrMeta+End');
  await page.keyboard.type('@');
  await compose('lan');
  await expect(list(page).getByRole('option')).toHaveText(['Lantern palette']);
  await list(page).getByRole('option').click();
  await expectWords(prompt, '雨[Brass bowl]灯笼。[Lantern palette]');
  await page.keyboard.type('!');
  await expectWords(prompt, '雨[Brass bowl]灯笼。[Lantern palette]!');
});

test('undo and redo go through words and chips by keys, with the caret at the change', async ({ editor, page }) => {
  await page.clock.install();
  await withReferences(editor);
  const prompt = editor.prompt(1);
  // Only a pause in typing ends a step, however slow the machine is.
  await page.clock.pauseAt(Date.now() + 60_000);
  const pause = () => page.clock.fastForward(2000);
  await prompt.click();
  await page.keyboard.type('Steam around ');
  await pause();
  await page.keyboard.type('@bras');
  await press(page, 'Enter');
  await pause();
  await page.keyboard.type(' at dusk');
  await expectWords(prompt, 'Steam around [Brass bowl] at dusk');

  await press(page, 'ControlOrMeta+z');
  await expectWords(prompt, 'Steam around [Brass bowl]');
  await press(page, 'ControlOrMeta+z');
  await expectWords(prompt, 'Steam around ');
  await press(page, 'ControlOrMeta+Shift+z');
  await expectWords(prompt, 'Steam around [Brass bowl]');
  await page.keyboard.type('!');
  await expectWords(prompt, 'Steam around [Brass bowl]!');
  await pause();
  await press(page, 'ControlOrMeta+a', 'Delete', 'ControlOrMeta+z');
  await expectWords(prompt, 'Steam around [Brass bowl]!');
});

test('a change elsewhere keeps the caret where the words around it went', async ({ editor, page }) => {
  await withReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  await page.keyboard.type(' steams in the cold');
  for (let count = 0; count < ' in the cold'.length; count += 1) await press(page, 'ArrowLeft');
  // Through the page and not by pressing, which would move the focus.
  await editor.references.getByRole('button', { name: 'Remove Brass bowl' }).evaluate((button: HTMLElement) => button.click());
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(editor.reference('Brass bowl')).toHaveCount(0);
  await prompt.focus();
  await page.keyboard.type('!');
  await expect.poll(() => words(prompt)).toMatch(/ steams! in the cold$/);
});

test('what is too long is marked in place, and no longer once it fits', async ({ editor, page }) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('prompt-overflow') ?? [])].map(String));
  await editor.write(1, 'x'.repeat(510));
  expect(await marked()).toEqual([]);
  await page.keyboard.type('yyzz');
  await expect.poll(marked).toEqual(['zz']);
  await expect(page.getByText('2 too many')).toBeAttached();
  await press(page, 'Backspace', 'Backspace');
  await expect.poll(marked).toEqual([]);
  await expect(prompt).toBeFocused();
});

test('words and chips are dragged, within a prompt as one step and to another shot', async ({ editor, page }) => {
  await withReferences(editor);
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

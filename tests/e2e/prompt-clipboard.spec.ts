import { expect, test } from '../support/editor-page.ts';
import { copied, copy, expectWords, openWithReferences, press } from '../support/prompt-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('copied text carries raw tokens, and comes back as chips in another shot', async ({ editor, page }) => {
  await openWithReferences(editor);
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

test('a token that names no reference stays words, and the checks say so', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await prompt.click();
  await copy(page, '<<<image_2>>> by <<<image_7>>> and <<image_1>>');
  await press(page, 'ControlOrMeta+v');
  await expectWords(prompt, '[Lantern palette] by <<<image_7>>> and <<image_1>>');
  await expect(editor.checks).toContainText('<<<image_7>>>');
  await editor.checks.getByRole('button', { name: /Remove <<<image_7>>>/ }).click();
  await expectWords(prompt, '[Lantern palette] by  and <<image_1>>');
  await expect(editor.checks).toHaveText(/Ready/);
});

test('a chip alone is cut and pasted as a chip, and half a chip is never copied', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  await page.keyboard.type(' steams');
  await press(page, 'ControlOrMeta+Home', 'Shift+ArrowRight', 'ControlOrMeta+x');
  await expectWords(prompt, ' steams');
  expect(await copied(page)).toBe('<<<image_1>>>');
  await press(page, 'End', 'ControlOrMeta+v');
  await expectWords(prompt, ' steams[Brass bowl]');
});

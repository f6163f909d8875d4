import { expect, test } from '../support/editor-page.ts';
import { expectWords, inputMethod, list, openWithReferences, press } from '../support/prompt-page.ts';

test('Chinese is composed by an input method, beside chips too', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.mention(1, 'Brass bowl');
  const { compose, commit } = await inputMethod(page);
  for (const text of ['d', 'de', 'deng', '灯']) await compose(text);
  await expectWords(prompt, '[Brass bowl]灯');
  await commit('灯笼');
  await expectWords(prompt, '[Brass bowl]灯笼');
  await page.keyboard.type('。');
  await press(page, 'Home');
  for (const text of ['y', '雨']) await compose(text);
  await commit('雨');
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

test('Japanese is composed and converted; keys of the input method are not the picker’s', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await prompt.click();
  const { compose, commit } = await inputMethod(page);
  for (const text of ['y', 'よ', 'よi', 'よい', 'よいち', '夜市']) await compose(text);
  await expectWords(prompt, '夜市');
  await commit('夜市');
  await expectWords(prompt, '夜市');
  await expect(editor.shot(1).getByText('2 / 512')).toBeVisible();

  // No space is needed before the @, and what is composed after it narrows the list.
  await page.keyboard.type('@');
  await expect(list(page).getByRole('option')).toHaveCount(2);
  await compose('b');
  await expect(list(page).getByRole('option')).toHaveText(['Brass bowl']);
  await commit('b');
  await press(page, 'Enter');
  await expectWords(prompt, '夜市[Brass bowl]');
  await commit('の湯気');
  await expectWords(prompt, '夜市[Brass bowl]の湯気');
});

test('an input method that replaces words around a chip takes the chip with them', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.write(1, 'ab ');
  await editor.mention(1, 'Brass bowl');
  await page.keyboard.type('cd');
  await press(page, 'ControlOrMeta+a');
  const { compose, commit } = await inputMethod(page);
  await compose('雨');
  await commit('雨夜');
  await expectWords(prompt, '雨夜');
});

test('an emoji is one character to the caret and to deletion, beside a chip too, and two or more to the count', async ({
  editor,
  page,
}) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await prompt.click();
  await page.keyboard.insertText('灯👨‍👩‍👧‍👦🏮');
  await expect(editor.shot(1).getByText('14 / 512')).toBeVisible();
  await press(page, 'ArrowLeft', 'ArrowLeft');
  await page.keyboard.type('|');
  await expectWords(prompt, '灯|👨‍👩‍👧‍👦🏮');
  await press(page, 'Delete');
  await expectWords(prompt, '灯|🏮');
  await press(page, 'End', 'Backspace');
  await expectWords(prompt, '灯|');

  await page.keyboard.type(' @bras');
  await press(page, 'Enter');
  await page.keyboard.insertText('👍🏽👨‍👩‍👧');
  await press(page, 'Backspace', 'Backspace', 'Backspace');
  await expectWords(prompt, '灯| ');
});

test('a word that the browser corrects is replaced, and a phone’s Backspace takes the chip before it', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await editor.write(1, 'Teh ');
  await editor.mention(1, 'Brass bowl');
  // As a spelling menu does it: the words to replace come as ranges, the new ones as data to transfer.
  await prompt.evaluate((field) => {
    const words = field.firstChild as Text;
    const range = { startContainer: words, startOffset: 0, endContainer: field, endOffset: 2 };
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'The bowl');
    const inputType = 'insertReplacementText';
    field.dispatchEvent(
      new InputEvent('beforeinput', { inputType, dataTransfer, targetRanges: [new StaticRange(range)], bubbles: true, cancelable: true }),
    );
  });
  await expectWords(prompt, 'The bowl');
  await press(page, 'ControlOrMeta+z');
  await expectWords(prompt, 'Teh [Brass bowl]');

  // A phone's keyboard announces its deletion, cannot be refused, and takes the character without width behind the chip.
  await press(page, 'ControlOrMeta+End');
  await prompt.evaluate((field) => {
    const behind = field.lastChild as Text;
    field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'deleteContentBackward', bubbles: true, cancelable: false }));
    behind.deleteData(0, 1);
    field.dispatchEvent(new InputEvent('input', { inputType: 'deleteContentBackward', bubbles: true }));
  });
  await expectWords(prompt, 'Teh ');
});

test('words from right to left read and move as they should', async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await prompt.click();
  await page.keyboard.insertText('مطر على السوق ');
  await page.keyboard.type('@bras');
  await press(page, 'Enter');
  await page.keyboard.insertText(' ليلا');
  await expect(prompt).toHaveCSS('direction', 'rtl');
  for (let count = 0; count < ' ليلا'.length + 1; count += 1) await press(page, 'ArrowRight');
  await page.keyboard.insertText('!');
  await expectWords(prompt, 'مطر على السوق ![Brass bowl] ليلا');
  await press(page, 'ArrowLeft', 'Backspace');
  await expectWords(prompt, 'مطر على السوق ! ليلا');
});

test('the field tells browsers, phones and screen readers what it is', { tag: '@phone' }, async ({ editor, page }) => {
  await openWithReferences(editor);
  const prompt = editor.prompt(1);
  await expect(prompt).toHaveRole('textbox');
  await expect(prompt).toHaveAccessibleName('Shot 1 prompt');
  await expect(prompt).toHaveAttribute('aria-multiline', 'true');
  await expect(prompt).toHaveJSProperty('spellcheck', true);
  await expect(prompt).toHaveJSProperty('isContentEditable', true);
  await expect(prompt).toHaveAttribute('autocapitalize', 'sentences');
  await expect(prompt).toHaveAttribute('enterkeyhint', 'enter');
  await editor.mention(1, 'Brass bowl');
  await editor.write(1, ' steams');
  await expect(prompt).toMatchAriaSnapshot(`
    - textbox "Shot 1 prompt":
      - img "Brass bowl"
  `);
  await expect(prompt).toContainText('steams');
  // Dictation puts whole phrases in at once.
  await page.keyboard.insertText(' in the cold evening air');
  await expectWords(prompt, '[Brass bowl] steams in the cold evening air');
});

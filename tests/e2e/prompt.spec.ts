import { expect, test } from '../support/editor-page.ts';
import { expectWords, openWithReferences, press, wordsOf } from '../support/prompt-page.ts';

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

test('undo and redo go through words and chips by keys, with the caret at the change', async ({ editor, page }) => {
  await page.clock.install();
  await openWithReferences(editor);
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
  await openWithReferences(editor);
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
  await expect.poll(() => wordsOf(prompt)).toMatch(/ steams! in the cold$/);
});

import { expect, test } from '../support/editor-page.ts';
import { copy, expectWords, marked, openWithReferences, press } from '../support/prompt-page.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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

test('the count is that of the wire: a chip counts as its token', async ({ editor, page }) => {
  await openWithReferences(editor);
  const count = editor.shot(1).getByText(/ \/ 512/);
  await editor.write(1, 'né 😀');
  await expect(count).toHaveText(/^5 \/ 512/);
  await editor.mention(1, 'Lantern palette');
  await expect(count).toHaveText(/^18 \/ 512/);
  await page.keyboard.type('\n');
  await expect(count).toHaveText(/^18 \/ 512|^19 \/ 512/);
  const receives = await editor.openRequest();
  await expect(receives).toContainText('<<<image_1>>>');
});

test('nothing that is pasted is cut: the rest is marked, and shortening shows what goes before it does', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  const sentence = 'The lantern sways over the wet stones. ';
  const long = sentence.repeat(200).slice(0, 5000);
  await prompt.click();
  await copy(page, long);
  await press(page, 'ControlOrMeta+v');
  await expectWords(prompt, long);
  await expect(editor.shot(1).getByText('5000 / 512')).toBeVisible();
  await expect.poll(() => marked(page, 'prompt-overflow')).toEqual([long.slice(512)]);
  await expect(page.getByText('4,488 too many')).toBeAttached();
  await editor.saved();
  await page.reload();
  await expectWords(prompt, long);

  const shorten = editor.shot(1).getByRole('button', { name: 'Shorten' });
  await shorten.focus();
  const kept = sentence.repeat(13).trimEnd();
  await expect.poll(() => marked(page, 'prompt-cut')).toEqual([long.slice(kept.length)]);
  await expect(shorten).toHaveAccessibleDescription(/^Takes away: The lantern sways/);
  await press(page, 'Enter');
  await expectWords(prompt, kept);
  await expect(shorten).toBeHidden();
  await expect.poll(() => marked(page, 'prompt-overflow')).toEqual([]);
  expect(await marked(page, 'prompt-cut')).toEqual([]);
  await expect(prompt).toBeFocused();
  await press(page, 'ControlOrMeta+z');
  await expectWords(prompt, long);
});

test('more than a document can hold is refused with a sentence, and what stands stays', async ({ editor, page }) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  await editor.write(1, 'Rain.');
  await copy(page, 'x'.repeat(20_000));
  await press(page, 'ControlOrMeta+v');
  await expect(page.getByText('A prompt holds at most 20,000 characters here').first()).toBeVisible();
  await expectWords(prompt, 'Rain.');
});

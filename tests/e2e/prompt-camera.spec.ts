import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '../support/editor-page.ts';
import { expectWords, press } from '../support/prompt-page.ts';

test('words for the camera are found and put at the caret by keyboard', async ({ editor, page }) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  await editor.write(1, 'Rain on the market.  Lanterns.');
  for (let count = 0; count < ' Lanterns.'.length; count += 1) await press(page, 'ArrowLeft');
  await editor.shot(1).getByRole('button', { name: 'camera', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Camera' });
  const search = dialog.getByRole('combobox', { name: 'Find a camera term' });
  await expect(search).toBeFocused();
  await expect(dialog.getByRole('group', { name: 'Shot size' }).getByRole('option').first()).toContainText('extreme wide shot');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.keyboard.type('dolly');
  await expect(dialog.getByRole('option', { selected: true })).toContainText('dolly zoom');
  await press(page, 'ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toContainText('slow push in');
  await expect(dialog.getByRole('option', { selected: true })).toContainText('Moves slowly towards the subject.');
  await expect(search).toHaveAttribute(
    'aria-activedescendant',
    (await dialog.getByRole('option', { selected: true }).getAttribute('id')) ?? '',
  );
  await press(page, 'Enter');
  await expect(dialog).toBeHidden();
  await expect(prompt).toBeFocused();
  await expectWords(prompt, 'Rain on the market. Slow push in Lanterns.');
  await page.keyboard.type('.');
  await expectWords(prompt, 'Rain on the market. Slow push in. Lanterns.');
  await press(page, 'ControlOrMeta+z', 'ControlOrMeta+z');
  await expectWords(prompt, 'Rain on the market.  Lanterns.');
});

test('the camera’s words are chosen by touch, and Escape or a press beside them leaves the prompt as it was', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openNew();
  const prompt = editor.prompt(1);
  await editor.write(1, 'Rain on the market');
  const open = editor.shot(1).getByRole('button', { name: 'camera', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Camera' });
  await open.click();
  await expect(dialog).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('option', { name: /low angle/ }).click();
  await expectWords(prompt, 'Rain on the market, low angle');
  await expect(prompt).toBeFocused();

  await open.click();
  await expect(dialog).toBeVisible();
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await expect(prompt).toBeFocused();
  await page.keyboard.type('!');
  await expectWords(prompt, 'Rain on the market, low angle!');
  await open.click();
  await dialog.getByRole('combobox').fill('no such move');
  await expect(dialog.getByText('No term fits')).toBeVisible();
  await editor.title.click();
  await expect(dialog).toBeHidden();
  await expectWords(prompt, 'Rain on the market, low angle!');
});

test.describe('in Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('the camera’s words are explained and found in Chinese, and go in as English', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: '新建分镜' }).click();
    await page.waitForURL(/\/storyboards\/[A-Za-z0-9_-]+$/);
    const prompt = page.getByRole('textbox', { name: /镜头 1/ });
    await prompt.click();
    await page.keyboard.insertText('雨夜的市场。');
    await page.getByRole('button', { name: '镜头语言', exact: true }).first().click();
    const dialog = page.getByRole('dialog', { name: '镜头语言' });
    await expect(dialog).toContainText('以英文插入');
    await dialog.getByRole('combobox').fill('环绕');
    await expect(dialog.getByRole('option')).toHaveCount(1);
    await press(page, 'Enter');
    await expectWords(prompt, '雨夜的市场。 Arc shot');
  });
});

import { type EditorPage, expect, test } from '../support/editor-page.ts';

/** A storyboard of the shortest kind, ready to generate. */
async function openQuick(editor: EditorPage): Promise<void> {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.makeQuick();
  await expect(editor.checks).toHaveText('Ready');
}

async function ready(editor: EditorPage, number: number): Promise<void> {
  await expect(editor.take(number).getByRole('status')).toHaveText('Ready', { timeout: 60_000 });
}

async function openTake(editor: EditorPage, number: number) {
  await editor
    .take(number)
    .getByRole('button', { name: `More about take ${number}` })
    .press('Enter');
  return editor.page.getByRole('dialog', { name: `Take ${number}` });
}

test('several takes are made at once, with the price of all of them on the button, and then one again', {
  tag: '@phone',
}, async ({ editor, page }) => {
  await openQuick(editor);
  await expect(editor.generate).toHaveText(/^Generate ≈ \$0\.25/);
  await page.getByRole('button', { name: 'Price', exact: true }).press('Enter');
  const price = page.getByRole('dialog', { name: 'Price' });
  await price.getByRole('radiogroup', { name: 'Takes at once' }).getByRole('radio', { name: '3' }).check();
  await expect(price).toContainText('3 takes: ≈ $0.76');
  await page.keyboard.press('Escape');
  await expect(editor.generate).toHaveText(/^Generate 3 takes ≈ \$0\.76/);
  await editor.generate.click();
  for (const number of [1, 2, 3]) await expect(editor.take(number)).toBeVisible();
  await expect(editor.generate).toHaveText(/^Generate ≈ \$0\.25/);
});

test('a take has a star and a comment, which are there after a reload', async ({ editor, page }) => {
  await openQuick(editor);
  await editor.generate.click();
  await ready(editor, 1);
  const star = editor.take(1).getByRole('button', { name: 'Star take 1' });
  await star.press('Enter');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
  const dialog = await openTake(editor, 1);
  await dialog.getByRole('textbox', { name: 'Comment' }).fill('The best light.');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog.getByText('Kept.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.reload();
  await expect(editor.take(1)).toContainText('The best light.');
  await expect(star).toHaveAttribute('aria-pressed', 'true');
});

test('a deleted take is put back by Undo, and later from what was spent', { tag: '@phone' }, async ({ editor, page }) => {
  await openQuick(editor);
  await editor.generate.click();
  await ready(editor, 1);
  const remove = async () => (await openTake(editor, 1)).getByRole('button', { name: 'Delete' }).click();
  await remove();
  await expect(editor.take(1)).toBeHidden();
  const takes = page.getByRole('region', { name: 'Takes' });
  await expect(takes.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor.take(1).getByRole('button', { name: 'Play take 1' })).toBeVisible();

  await remove();
  await expect(editor.take(1)).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Price', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'What was spent' }).click();
  const spent = page.getByRole('dialog', { name: 'What was spent' });
  await expect(spent.getByRole('row', { name: /1 \(deleted\)/ })).toContainText('free');
  await spent.getByRole('button', { name: 'Put take 1 back' }).click();
  await page.keyboard.press('Escape');
  await editor.showPanel('Takes');
  await expect(editor.take(1).getByRole('button', { name: 'Play take 1' })).toBeVisible();
});

test('the settings of a take come back as one step, and Undo takes it back', async ({ editor, page }) => {
  await openQuick(editor);
  await editor.title.fill('Lanterns');
  await editor.generate.click();
  await expect(editor.take(1)).toBeVisible();
  await editor.title.fill('Lanterns, later');
  await editor.total.fill('12');
  await editor.total.press('Enter');
  await editor.write(1, ' And more.');
  await (await openTake(editor, 1)).getByRole('button', { name: 'Use these settings' }).click();
  await expect(editor.total).toHaveValue('3');
  await expect(editor.prompt(1)).toHaveText('A lantern is lit.');
  await expect(editor.title).toHaveValue('Lanterns, later');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(editor.total).toHaveValue('12');
  await expect(editor.prompt(1)).toHaveText('A lantern is lit. And more.');
});

test('a take is looked through without playing it, and its copy with a watermark is downloaded', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await openQuick(editor);
  await editor.showPanel('Settings');
  await page.getByRole('switch', { name: 'Watermark' }).click();
  await editor.generate.click();
  await editor.showPanel('Takes');
  await expect(editor.take(1).getByRole('status').first()).toHaveText('Ready', { timeout: 60_000 });
  await expect(editor.take(1).locator('img')).toBeVisible({ timeout: 30_000 });
  const play = editor.take(1).getByRole('button', { name: 'Play take 1' });
  await play.focus();
  const looked = editor.take(1).getByText(/^at \d+\.\d s$/);
  await expect(async () => {
    await play.press('End');
    await expect(looked).toHaveText('at 2.9 s', { timeout: 500 });
  }).toPass();
  await play.press('ArrowLeft');
  await expect(looked).toHaveText('at 2.7 s');
  await expect(editor.playhead).toHaveAttribute('aria-valuenow', '0');

  const dialog = await openTake(editor, 1);
  const download = page.waitForEvent('download');
  await dialog.getByRole('link', { name: 'Download take 1 with watermark' }).click();
  expect((await download).suggestedFilename()).toBe('Untitled storyboard - take 1 with watermark.mp4');
});

test('a limit is set where the spending is shown, for every window', async ({ editor, page }) => {
  await editor.openNew();
  const openSpent = async () => {
    await page.getByRole('button', { name: 'Price', exact: true }).click();
    await page.getByRole('button', { name: 'What was spent' }).click();
  };
  const stop = page.getByRole('combobox', { name: 'Stop at' });
  await openSpent();
  await stop.selectOption('$1000');
  await expect(stop).toHaveValue('1000');
  await page.reload();
  await openSpent();
  await expect(stop).toHaveValue('1000');
  await stop.selectOption('No limit');
  await expect(stop).toHaveValue('none');
});

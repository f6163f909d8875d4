import type { Locator } from '@playwright/test';
import { boardOf } from '../support/boards.ts';
import { expect, test } from '../support/editor-page.ts';

test('the shots fill the total through every way of changing them', async ({ editor, page }) => {
  await editor.openNew();
  const sum = async () => (await editor.planSeconds()).reduce((total, seconds) => total + seconds, 0);

  for (let count = 2; count <= 6; count += 1) {
    await page.getByRole('button', { name: 'Add shot' }).click();
    await expect(editor.shots).toHaveCount(count);
    await expect(editor.total).toHaveValue(String(await sum()));
  }
  await expect(page.getByRole('button', { name: 'Add shot' })).toBeDisabled();

  await editor.total.fill('13');
  await editor.total.press('Enter');
  await expect(editor.total).toHaveValue('13');
  expect(await sum()).toBe(13);

  await page.getByRole('button', { name: 'Delete shot 2' }).click();
  await expect(editor.shots).toHaveCount(5);
  await expect(editor.total).toHaveValue(String(await sum()));

  await page.getByRole('button', { name: 'Even out' }).click();
  const even = await editor.planSeconds();
  expect(Math.max(...even) - Math.min(...even)).toBeLessThanOrEqual(1);
});

test('a cut moved by keys trades seconds between its two neighbours', async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.setSeconds(1, 4);
  const [first, second] = await editor.planSeconds();
  const total = await editor.total.inputValue();

  await editor.cut(1).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(editor.cut(1)).toHaveAttribute('aria-valuetext', `after ${Number(first) - 1} s`);
  expect(await editor.planSeconds()).toEqual([Number(first) - 1, Number(second) + 1]);
  await page.keyboard.press('ArrowRight');
  expect(await editor.planSeconds()).toEqual([first, second]);
  expect(await editor.total.inputValue()).toBe(total);
});

test('a cut dragged is one undo step, and Escape takes the drag back', async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.total.fill('12');
  await editor.total.press('Enter');
  const before = await editor.planSeconds();
  /** The handle glides to its new place: it is grabbed where it has come to rest, and every glide has ended. */
  const grab = async () => {
    const gliding = () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length);
    await expect.poll(gliding).toBe(0);
    const cut = await editor.cut(1).boundingBox();
    if (!cut) throw new Error('the cut is not on screen');
    const [x, y] = [cut.x + cut.width / 2, cut.y + cut.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let step = 1; step <= 8; step += 1) await page.mouse.move(x - step * 40, y);
  };

  await grab();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await editor.planSeconds()).toEqual(before);

  await grab();
  await page.mouse.up();
  const after = await editor.planSeconds();
  expect(after).not.toEqual(before);
  expect(after.reduce((sum, seconds) => sum + seconds, 0)).toBe(12);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => editor.planSeconds()).toEqual(before);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => editor.planSeconds()).toEqual(after);
});

test('with the total locked a shot trades with its neighbour instead of lengthening the video', async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  const [first, second] = await editor.planSeconds();
  await page.getByRole('switch', { name: 'Lock total' }).click();
  await editor.setSeconds(1, Number(first) - 1);
  expect(await editor.planSeconds()).toEqual([Number(first) - 1, Number(second) + 1]);
});

test('a shot is duplicated, moved by keys and split at the playhead', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await page.getByRole('button', { name: 'Duplicate shot 1' }).click();
  await expect(editor.shots).toHaveCount(2);
  await expect(editor.prompt(2)).toContainText('A lantern is lit.');
  await editor.write(2, ' It goes out.');

  await page.getByRole('button', { name: 'Move shot 2' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(editor.prompt(1)).toContainText('It goes out.');

  await page.getByRole('slider', { name: 'Playhead' }).focus();
  await page.keyboard.press('Home');
  const [first] = await editor.planSeconds();
  await page.getByRole('button', { name: 'Split shot 1' }).click();
  await expect(editor.shots).toHaveCount(3);
  const [left, right] = await editor.planSeconds();
  expect(Number(left) + Number(right)).toBe(first);
});

test('space plays from the shot that was pressed in the timeline, and pauses again', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await page
    .getByRole('region', { name: 'Timeline' })
    .getByRole('button', { name: /Show shot 2/ })
    .click();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
});

/** Key by key over what stands there. */
async function type(field: Locator, digits: string): Promise<void> {
  await field.selectText();
  await field.pressSequentially(digits);
}

test('a number typed digit by digit is taken whole, as one step', async ({ editor, page }) => {
  await editor.openStoryboard(boardOf([5, 10]));
  await type(editor.seconds(1), '12');
  await expect(editor.seconds(2)).toHaveValue('3');
  expect(await editor.planSeconds()).toEqual([12, 3]);
  await expect(editor.total).toHaveValue('15');
  const undo = page.getByRole('button', { name: 'Undo', exact: true });
  await undo.click();
  await expect.poll(() => editor.planSeconds()).toEqual([5, 10]);
  await expect(undo).toBeDisabled();
  // No second digit could follow: nothing is waited for.
  await type(editor.seconds(1), '4');
  await expect(editor.total).toHaveValue('14');
});

test('a digit that another may follow is taken by Enter, an arrow or leaving, and given up by Escape and by undo', async ({
  editor,
  page,
}) => {
  await editor.openStoryboard(boardOf([5, 10]));
  const first = editor.seconds(1);
  for (const key of ['Escape', 'ControlOrMeta+z']) {
    await type(first, '1');
    await expect(first).toHaveValue('1');
    await expect(editor.total).toHaveValue('15');
    await first.press(key);
    await expect(first).toHaveValue('5');
    await first.blur();
    await expect(editor.total).toHaveValue('15');
  }
  await type(first, '1');
  await first.press('Enter');
  await expect(editor.total).toHaveValue('11');
  await type(first, '1');
  await first.press('ArrowUp');
  await expect(first).toHaveValue('2');
  await expect(editor.total).toHaveValue('12');
  await type(editor.seconds(2), '1');
  await expect(editor.total).toHaveValue('12');
  await page.getByRole('button', { name: 'Even out' }).click();
  await expect.poll(() => editor.planSeconds()).toEqual([2, 1]);
});

test('what is done by keys right after a digit finds it taken', async ({ editor, page }) => {
  await editor.openStoryboard(boardOf([5, 3]));
  await type(editor.seconds(1), '1');
  await expect(editor.total).toHaveValue('8');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(editor.shots).toHaveCount(3);
  expect(await editor.planSeconds()).toEqual([1, 2, 3]);
  await type(editor.seconds(3), '1');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(editor.total).toHaveValue('4');
  await expect(editor.take(1).getByRole('status')).toHaveText('Ready', { timeout: 60_000 });
  await expect(editor.take(1).getByText('4 s', { exact: true })).toBeVisible();
});

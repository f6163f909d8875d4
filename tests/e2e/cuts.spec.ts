import type { Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { screenFaults } from '../support/screen-faults.ts';

const lane = (page: Page) => page.getByRole('region', { name: 'Timeline' }).getByRole('group', { name: 'Cuts found in take 1' });
const mark = (page: Page, number: number) => lane(page).getByRole('slider', { name: `Found cut ${number}`, exact: true });

/** A take of three shots of a second each, shown in the preview. */
async function showTake(it: EditorPage): Promise<void> {
  const { page } = it;
  await it.openNew();
  await it.write(1, 'A lantern is lit over a harbour.');
  for (let shot = 2; shot <= 3; shot += 1) await page.getByRole('button', { name: 'Add shot' }).click();
  await it.makeQuick();
  await it.write(2, 'Snow falls on a mountain village.');
  await it.write(3, 'A desert road at noon, dust behind a car.');
  await it.generate.click();
  await it.showPanel('Takes');
  await expect(it.take(1).getByRole('status')).toHaveText('Ready', { timeout: 60_000 });
  await page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: 'Take 1' }).check();
  await expect(lane(page)).toBeVisible({ timeout: 20_000 });
}

test('a take shows where its shots really change, and how far from the plan', { tag: '@phone' }, async ({ editor, page }) => {
  await showTake(editor);
  await expect(lane(page)).toContainText('Take 1: 2 cuts · all as planned');
  await expect(mark(page, 1)).toHaveAttribute('aria-valuenow', '24');
  await expect(mark(page, 1)).toHaveAttribute('aria-valuetext', '0:01.0, frame 24: as planned');
  await expect(mark(page, 2)).toHaveAttribute('aria-valuenow', '48');
  await expect(lane(page).getByRole('listitem')).toHaveText([/Shot 1: as planned/, /Shot 2: as planned/, /Shot 3: as planned/]);
  await page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: 'Plan' }).check();
  await expect(lane(page)).toBeHidden();
});

test('found cuts are corrected by keys, each change is undone by itself, and what was corrected is there after a reload', async ({
  editor,
  page,
}) => {
  await showTake(editor);
  await mark(page, 1).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(mark(page, 1)).toHaveAttribute('aria-valuetext', '0:01.0, frame 26: 2 frames late (+0.08 s)');
  await expect(lane(page)).toContainText('2 frames off at most');
  // What is moved is seen: the preview stands at the cut.
  await expect(editor.playhead).toHaveAttribute('aria-valuenow', '1.1');
  await page.keyboard.press('Control+z');
  await expect(mark(page, 1)).toHaveAttribute('aria-valuenow', '25');
  await page.keyboard.press('Delete');
  await expect(lane(page)).toContainText('1 planned cut is missing');
  await expect(lane(page).getByRole('listitem').first()).toHaveText(/Shots 1 \+ 2 became one/);
  await expect(mark(page, 1)).toBeFocused();
  await editor.playhead.press('Home');
  await editor.playhead.press('PageUp');
  await lane(page).getByRole('button', { name: 'Add a cut here' }).click();
  await expect(lane(page)).toContainText('all as planned');
  await lane(page).getByRole('button', { name: 'Undo this change' }).click();
  await expect(lane(page)).toContainText('1 planned cut is missing');
  await page.reload();
  await page.getByRole('radiogroup', { name: 'Show' }).getByRole('radio', { name: 'Take 1' }).check();
  await expect(lane(page)).toContainText('1 planned cut is missing');
  await lane(page).getByRole('button', { name: 'As found' }).click();
  await expect(lane(page)).toContainText('all as planned');
});

test('a found cut is dragged, by frames, and Escape puts it back', async ({ editor, page }) => {
  await showTake(editor);
  const handle = async () => {
    const box = await mark(page, 2).boundingBox();
    if (!box) throw new Error('The handle should be on the screen.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const start = await handle();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y, { steps: 6 });
  await expect(mark(page, 2)).toHaveAttribute('aria-valuetext', /late/);
  await page.keyboard.press('Escape');
  await expect(mark(page, 2)).toHaveAttribute('aria-valuenow', '48');
  await page.mouse.up();
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 60, start.y, { steps: 6 });
  await page.mouse.up();
  await expect(mark(page, 2)).toHaveAttribute('aria-valuetext', /early/);
  await expect(lane(page).getByRole('button', { name: 'As found' })).toBeVisible();
});

test('axe objects to nothing in the lane of found cuts', { tag: '@phone' }, async ({ editor, page }) => {
  await showTake(editor);
  expect(await screenFaults(page)).toEqual([]);
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { makeVideo } from '../support/videos.ts';

const preview = (page: Page) => page.getByRole('region', { name: 'Preview' });

test('on a screen lower than the picture would be wide, the keys to play it and the timeline stay in reach', async ({ editor, page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await editor.openNew();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeInViewport();
});

test('J, K and L play backwards, pause and play, faster each time', async ({ editor, page }) => {
  await editor.openNew();
  await editor.playhead.focus();
  await page.keyboard.press('l');
  await expect(preview(page).getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(preview(page).getByText('2× speed')).toBeAttached();
  await page.keyboard.press('k');
  await expect(preview(page).getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(preview(page).getByText('2× speed')).toBeHidden();
  await editor.playhead.press('End');
  await page.keyboard.press('j');
  await expect(preview(page).getByText('backwards at 1×')).toBeAttached();
  await expect.poll(async () => Number(await editor.playhead.getAttribute('aria-valuenow'))).toBeLessThan(4.5);
  await page.keyboard.press('k');
});

test('a looped shot plays again and again, and what is edited shows while it plays', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.setSeconds(1, 1);
  await editor.block(1).press('Enter');
  const loop = preview(page).getByRole('button', { name: 'Loop shot' });
  await loop.click();
  await expect(loop).toHaveAttribute('aria-pressed', 'true');
  await preview(page).getByRole('button', { name: 'Play', exact: true }).click();
  // Longer than the shot: without the loop it would be in the next one by then.
  const seen: number[] = [];
  const begin = Date.now();
  await expect
    .poll(async () => {
      seen.push(Number(await editor.playhead.getAttribute('aria-valuenow')));
      return Date.now() - begin > 2_500;
    })
    .toBe(true);
  expect(Math.max(...seen)).toBeLessThanOrEqual(1);
  await editor.setSeconds(1, 2);
  await expect.poll(async () => Number(await editor.playhead.getAttribute('aria-valuenow'))).toBeGreaterThan(1.2);
  await preview(page).getByRole('button', { name: 'Pause' }).click();
});

test('safe areas are drawn when they are asked for, and stay chosen', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await preview(page).getByRole('button', { name: 'Preview options' }).click();
  const panel = preview(page).getByRole('dialog', { name: 'Preview options' });
  await panel.getByRole('switch', { name: 'Safe areas' }).click();
  await expect(page.locator('svg[data-guides]')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('section[aria-label="Preview"]').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await page.reload();
  await expect(page.locator('svg[data-guides]')).toBeVisible();
});

test('what is heard is muted beside the transport, and on a phone among the options', { tag: '@phone' }, async ({
  editor,
  page,
  isMobile,
}) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  await preview(page).getByRole('button', { name: 'Preview options' }).click();
  await preview(page).getByRole('switch', { name: 'Tick at cuts' }).click();
  const choice = preview(page).getByRole('switch', { name: 'Mute' });
  if (isMobile) {
    await choice.click();
    await expect(choice).toBeChecked();
  } else {
    await expect(choice).toBeHidden();
    await page.keyboard.press('Escape');
    await preview(page).getByRole('button', { name: 'Mute' }).click();
    await expect(preview(page).getByRole('button', { name: 'Unmute' })).toBeVisible();
  }
});

test('the list of shots need not follow the playhead', async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.block(1).press('Enter');
  await preview(page).getByRole('button', { name: 'Preview options' }).click();
  await preview(page).getByRole('switch', { name: 'Follow the playhead in the shots' }).click();
  await page.keyboard.press('Escape');
  await editor.playhead.focus();
  await editor.playhead.press('End');
  await expect(editor.block(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.block(2)).toHaveAttribute('aria-pressed', 'false');
});

test('the plan shows its reference video at the moment of the playhead', async ({ editor, page }) => {
  await editor.openNew();
  await editor.kind('Single').click();
  const clip = await makeVideo({ seconds: 4, colourAt: (frame) => (frame < 48 ? [200, 30, 30] : [30, 30, 200]) });
  await editor.addVideo('Walk.mp4', clip, 'video/mp4');
  const middle = () =>
    page.locator('canvas[aria-label="The plan, drawn"]').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return '';
      const [red = 0, , blue = 0] = canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height * 0.4, 1, 1).data ?? [];
      return red > blue + 60 ? 'red' : blue > red + 60 ? 'blue' : 'neither';
    });
  await expect.poll(middle, { timeout: 20_000 }).toBe('red');
  await editor.playhead.focus();
  for (let second = 0; second < 2; second += 1) await editor.playhead.press('PageUp');
  await expect.poll(middle).toBe('blue');
  await editor.playhead.press('ArrowLeft');
  await expect.poll(middle).toBe('red');
});

test('dialogue that cannot be spoken in its seconds is pointed out, and given them with a press', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.setSeconds(1, 1);
  await editor.write(1, 'She says “we should have left an hour ago, before the rain came”.');
  const note = editor.shot(1).getByRole('note');
  await expect(note).toContainText('take about 4 s to say; there is 1 s');
  await note.getByRole('button', { name: 'Give it 4 s' }).click();
  await expect(editor.seconds(1)).toHaveValue('4');
  await expect(note).toBeHidden();
});

import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { type EditorPage, expect, test } from '../support/editor-page.ts';
import { makeTwoTakes, openWay } from '../support/two-takes.ts';

const FRAMES_PER_SECOND = 24;

async function openCompare(editor: EditorPage): Promise<Locator> {
  await openWay(editor, 2, 'Compare');
  const dialog = editor.page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.getByLabel('Take 1').first()).toBeVisible();
  return dialog;
}

/** Where both videos are, in frames, as fractions tell how far they are into one. */
function frames(dialog: Locator): Promise<number[]> {
  return dialog.locator('video').evaluateAll((videos) => videos.map((video) => (video as HTMLVideoElement).currentTime * 24));
}

async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html.slice(0, 200)}`)));
  }
  return found;
}

test('two takes play as one, on the same frame, and what was asked for differently is told word by word', { tag: '@phone' }, async ({
  editor,
  page,
}) => {
  test.setTimeout(300_000);
  await makeTwoTakes(editor);
  await test.step('the choice of takes leaves the keys beside it free', async () => {
    const preview = page.getByRole('region', { name: 'Preview' });
    for (const width of [1440, 1024]) {
      if ((page.viewportSize()?.width ?? 0) < 1024) break;
      await page.setViewportSize({ width, height: 900 });
      const compare = await preview.getByRole('button', { name: 'Compare', exact: true }).boundingBox();
      const previous = await preview.getByRole('button', { name: 'Previous shot' }).boundingBox();
      if (!compare || !previous) throw new Error('One of them is not on the screen.');
      const isAbove = compare.y + compare.height <= previous.y;
      expect(isAbove || compare.x + compare.width <= previous.x, `at ${width} pixels`).toBe(true);
    }
  });
  const dialog = await openCompare(editor);
  await expect(dialog.getByRole('combobox', { name: 'First' })).toHaveValue(/.+/);
  await expect(dialog.locator('video')).toHaveCount(2);

  await test.step('they play together', async () => {
    await dialog.getByRole('button', { name: 'Play' }).click();
    await expect.poll(async () => Math.min(...(await frames(dialog)))).toBeGreaterThan(FRAMES_PER_SECOND);
    const [one = 0, other = 0] = await frames(dialog);
    // A machine that is busy may show a frame late; never more.
    expect(Math.abs(one - other)).toBeLessThan(2);
    await expect(dialog.getByRole('button', { name: 'Play' })).toBeVisible();
    const atEnd = await frames(dialog);
    expect(Math.round(atEnd[0] ?? 0)).toBe(Math.round(atEnd[1] ?? 0));
  });

  await test.step('frame by frame, by the keys', async () => {
    await dialog.getByRole('slider', { name: 'Time' }).fill('20');
    await dialog.getByRole('button', { name: 'Play' }).focus();
    for (let presses = 0; presses < 5; presses += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await frames(dialog)).map(Math.floor)).toEqual([25, 25]);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(async () => (await frames(dialog)).map(Math.floor)).toEqual([24, 24]);
  });

  await test.step('faster and backwards by J and L, from cut to cut, and the cuts are told', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('l');
    await page.keyboard.press('l');
    await expect(dialog.getByText('2× speed')).toBeAttached();
    await page.keyboard.press('k');
    await expect(dialog.getByRole('button', { name: 'Play' })).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press(']');
    await expect.poll(async () => (await frames(dialog)).map(Math.floor)).toEqual([48, 48]);
    await page.keyboard.press('j');
    await expect.poll(async () => Math.max(...(await frames(dialog)))).toBeLessThan(40);
    await page.keyboard.press('k');
    const slider = dialog.getByRole('slider', { name: 'Time' });
    await expect(slider).toHaveAccessibleDescription('Cuts of Take 1: 0:02.0. Cuts of Take 2: 0:02.0.');
    await slider.fill('24');
  });

  await test.step('word by word', async () => {
    const differed = dialog.getByRole('region', { name: 'What differed' });
    await expect(differed.getByRole('deletion')).toHaveText(['Red']);
    await expect(differed.getByRole('insertion')).toHaveText(['Blue']);
    await expect(differed).toContainText('Shot 1');
    await expect(differed).not.toContainText('Shot 2');
  });

  await test.step('axe objects to nothing, and nothing is wider than the dialog', async () => {
    expect(await faults(page)).toEqual([]);
    const body = dialog.locator('[data-dialog-body]');
    expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  });

  await test.step('a wipe between them, moved by keys', async () => {
    await dialog.getByRole('radio', { name: 'Wipe' }).check();
    const wipe = dialog.getByRole('slider', { name: 'Wipe' });
    await wipe.focus();
    await page.keyboard.press('ArrowRight');
    await expect(wipe).toHaveAttribute('aria-valuetext', '51% of the first');
    expect(await faults(page)).toEqual([]);
    // The moment is where it was: the change of view loaded nothing anew.
    expect((await frames(dialog)).map(Math.floor)).toEqual([24, 24]);
  });

  await test.step('closed, the focus is where it was', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(editor.take(2).getByRole('button', { name: 'More about take 2' })).toBeFocused();
  });
});

test('comparing says what it needs while no take is ready', async ({ editor, page }) => {
  await editor.openNew();
  const compare = page.getByRole('region', { name: 'Preview' }).getByRole('button', { name: 'Compare' });
  await expect(compare).toBeDisabled();
  await expect(compare).toHaveAccessibleDescription(/There is none yet/);
});

test('the plan and a take are compared, and nothing with itself', async ({ editor, page }) => {
  test.setTimeout(300_000);
  await makeTwoTakes(editor);
  await editor.take(2).getByRole('button', { name: 'Play take 2' }).click();
  await page.getByRole('region', { name: 'Preview' }).getByRole('button', { name: 'Compare' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  const first = dialog.getByRole('combobox', { name: 'First' });
  await first.selectOption('Plan');
  await expect(dialog.getByRole('img', { name: 'The plan, drawn' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'What differed' })).toContainText(
    'Nothing: the take was made from the plan as it stands.',
  );
  const ofPlan = dialog.getByRole('radio', { name: 'Plan', exact: true });
  await expect(ofPlan).toBeDisabled();
  await expect(ofPlan).toHaveAccessibleDescription('The plan is silent: none of its shots has a scratch sound.');
  // Choosing for the one what the other has trades the two.
  await dialog.getByRole('combobox', { name: 'Second' }).selectOption('Plan');
  await expect(first.locator('option:checked')).toHaveText('Take 2');
  // The plan is silent: the take is heard, on whichever side it is.
  await expect(dialog.getByRole('radio', { name: 'Take 2', exact: true })).toBeChecked();
  await dialog.getByRole('button', { name: 'Play' }).click();
  await expect(dialog.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Play' })).toBeVisible();
  expect((await frames(dialog)).map(Math.floor)).toEqual([72]);

  // Where it was left is where the editor is.
  await dialog.getByRole('slider', { name: 'Time' }).fill('30');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('slider', { name: 'Playhead' })).toHaveAttribute('aria-valuenow', '1.3');
  await page.getByRole('region', { name: 'Preview' }).getByRole('button', { name: 'Compare' }).click();
  await expect(dialog.getByRole('slider', { name: 'Time' })).toHaveValue('30');
});

test('scrubbing a take shows the very frame', async ({ editor, page }) => {
  test.setTimeout(300_000);
  await makeTwoTakes(editor);
  await editor.take(1).getByRole('button', { name: 'Play take 1' }).click();
  await page.keyboard.press('k');
  const playhead = page.getByRole('slider', { name: 'Playhead' });
  await playhead.focus();
  await page.keyboard.press('Home');
  const video = page.getByRole('region', { name: 'Preview' }).locator('video');
  await video.evaluate((element) => {
    const note = () =>
      (element as HTMLVideoElement).requestVideoFrameCallback((_, { mediaTime }) => {
        element.dataset['frame'] = String(Math.round(mediaTime * 24));
        note();
      });
    note();
  });
  for (let frame = 1; frame <= 26; frame += 1) {
    await playhead.press('ArrowRight');
    await expect(video).toHaveAttribute('data-frame', String(frame));
  }
});

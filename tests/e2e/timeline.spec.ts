import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { touchDrag } from '../support/touch-drag.ts';

/** The middle of a thing that may still be gliding to its place. */
async function restingMiddle(thing: Locator): Promise<{ x: number; y: number; width: number }> {
  let box = await thing.boundingBox();
  await expect
    .poll(async () => {
      const earlier = box;
      box = await thing.boundingBox();
      return box !== null && box.x === earlier?.x && box.y === earlier.y;
    })
    .toBe(true);
  if (!box) throw new Error('It is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}

async function dragBy(page: Page, from: { x: number; y: number }, dx: number, dy = 0): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 6; step += 1) await page.mouse.move(from.x + (dx * step) / 6, from.y + (dy * step) / 6);
}

test('a block dragged along the timeline takes its shot to another place, whole and in one undo step', async ({ editor, page }) => {
  await editor.openNew();
  for (const [index, words] of ['A lantern is lit.', 'It rains.', 'The light goes out.'].entries()) {
    if (index > 0) await page.getByRole('button', { name: 'Add shot' }).click();
    await editor.write(index + 1, words);
  }
  await editor.setSeconds(1, 4);
  const first = await restingMiddle(editor.block(1));

  await dragBy(page, first, 900);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(editor.prompt(1)).toContainText('A lantern is lit.');

  await dragBy(page, first, 900);
  await page.mouse.up();
  await expect(editor.prompt(3)).toContainText('A lantern is lit.');
  await expect(editor.prompt(1)).toContainText('It rains.');
  expect((await editor.planSeconds())[2]).toBe(4);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.prompt(1)).toContainText('A lantern is lit.');
  expect((await editor.planSeconds())[0]).toBe(4);

  await editor.block(1).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(editor.prompt(2)).toContainText('A lantern is lit.');
  await expect(editor.block(2)).toBeFocused();
});

test('a card dragged by its handle takes its shot to another place, and Escape takes the drag back', async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'It rains.');
  const handle = await restingMiddle(page.getByRole('button', { name: 'Move shot 1' }));

  await dragBy(page, handle, 0, 160);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(editor.prompt(1)).toContainText('A lantern is lit.');
  // The press had taken the focus from the words.
  await expect(editor.prompt(2)).toBeFocused();

  await dragBy(page, handle, 0, 160);
  await page.mouse.up();
  await expect(editor.prompt(2)).toContainText('A lantern is lit.');
});

test('the end follows the pointer, and held at the edge the video grows a second at a time', async ({ editor, page }) => {
  await editor.openNew();
  await editor.total.fill('8');
  await editor.total.press('Enter');
  const end = editor.endOfVideo;
  const from = await restingMiddle(end);
  const perSecond = ((await page.getByRole('region', { name: 'Timeline' }).boundingBox())?.width ?? 0) / 8;

  await dragBy(page, from, -2 * perSecond);
  await expect(end).toHaveAttribute('aria-valuetext', '6 s');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(end).toHaveAttribute('aria-valuetext', '8 s');

  // Every total that is shown on the way, however slow or fast this machine looks.
  const shown = await end.evaluateHandle((element) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(element.getAttribute('aria-valuetext') ?? '')).observe(element, {
      attributeFilter: ['aria-valuetext'],
    });
    return texts;
  });
  // Taken back, it glides home before it can be pressed there.
  await dragBy(page, await restingMiddle(end), 12);
  await expect(end).toHaveAttribute('aria-valuetext', '15 s');
  await page.mouse.up();
  expect(await shown.jsonValue()).toEqual(['9 s', '10 s', '11 s', '12 s', '13 s', '14 s', '15 s']);
  expect(await editor.planSeconds()).toEqual([15]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.total).toHaveValue('8');
});

test('the playhead is scrubbed on the ruler and never covers a label', async ({ editor, page }) => {
  await editor.openNew();
  await editor.total.fill('10');
  await editor.total.press('Enter');
  const label = page.getByRole('region', { name: 'Timeline' }).getByText('0:05', { exact: true });
  const { playhead } = editor;
  const at = await restingMiddle(label);
  await page.mouse.click(at.x, at.y);
  await expect(playhead).toHaveAttribute('aria-valuetext', /^0:0(4\.9|5\.0)$/);
  const [labelBox, head] = [await label.boundingBox(), await playhead.boundingBox()];
  expect((labelBox?.y ?? 0) + (labelBox?.height ?? 0)).toBeLessThanOrEqual((head?.y ?? 0) + 1);

  await dragBy(page, at, 300);
  await expect(playhead).not.toHaveAttribute('aria-valuetext', /^0:0[45]/);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(playhead).toHaveAttribute('aria-valuetext', /^0:0(4\.9|5\.0)$/);
});

test('a shot is put in between two, and merged with the next again', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'It rains.');
  await editor.prompt(1).click();
  const before = await editor.planSeconds();

  await page.getByRole('button', { name: 'Insert a shot after shot 1' }).click();
  await expect(editor.shots).toHaveCount(3);
  await expect(editor.prompt(2)).toBeFocused();
  await page.keyboard.insertText('A bell rings.');
  await expect(editor.prompt(3)).toContainText('It rains.');
  const between = await editor.planSeconds();

  await page.getByRole('button', { name: 'Merge shot 2 with next' }).click();
  await expect(editor.shots).toHaveCount(2);
  await expect(editor.prompt(2)).toContainText('A bell rings. It rains.');
  expect(await editor.planSeconds()).toEqual([between[0], Number(between[1]) + Number(between[2])]);

  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Undo' }).click();
  await expect(editor.shots).toHaveCount(2);
  expect(await editor.planSeconds()).toEqual(before);
});

test('the selected shot goes along with the playhead, but never away from where somebody writes', async ({ editor, page }) => {
  await editor.openNew();
  for (let count = 2; count <= 4; count += 1) await page.getByRole('button', { name: 'Add shot' }).click();
  await expect(editor.shots).toHaveCount(4);
  const { playhead } = editor;
  await playhead.focus();
  await page.keyboard.press('Home');
  await expect(editor.block(1)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('End');
  await expect(editor.block(4)).toHaveAttribute('aria-pressed', 'true');
  await expect(playhead).toBeFocused();

  await page.keyboard.press('Home');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await editor.prompt(2).click();
  await page.keyboard.insertText('Rain');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({ timeout: 20_000 });
  await expect(editor.block(2)).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.prompt(2)).toBeFocused();
});

test('an issue that comes up while somebody types does not move the line', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A');
  await expect(editor.checks).toHaveText('Ready');
  const before = await editor.prompt(1).boundingBox();
  await page.keyboard.press('Backspace');
  await expect(editor.checks).not.toHaveText('Ready');
  expect(await editor.prompt(1).boundingBox()).toMatchObject({ x: before?.x, y: before?.y });
});

test('a take that gets ready while its page is open offers itself', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await editor.makeQuick();
  await editor.generate.click();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'Show take 1' }).click({ timeout: 80_000 });
  await expect(preview.getByRole('radio', { name: 'Take 1' })).toBeChecked();
  await expect(preview.getByRole('button', { name: 'Show take 1' })).toBeHidden();
});

test('the total of a single prompt says why it can not be shorter than the shots that wait', async ({ editor, page }) => {
  await editor.openNew();
  for (let count = 2; count <= 6; count += 1) await page.getByRole('button', { name: 'Add shot' }).click();
  await page.getByRole('radio', { name: 'Single' }).check();
  await editor.total.fill('3');
  await editor.total.press('Enter');
  await expect(editor.total).toHaveValue('6');
  await expect(editor.total).toHaveAccessibleDescription(/6 shots of Storyboard wait/);
});

test('a finger moves cuts, the end, blocks and the playhead', { tag: '@phone-only' }, async ({ editor, page }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await page.getByRole('button', { name: 'Add shot' }).click();
  await editor.write(2, 'It rains.');
  await editor.setSeconds(1, 4);
  await editor.setSeconds(2, 4);
  const width = (await page.getByRole('region', { name: 'Timeline' }).boundingBox())?.width ?? 0;
  const perSecond = (width - 32) / 8;

  const cut = await restingMiddle(editor.cut(1));
  await touchDrag(page, cut, { x: cut.x - 2 * perSecond, y: cut.y });
  await expect(editor.cut(1)).toHaveAttribute('aria-valuetext', 'after 2 s');

  const end = await restingMiddle(editor.endOfVideo);
  await touchDrag(page, { x: end.x - 4, y: end.y }, { x: end.x - 4 - perSecond, y: end.y });
  expect(await editor.planSeconds()).toEqual([2, 5]);

  const second = await restingMiddle(editor.block(2));
  await touchDrag(page, second, { x: second.x - 180, y: second.y });
  await expect(editor.prompt(1)).toContainText('It rains.');

  const { playhead } = editor;
  const before = await playhead.getAttribute('aria-valuetext');
  const head = await restingMiddle(playhead);
  await touchDrag(page, head, { x: head.x + 100, y: head.y });
  await expect(playhead).not.toHaveAttribute('aria-valuetext', before ?? '');
});

test('a key press draws its letter, a drag what it moves, and nothing else', async ({ editor, page }) => {
  await editor.openNew();
  for (let number = 1; number <= 4; number += 1) {
    if (number > 1) await page.getByRole('button', { name: 'Add shot' }).click();
    await editor.write(number, `Words of shot ${number}.`);
  }
  await editor.setSeconds(1, 4);
  await editor.prompt(2).click();
  await editor.saved();
  await restingMiddle(editor.cut(1));

  /** The named parts of the page that change from the last event of an act to the paint of the frame after it. */
  const changed = async (event: 'keydown' | 'pointermove', act: () => Promise<void>) => {
    const watched = await page.evaluateHandle((name) => {
      const found = new Set<string>();
      const observer = new MutationObserver((changes) => {
        for (const { target, attributeName } of changes) {
          // Tells the timeline that its parts must not ease; nothing is drawn for it.
          if (attributeName === 'data-dragged') continue;
          const element = target instanceof Element ? target : target.parentElement;
          const part = element?.closest('[aria-label]')?.getAttribute('aria-label');
          if (part) found.add(part);
        }
      });
      const everything = { subtree: true, childList: true, characterData: true, attributes: true };
      window.addEventListener(
        name,
        () => {
          observer.observe(document.body, everything);
          requestAnimationFrame(() => setTimeout(() => observer.disconnect()));
        },
        true,
      );
      return found;
    }, event);
    await act();
    return watched.evaluate((found) => [...found].sort());
  };

  const onKey = await changed('keydown', () => page.keyboard.press('x'));
  // Its count comes when the keys rest, in a frame of its own.
  expect(onKey).toEqual(['Shot 2 prompt']);
  await expect(editor.shot(2).getByText('17 / 512')).toBeVisible();
  // And so does what Undo would undo.
  await editor.saved();

  const cut = await restingMiddle(editor.cut(1));
  const onDrag = await changed('pointermove', () => dragBy(page, cut, 12));
  expect(onDrag).toEqual(['Cut 1']);
  await page.mouse.up();
});

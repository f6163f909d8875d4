import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';

/** The menu of theme and language: its own button on a wide screen, under More on a narrow one. */
async function openDisplay(page: Page, isMobile: boolean): Promise<void> {
  await page.getByRole('button', { name: isMobile ? 'More' : 'Display', exact: true }).click();
  await expect(page.getByRole('radiogroup', { name: 'Theme' })).toBeVisible();
}

const lightness = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) return Number.NaN;
    canvas.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data[0] ?? Number.NaN;
  });

test('the system’s theme is followed, another can be chosen, and the server sends it from then on', { tag: '@phone' }, async ({
  editor,
  page,
  isMobile,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await editor.openNew();
  expect(await lightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await lightness(page)).toBeLessThan(60);

  await openDisplay(page, isMobile);
  await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
  await page.getByRole('radio', { name: 'Light' }).check();
  expect(await lightness(page)).toBeGreaterThan(200);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('radiogroup', { name: 'Theme' })).toBeHidden();

  const answer = await page.request.get(page.url());
  expect(await answer.text()).toContain('data-theme="light"');
  await page.reload();
  expect(await lightness(page)).toBeGreaterThan(200);
});

test('the language changes at once, with the work untouched, and stays', { tag: '@phone' }, async ({ editor, page, isMobile }) => {
  await editor.openNew();
  await editor.write(1, 'A lantern is lit.');
  await openDisplay(page, isMobile);
  await page.getByRole('radio', { name: '简体中文' }).check();
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('textbox', { name: '镜头 1 的提示词' })).toContainText('A lantern is lit.');
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toHaveAccessibleDescription('撤销：在镜头 1 中输入');
  await page.goto('/');
  await expect(page.getByRole('button', { name: '显示', exact: true })).toBeVisible();
  await page.getByRole('button', { name: '显示', exact: true }).click();
  await page.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByRole('heading', { name: 'Storyboards' })).toBeVisible();
});

test.describe('a browser that asks for Chinese', () => {
  test.use({ locale: 'zh-CN' });

  test('gets it without being asked', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  });
});

test('the first focus of a new storyboard leaves alone who was quicker', async ({ page }) => {
  await page.goto('/');
  // Frames of the editor come only when they are let.
  await page.evaluate(() => {
    const nextFrame = window.requestAnimationFrame.bind(window);
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => (location.pathname === '/' ? nextFrame(callback) : held.push(callback));
    window.addEventListener('let-frames-come', () => {
      window.requestAnimationFrame = nextFrame;
      for (const callback of held) nextFrame(callback);
    });
  });
  await page.getByRole('button', { name: 'New storyboard' }).click();
  const button = page.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
  await expect(page.getByRole('textbox', { name: 'Shot 1 prompt' })).toBeVisible();
  await button.focus();
  await page.evaluate(async () => {
    window.dispatchEvent(new Event('let-frames-come'));
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
  });
  await expect(button).toBeFocused();
});

test('the list of keys opens by its button and by its key, and gives the focus back', async ({ editor, page }) => {
  await editor.openNew();
  const button = page.getByRole('button', { name: 'Keyboard shortcuts', exact: true });
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await button.click();
  await expect(list.getByText('Split at the playhead')).toBeVisible();
  // Its tooltip would cover the first line, and nobody asked for it.
  await expect(list.getByRole('button', { name: 'Close' })).not.toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(button).toBeFocused();
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await list.getByRole('button', { name: 'Close' }).click();
  await expect(button).toBeFocused();
});

test('single keys are words while words are typed, and commands elsewhere', async ({ editor, page }) => {
  await editor.openNew();
  await editor.prompt(1).click();
  await page.keyboard.type('n s ? [');
  await expect(editor.prompt(1)).toContainText('n s ? [');
  await expect(editor.shots).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+d');
  await expect(editor.shots).toHaveCount(2);
  await editor.title.fill('n');
  await expect(editor.shots).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await page.keyboard.press('n');
  await expect(editor.shots).toHaveCount(3);
});

test('nothing but the keys is needed to compose, time and undo', async ({ editor, page }) => {
  await editor.openNew();
  await page.getByRole('button', { name: 'Undo', exact: true }).focus();
  await page.keyboard.press('n');
  await expect(editor.shots).toHaveCount(2);
  await expect(editor.prompt(2)).toBeFocused();
  await page.keyboard.type('Rain stops.');
  await expect(editor.prompt(2)).toContainText('Rain stops.');
  await editor.cut(1).focus();
  await page.keyboard.press('ArrowLeft');
  expect(await editor.planSeconds()).toEqual([4, 3]);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await editor.planSeconds()).toEqual([5, 2]);
  await page.keyboard.press('[');
  await page.keyboard.press('F8');
  await expect(editor.prompt(1)).toBeFocused();
});

test('the first steps are shown once, block nothing, and stay dismissed', { tag: '@phone' }, async ({ editor, page }) => {
  await editor.openNew();
  const steps = page.getByRole('region', { name: 'First steps' });
  await expect(steps.getByRole('listitem')).toHaveCount(3);
  await editor.write(1, 'A lantern is lit.');
  await expect(steps).toBeVisible();
  await steps.getByRole('button', { name: 'Dismiss the first steps' }).click();
  await expect(steps).toBeHidden();
  await editor.openNew();
  await expect(editor.prompt(1)).toBeVisible();
  await expect(steps).toBeHidden();
});

test('a notice covers no control, is read out politely, waits for its reader, and goes when it is outdated', { tag: '@phone' }, async ({
  editor,
  page,
  isMobile,
}) => {
  await editor.openNew();
  await page.clock.install();
  await page.getByRole('button', { name: 'Delete shot 1' }).focus();
  // A shot that cannot be deleted is refused by the editor's own word.
  for (let count = 0; count < 7; count += 1) {
    await page.getByRole('button', { name: 'Undo', exact: true }).focus();
    await page.keyboard.press('n');
    await page.clock.runFor(300);
  }
  const notice = page.getByRole('status').filter({ hasText: 'at most 6 shots' });
  await expect(notice).toBeVisible();
  /** What lies under points all over the notice. */
  const covered = await notice.evaluate((element) => {
    const box = (element.firstElementChild ?? element).getBoundingClientRect();
    const names = new Set<string>();
    for (let x = box.left + 1; x < box.right; x += 8) {
      for (let y = box.top + 1; y < box.bottom; y += 6) {
        for (const below of document.elementsFromPoint(x, y)) {
          const control = below.closest('button, [role="slider"], [role="textbox"], input, select, a[href]');
          if (control !== null && !element.contains(control)) names.add(control.getAttribute('aria-label') ?? control.tagName);
        }
      }
    }
    return [...names];
  });
  expect(covered).toEqual([]);
  if (!isMobile) {
    await notice.getByText('at most 6 shots').hover();
    await page.clock.runFor(60_000);
    await expect(notice).toBeVisible();
  }
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await editor.title.fill('Another step');
  await expect(notice).toBeHidden();
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing glides', async ({ editor, page }) => {
    await editor.openNew();
    await page.getByRole('button', { name: 'Add shot' }).click();
    const moving = await page.evaluate(
      () => document.getAnimations().filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > 20).length,
    );
    expect(moving).toBe(0);
  });

  test('another theme is there at once, and no colour fades to it level by level', async ({ editor, page }) => {
    await editor.openNew();
    const fading = await page.evaluate(() => {
      const before = getComputedStyle(document.body).color;
      document.documentElement.dataset['theme'] = matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
      return { changed: getComputedStyle(document.body).color !== before, transitions: document.getAnimations().length };
    });
    expect(fading).toEqual({ changed: true, transitions: 0 });
  });
});

test('what is not loaded yet says so while the server is away, and opens when it is back', async ({
  editor,
  page,
  context,
  expectedConsoleErrors,
}) => {
  expectedConsoleErrors.push(/net::ERR_|Failed to fetch/);
  await editor.openNew();
  await editor.saved();
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Keyboard shortcuts', exact: true }).click();
  const trouble = page.getByRole('alert').filter({ hasText: 'could not be opened' });
  await expect(trouble).toBeVisible();
  await editor.write(1, 'Work goes on.');
  await expect(editor.prompt(1)).toContainText('Work goes on.');
  await context.setOffline(false);
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
});

test('everything fits at twice the text size', async ({ editor, page }) => {
  // 200 % of a 1280 px window is a window of 640 px.
  await page.setViewportSize({ width: 640, height: 450 });
  await editor.openNew();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeInViewport();
});

test('on a phone what is pressed often is large enough for a thumb', { tag: '@phone-only' }, async ({ editor, page }) => {
  await editor.openNew();
  for (const name of ['Undo', 'Redo', 'More', 'Shots', 'References', 'Takes', 'Settings']) {
    const box = await page.getByRole('button', { name, exact: true }).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(40);
  }
});

test('parts of the page that do not come are told of once, and tried again together', async ({ editor, page, expectedConsoleErrors }) => {
  expectedConsoleErrors.push(/ERR_FAILED/);
  await editor.openNew();
  const preview = page.getByRole('region', { name: 'Preview' });
  await preview.getByRole('button', { name: 'Preview options' }).click();
  await page.route('**/_next/static/**', (route) => route.abort());
  await preview.getByRole('switch', { name: 'Safe areas' }).click();
  const notice = page.getByRole('alert').filter({ hasText: 'could not be opened' });
  await expect(notice).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const second = page.waitForEvent('requestfailed');
  await page.locator('body').press('?');
  await second;
  await expect(notice).toHaveCount(1);
  await page.unroute('**/_next/static/**');
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expect(page.locator('svg[data-guides]')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

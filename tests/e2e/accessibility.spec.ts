import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { PLACES } from '../support/screens/screens.ts';

/** What axe objects to, by rule and element, in the dark and the light theme; and what is wider than the screen. */
async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${colorScheme}: ${id}: ${html.slice(0, 200)}`)));
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return overflow > 0 ? [...found, `${overflow} pixels wider than the screen`] : found;
}

for (const { name, prepare, screens } of PLACES) {
  test(`axe objects to nothing: ${name}`, { tag: '@phone' }, async ({ editor, page, isMobile, expectedConsoleErrors }) => {
    test.setTimeout(240_000);
    // The browser notes a page that answers 404.
    expectedConsoleErrors.push(/404/);
    // Colours that fade in are measured when they are there.
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await prepare(editor);
    for (const screen of screens.filter(({ only }) => only === undefined || (only === 'phone') === isMobile)) {
      await test.step(screen.name, async () => {
        await screen.show(editor);
        expect.soft(await faults(page), screen.name).toEqual([]);
        await (screen.leave ? screen.leave(editor) : page.keyboard.press('Escape'));
      });
    }
  });
}

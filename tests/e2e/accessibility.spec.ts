import { expect, test } from '../support/editor-page.ts';
import { screenFaults } from '../support/screen-faults.ts';
import { PLACES } from '../support/screens/screens.ts';

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
        expect.soft(await screenFaults(page), screen.name).toEqual([]);
        await (screen.leave ? screen.leave(editor) : page.keyboard.press('Escape'));
      });
    }
  });
}

test('an icon is drawn with its own font, and is in no name and no text', async ({ editor, page }) => {
  await editor.openNew();
  const icon = page.getByRole('button', { name: 'Undo', exact: true }).locator('.icon');
  await expect(icon).toHaveCSS('width', '16px');
  const state = () =>
    icon.evaluate((element) => {
      const family = getComputedStyle(element).fontFamily;
      return [...document.fonts].find((face) => face.family === family)?.status;
    });
  await expect.poll(state).toBe('loaded');
  expect(await page.locator('body').innerText()).not.toMatch(/[\ue000-\uf8ff]/);
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/[\ue000-\uf8ff]/);
});

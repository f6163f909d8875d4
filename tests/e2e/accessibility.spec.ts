import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/editor-page.ts';
import { brassBowl } from '../support/pictures.ts';

async function violations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const colorScheme of ['dark', 'light'] as const) {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    test.describe(`${colorScheme} at ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport });

      test('home and a storyboard with everything on it have nothing that axe objects to', async ({ editor, page }) => {
        await page.goto('/');
        await expect(page.getByRole('heading', { name: 'Storyboards' })).toBeVisible();
        expect(await violations(page)).toEqual([]);

        await editor.openNew();
        await editor.write(1, 'A lantern is lit.');
        if (viewport.width > 1000) {
          await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
          await expect(editor.reference('Brass bowl')).toBeVisible();
          await editor.mention(1, 'Brass bowl');
          await page.getByRole('button', { name: 'Add shot' }).click();
          await expect(editor.checks).toBeVisible();
        }
        expect(await violations(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, 'nothing is wider than the screen').toBeLessThanOrEqual(0);
      });
    });
  }
}

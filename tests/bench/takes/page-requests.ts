/** What one open page asks the server for while a take of it moves, and afterwards, in a real browser. */

import { createBrowser } from '#tests/chaos/browser.ts';
import { readActionIds } from '#tests/chaos/server-actions.ts';
import { boardOf } from '#tests/support/boards.ts';
import { launchBrowser } from '../support/browser.ts';
import { ROOT } from '../support/server.ts';

const READY_WITHIN_MS = 240_000;
/** What the last answers bring (poster, filmstrip) is loaded before rest begins. */
const SETTLING_MS = 5000;

/** The take has to be rendered for longer than `seconds`, which is how long each of the two is counted. */
export async function measurePage(origin: string, seconds: number) {
  const people = createBrowser({ actions: readActionIds(ROOT), origin: () => origin });
  const storyboardId = await people.createStoryboard(boardOf([2, 1]));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(`${origin}/storyboards/${storyboardId}`);
    await page.getByRole('button', { name: /^Generate/ }).click();
    const status = page.getByRole('status').filter({ hasText: /Rendering|Rendered by/ });
    await status.first().waitFor({ timeout: READY_WITHIN_MS });
    let requests = 0;
    page.on('request', () => {
      requests += 1;
    });
    const perMinute = async (): Promise<number> => {
      const before = requests;
      await page.waitForTimeout(seconds * 1000);
      return Math.round(((requests - before) / seconds) * 60);
    };
    const moving = await perMinute();
    await page.getByRole('status').filter({ hasText: 'Ready' }).first().waitFor({ timeout: READY_WITHIN_MS });
    await page.waitForTimeout(SETTLING_MS);
    return { requestsPerMinute: { moving, atRest: await perMinute() } };
  } finally {
    await browser.close();
  }
}

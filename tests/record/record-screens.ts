/**
 * Takes a picture of every screen in every state (tests/support/screens), at both sizes and in both themes, into
 * `test-results/screens`: for looking at beside the design, and at what a change has moved. Needs `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, devices } from '@playwright/test';
import { launchBrowser } from '../bench/support/browser.ts';
import { freePort, ROOT, startServer } from '../bench/support/server.ts';
import { EditorPage } from '../support/editor-page.ts';
import type { Place } from '../support/screens/screen.ts';
import { PLACES } from '../support/screens/screens.ts';

const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
} as const;

const folder = join(ROOT, 'test-results/screens');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-record-'));
const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
const browser = await launchBrowser();
let count = 0;
for (const place of PLACES) for (const size of ['desktop', 'phone'] as const) count += await record(browser, place, size);
await browser.close();
await server.stop();
rmSync(dataFolder, { recursive: true, force: true });
console.log(`${count} pictures are in ${folder}.`);

async function record(inBrowser: Browser, place: Place, size: keyof typeof SIZES): Promise<number> {
  const context = await inBrowser.newContext({ baseURL: server.url, reducedMotion: 'reduce', ...SIZES[size] });
  const editor = new EditorPage(await context.newPage());
  const screens = place.screens.filter(({ only }) => only === undefined || only === size);
  await place.prepare(editor);
  for (const screen of screens) {
    await screen.show(editor);
    for (const colorScheme of ['dark', 'light'] as const) {
      await editor.page.emulateMedia({ colorScheme });
      const name = `${place.name} - ${screen.name} - ${size} - ${colorScheme}`.replace(/[^A-Za-z0-9]+/g, '-');
      await editor.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    }
    await (screen.leave ? screen.leave(editor) : editor.page.keyboard.press('Escape'));
  }
  await context.close();
  return screens.length * 2;
}

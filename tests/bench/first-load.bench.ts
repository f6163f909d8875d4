/**
 * What a modern browser must fetch before home and editor work: every script the page loads by itself, gzipped, the prompt
 * editor included. Target: the editor at most 260 kB, home less than the editor. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from './support/browser.ts';
import { firstLoadKilobytes } from './support/first-load-script.ts';
import { freePort, startServer } from './support/server.ts';
import { atMost } from './support/verdicts.ts';

const TARGET_KILOBYTES = 260;

const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
const browser = await launchBrowser();

const maker = await browser.newPage();
await maker.goto(server.url);
await maker.getByRole('button', { name: 'New storyboard' }).click();
await maker.waitForURL(/\/storyboards\//);
const editorUrl = maker.url();
await maker.close();

const home = await firstLoadKilobytes(browser, async (page) => {
  await page.goto(server.url);
});
const editor = await firstLoadKilobytes(browser, async (page) => {
  await page.goto(editorUrl);
  await page.getByRole('textbox', { name: 'Shot 1 prompt' }).waitFor();
});
await browser.close();
await server.stop();
rmSync(dataFolder, { recursive: true, force: true });

console.log(`first-load script, gzipped: home ${home.toFixed(1)} kB, editor ${editor.toFixed(1)} kB`);
console.log(
  JSON.stringify({
    bench: 'first-load',
    verdicts: { editorKilobytes: atMost(TARGET_KILOBYTES, editor) },
    editorKilobytes: Math.round(editor),
    homeKilobytes: Math.round(home),
    homeToEditor: Number((home / editor).toFixed(2)),
  }),
);

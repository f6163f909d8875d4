/**
 * What a modern browser must fetch before home and editor work: every script the page loads by itself, gzipped, the prompt
 * editor included. Target: the editor at most 260 kB, home less than the editor. Needs `npm run build`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { freePort, startServer } from './support/server.ts';

const TARGET_KILOBYTES = 260;
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });

async function scriptKilobytes(open: (page: Page) => Promise<void>): Promise<number> {
  const page = await browser.newPage();
  const bodies = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.set(response.url(), response.body());
  });
  await open(page);
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all([...bodies.values()].map(async (body) => gzipSync(await body).byteLength));
  await page.close();
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

const maker = await browser.newPage();
await maker.goto(server.url);
await maker.getByRole('button', { name: 'New storyboard' }).click();
await maker.waitForURL(/\/storyboards\//);
const editorUrl = maker.url();
await maker.close();

const home = await scriptKilobytes(async (page) => {
  await page.goto(server.url);
});
const editor = await scriptKilobytes(async (page) => {
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
    ratio: Number((editor / TARGET_KILOBYTES).toFixed(2)),
    target: 1,
    editorKilobytes: Math.round(editor),
    homeKilobytes: Math.round(home),
    homeToEditor: Number((home / editor).toFixed(2)),
  }),
);

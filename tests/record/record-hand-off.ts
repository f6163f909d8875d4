/**
 * Pictures of what comes after takes, from the production build with the stand-in: docs/images/compare.png (two takes beside
 * each other) and docs/images/shot-list-page.png (the first page of the PDF, as poppler's `pdftoppm` draws it, which is not
 * ours). Needs `npm run build` and poppler-utils.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { launchBrowser } from '../bench/support/browser.ts';
import { freePort, ROOT, startServer } from '../bench/support/server.ts';
import { EditorPage } from '../support/editor-page.ts';
import { composeNightMarket } from '../support/night-market.ts';
import { openWay } from '../support/two-takes.ts';

const READY_MS = 300_000;
const images = join(ROOT, 'docs/images');
const folder = mkdtempSync(join(tmpdir(), 'shotboard-record-'));
const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: join(folder, 'data') });
const browser = await launchBrowser();
const page = await browser.newPage({
  baseURL: server.url,
  viewport: { width: 1440, height: 900 },
  colorScheme: 'dark',
  reducedMotion: 'reduce',
});
const editor = new EditorPage(page);

await composeNightMarket(editor);
await editor.mode.selectOption('Standard 720p');
await generate(1);
await editor.prompt(2).click();
await page.keyboard.press('ControlOrMeta+A');
await page.keyboard.insertText('A girl in a red raincoat stands still while the crowd flows around her, locked camera.');
await generate(2);
await shootCompare();
await shootPdf();
await browser.close();
await server.stop();
rmSync(folder, { recursive: true, force: true });
console.log(`compare.png and shot-list-page.png are in ${images}.`);

async function generate(number: number): Promise<void> {
  await expect(editor.checks).toHaveText('Ready');
  await editor.generate.click();
  await expect(editor.take(number).getByRole('status')).toHaveText('Ready', { timeout: READY_MS });
}

async function shootCompare(): Promise<void> {
  await openWay(editor, 2, 'Compare');
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog.locator('video')).toHaveCount(2, { timeout: READY_MS });
  await page.keyboard.press(']');
  await expect(dialog.getByText('Reading what was asked for…')).toBeHidden({ timeout: READY_MS });
  // Both have been sought to the cut, and show it.
  const isMoving = () =>
    dialog
      .locator('video')
      .evaluateAll((videos) => videos.some((video) => video instanceof HTMLVideoElement && (video.seeking || video.readyState < 2)));
  await expect.poll(isMoving, { timeout: READY_MS }).toBe(false);
  await page.screenshot({ path: join(images, 'compare.png'), animations: 'disabled' });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function shootPdf(): Promise<void> {
  await editor.openExport();
  await page.getByRole('menuitem', { name: /Takes, timelines and lists/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  const entry = dialog.getByRole('button', { name: /^Shot list PDF/ });
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: READY_MS }), entry.click({ timeout: READY_MS })]);
  const path = join(folder, 'shot-list.pdf');
  await download.saveAs(path);
  execFileSync('pdftoppm', ['-png', '-r', '100', '-f', '1', '-l', '1', '-singlefile', path, join(images, 'shot-list-page')]);
}

/**
 * Does the main job once in a real browser, against the production build and the stand-in, and writes down what came of it:
 * docs/recorded-run.md (the compiled request, the take's history, the video as measured from its own frames) and the
 * pictures of docs/images. Needs `npm run build`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, type Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import { redactInline } from '#lib/kling/redact-inline.ts';
import { openEmbedded } from '#lib/server/db/embedded.ts';
import { files, takeEvents, takes } from '#lib/server/db/schema.ts';
import { freePort, ROOT, startServer } from '../bench/support/server.ts';
import { EditorPage } from '../support/editor-page.ts';
import { type MeasuredVideo, measureVideo } from '../support/measure-video.ts';
import { composeNightMarket, NIGHT_MARKET } from '../support/night-market.ts';

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const images = join(ROOT, 'docs/images');
mkdirSync(images, { recursive: true });

const dataFolder = mkdtempSync(join(tmpdir(), 'shotboard-record-'));
const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: dataFolder });
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const context = await browser.newContext({ baseURL: server.url, viewport: DESKTOP, colorScheme: 'dark', deviceScaleFactor: 1.5 });
const page = await context.newPage();

for (const template of ['Six-shot story', 'Characters and references', 'Start and end frames']) await openTemplate(template);
const { waitedSeconds, path } = await mainJob(new EditorPage(page));
await takePictures();
await browser.close();
await server.stop();

const measured = await measureVideo(path);
expect(measured.cutSeconds).toEqual(NIGHT_MARKET.cutSeconds);
writeFileSync(join(ROOT, 'docs/recorded-run.md'), await report(measured, waitedSeconds));
rmSync(dataFolder, { recursive: true, force: true });
console.log(`docs/recorded-run.md and docs/images are written; the take was ready after ${waitedSeconds.toFixed(1)} s.`);

async function openTemplate(title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).click();
  await page.waitForURL(/\/storyboards\//);
}

async function mainJob(editor: EditorPage): Promise<{ waitedSeconds: number; path: string }> {
  await composeNightMarket(editor);
  const start = performance.now();
  await editor.generate.click();
  const status = editor.take(1).getByRole('status');
  await expect(status).toHaveText('Ready', { timeout: 180_000 });
  const waitedSeconds = (performance.now() - start) / 1000;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    editor.take(1).getByRole('link', { name: 'Download take 1' }).click(),
  ]);
  const path = join(dataFolder, 'downloaded.mp4');
  await download.saveAs(path);
  return { waitedSeconds, path };
}

async function takePictures(): Promise<void> {
  await page
    .getByRole('region', { name: 'Timeline' })
    .getByRole('button', { name: /Show shot 4/ })
    .click();
  await page.mouse.move(0, 0);
  await shoot(page, 'editor');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.screenshot({ path: join(images, 'editor-light.png'), animations: 'disabled' });
  await page.emulateMedia({ colorScheme: 'dark' });
  await shootInChinese(page.url());
  await page.goto('/');
  await expect(page.getByRole('link', { name: NIGHT_MARKET.title })).toBeVisible();
  await shoot(page, 'home');
}

async function shoot(shown: Page, name: string): Promise<void> {
  for (const [suffix, viewport] of [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const) {
    await shown.setViewportSize(viewport);
    const shots = shown.getByRole('navigation', { name: 'Panels' }).getByRole('button', { name: 'Shots' });
    if (await shots.isVisible()) await shots.click();
    await shown.screenshot({ path: join(images, `${name}-${suffix}.png`), animations: 'disabled' });
  }
  await shown.setViewportSize(DESKTOP);
}

/** As a browser that asks for Chinese is answered. */
async function shootInChinese(address: string): Promise<void> {
  const chinese = await browser.newContext({ viewport: DESKTOP, colorScheme: 'dark', locale: 'zh-CN', deviceScaleFactor: 1.5 });
  const shown = await chinese.newPage();
  await shown.goto(address);
  await expect(shown.getByRole('button', { name: '撤销', exact: true })).toBeVisible();
  await shown.waitForLoadState('networkidle');
  await shown.screenshot({ path: join(images, 'editor-chinese.png'), animations: 'disabled' });
  await chinese.close();
}

async function report(video: MeasuredVideo, waited: number): Promise<string> {
  const database = await openEmbedded(dataFolder);
  const [row] = await database.db.select().from(takes);
  if (!row?.videoFileId) throw new Error('the take was not stored');
  const events = await database.db.select().from(takeEvents).where(eq(takeEvents.takeId, row.id)).orderBy(takeEvents.id);
  const [file] = await database.db.select().from(files).where(eq(files.id, row.videoFileId));
  await database.close();
  const history = events.map(
    ({ at, type, detail }) => `| ${((at - row.createdAt) / 1000).toFixed(2)} s | ${type} | ${JSON.stringify(detail)} |`,
  );
  return `# A recorded run

Written by \`npm run docs:record\`: a browser composed this storyboard, pressed Generate once and downloaded the result, on the
production build with the stand-in. Five shots (${NIGHT_MARKET.seconds.join(', ')} s), two pictures, mentions in three shots, 16:9, Pro.

![The editor after the take](images/editor-desktop.png)

## The compiled request

As it was frozen and sent; pictures went inline, in place of \`file:<SHA-256>\`.

\`\`\`json
${JSON.stringify(redactInline(row.request), null, 2)}
\`\`\`

## The take's history

Ready ${waited.toFixed(1)} s after the button was pressed.

| after | event | detail |
|---|---|---|
${history.join('\n')}

## The video, as measured from its own frames

| | planned | measured |
|---|---|---|
| length | ${NIGHT_MARKET.totalSeconds} s | ${video.durationSeconds} s, ${video.frameCount} frames |
| size | 1920 × 1080 | ${video.width} × ${video.height} |
| codec | H.264 | ${video.codec}${video.audioCodec ? `, sound ${video.audioCodec}` : ', no sound'} |
| cuts | ${NIGHT_MARKET.cutSeconds.join(', ')} s | ${video.cutSeconds.join(', ')} s |
| stored | | ${file?.bytes} bytes, SHA-256 \`${file?.id}\` |
`;
}

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
import { brassBowl, lanternPalette } from '../support/pictures.ts';

const PLAN_SECONDS = [2, 3, 2, 3, 2];
const PLANNED_CUTS = [2, 5, 7, 10];
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

for (const template of ['Six-shot story', 'Characters and references', 'Paste a script']) await openTemplate(template);
const { waitedSeconds, path } = await mainJob(new EditorPage(page));
await takePictures();
await browser.close();
await server.stop();

const measured = await measureVideo(path);
expect(measured.cutSeconds).toEqual(PLANNED_CUTS);
writeFileSync(join(ROOT, 'docs/recorded-run.md'), await report(measured, waitedSeconds));
rmSync(dataFolder, { recursive: true, force: true });
console.log(`docs/recorded-run.md and docs/images are written; the take was ready after ${waitedSeconds.toFixed(1)} s.`);

async function openTemplate(title: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(title) }).click();
  await page.waitForURL(/\/storyboards\//);
}

async function mainJob(editor: EditorPage): Promise<{ waitedSeconds: number; path: string }> {
  await editor.openNew();
  await editor.title.fill('Night market, last lantern');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await expect(editor.reference('Lantern palette')).toContainText('not used yet');
  for (let number = 2; number <= PLAN_SECONDS.length; number += 1) await page.getByRole('button', { name: 'Add shot' }).click();
  for (const [index, seconds] of PLAN_SECONDS.entries()) await editor.setSeconds(index + 1, seconds);
  await editor.write(1, 'Wide crane shot over a rain-slick night market at dusk. Lanterns flicker on one by one, palette of ');
  await editor.mention(1, 'Lantern palette');
  await editor.write(2, 'A girl in a yellow raincoat weaves through the crowd towards camera, handheld follow, shallow focus.');
  await editor.write(3, 'Macro: dumpling steam curls around ');
  await editor.mention(3, 'Brass bowl');
  await editor.write(4, 'She stops at a puddle. In her reflection the sky glows like ');
  await editor.mention(4, 'Lantern palette');
  await editor.write(5, 'Push in on her eyes as the lanterns go out behind her.');
  await editor.saved();
  await expect(editor.generate).toBeEnabled();

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
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Night market, last lantern' })).toBeVisible();
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
production build with the stand-in. Five shots (${PLAN_SECONDS.join(', ')} s), two pictures, mentions in three shots, 16:9, Pro.

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
| length | ${PLAN_SECONDS.reduce((sum, seconds) => sum + seconds, 0)} s | ${video.durationSeconds} s, ${video.frameCount} frames |
| size | 1920 × 1080 | ${video.width} × ${video.height} |
| codec | H.264 | ${video.codec}${video.audioCodec ? `, sound ${video.audioCodec}` : ', no sound'} |
| cuts | ${PLANNED_CUTS.join(', ')} s | ${video.cutSeconds.join(', ')} s |
| stored | | ${file?.bytes} bytes, SHA-256 \`${file?.id}\` |
`;
}

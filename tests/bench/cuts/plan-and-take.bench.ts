/**
 * An animatic and a take of the same storyboard, and where the cuts of both files are. Needs `npm run build`.
 *
 *     npm run bench:plan              shots of 2, 3 and 2 s
 *     npm run bench:plan -- 3,1,4,2   others
 *
 * The app starts on an empty data folder with its stand-in; Chromium makes the animatic and downloads the take through
 * Export's menu, as a person does. Both files are then measured by FFmpeg's scene filter, which knows no plan and is not
 * ours, and by our own finder. Planned for the animatic: 0 frames off.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createLookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { boardOf } from '#tests/support/boards.ts';
import { EditorPage } from '#tests/support/editor-page.ts';
import { launchBrowser } from '../support/browser.ts';
import { freePort, startServer } from '../support/server.ts';
import { atMost } from '../support/verdicts.ts';
import { type CutsAgainstPlan, cutSecondsOf, describeCuts, measureFile } from './measure-file.ts';

const PATIENCE_MS = 240_000;

const shotSeconds = (process.argv[2] ?? '2,3,2').split(',').map(Number);
if (shotSeconds.length < 2 || shotSeconds.some((seconds) => !(seconds >= 1)))
  throw new Error('Give the seconds of the shots, such as 2,3,2.');
const plannedSeconds = cutSecondsOf(shotSeconds);

const folder = mkdtempSync(join(tmpdir(), 'shotboard-plan-'));
const engine = { KLINGAI_API_KEY: '', KLINGAI_ACCESS_KEY: '', KLINGAI_SECRET_KEY: '', DATABASE_URL: '', S3_BUCKET: '' };
const server = await startServer(
  ['scripts/start.mjs'],
  { ...engine, PORT: String(await freePort()), DATA_DIR: join(folder, 'data') },
  '/api/health',
);
const browser = await launchBrowser();
const looking = createLookingProcess();
try {
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const editor = new EditorPage(page);
  await editor.openStoryboard(boardOf(shotSeconds));
  const files = { animatic: await downloadAnimatic(editor), take: await downloadTake(editor) };
  const measured = {
    animatic: await measureFile(files.animatic, plannedSeconds, looking),
    take: await measureFile(files.take, plannedSeconds, looking),
  };
  console.log(`plan: shots of ${shotSeconds.join(', ')} s, cuts at ${plannedSeconds.join(', ')} s\n`);
  for (const [name, { ffmpeg, ours }] of Object.entries(measured)) {
    console.log(`${name.padEnd(9)} FFmpeg  ${describeCuts(ffmpeg)}\n${' '.repeat(10)}ours    ${describeCuts(ours)}`);
  }
  const verdicts = { animaticOffFrames: atMost(0, mostOff(measured.animatic.ffmpeg)) };
  console.log(`\n${JSON.stringify({ bench: 'plan', plannedSeconds, verdicts, ...measured })}`);
} finally {
  looking.stop();
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function downloadAnimatic(editor: EditorPage): Promise<string> {
  await editor.openExport();
  await editor.page.getByRole('menuitem', { name: /Animatic/ }).click();
  const dialog = editor.page.getByRole('dialog', { name: 'Animatic' });
  await dialog.getByRole('button', { name: 'Make the animatic' }).click();
  const path = await download(editor.page, dialog.getByRole('link', { name: /^Download MP4/ }), 'animatic.mp4');
  await dialog.getByRole('button', { name: 'Close' }).click();
  return path;
}

async function downloadTake(editor: EditorPage): Promise<string> {
  await editor.mode.selectOption('Standard 720p');
  await editor.generate.click();
  await editor.take(1).getByRole('status').getByText('Ready', { exact: true }).waitFor();
  await editor.openExport();
  await editor.page.getByRole('menuitem', { name: /Takes, timelines and lists/ }).click();
  const dialog = editor.page.getByRole('dialog', { name: 'Export', exact: true });
  return download(editor.page, dialog.getByRole('link', { name: /^Whole take / }), 'take.mp4');
}

async function download(page: Page, link: Locator, name: string): Promise<string> {
  await link.waitFor();
  const [arriving] = await Promise.all([page.waitForEvent('download'), link.click()]);
  const path = join(folder, name);
  await arriving.saveAs(path);
  return path;
}

/** In frames; a cut that is missing, or that nobody planned, is as far off as can be. */
function mostOff({ differences, added }: CutsAgainstPlan): number {
  return Math.max(...differences.map((each) => Math.abs(each ?? Number.POSITIVE_INFINITY)), added > 0 ? Number.POSITIVE_INFINITY : 0);
}

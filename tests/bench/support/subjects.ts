/** The two that are compared: Shotboard with a full storyboard, and the smallest Next app. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { EditorPage } from '../../support/editor-page.ts';
import { fullBoard, uploadPictures } from '../../support/full-board.ts';
import { buildBareApp } from './bare-next.ts';
import { freePort, ROOT, startServer } from './server.ts';

export interface Subject {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the production build on an empty data folder; `editorUrl` is the full storyboard's page. */
export async function openShotboard(browser: Browser): Promise<Subject & { readonly editorUrl: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
  const server = await startServer(['scripts/start.mjs'], { PORT: String(await freePort()), DATA_DIR: folder });
  const page = await browser.newPage({ baseURL: server.url });
  await new EditorPage(page).openStoryboard(fullBoard(await uploadPictures(page.request)));
  const editorUrl = page.url();
  await page.close();
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, editorUrl, close };
}

export async function openBareApp(): Promise<Subject> {
  const folder = buildBareApp();
  const port = String(await freePort());
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const server = await startServer([next, 'start', folder, '--hostname', '127.0.0.1', '--port', port], { PORT: port });
  const close = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: server.url, close };
}

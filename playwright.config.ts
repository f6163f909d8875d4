import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** Beside the port people use, so that a running app is not disturbed. */
const PORT = Number(process.env['E2E_PORT'] ?? 3187);
const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
// Read again by each worker process; only the first, which starts the server, may choose the folder.
process.env['E2E_DATA_DIR'] ??= mkdtempSync(join(tmpdir(), 'shotboard-e2e-'));

/**
 * The end-to-end tests drive the production build, with the stand-in, on an empty data folder, at two sizes of screen.
 * A test runs on the desktop; `{ tag: '@phone' }` lets it run on the phone as well, `{ tag: '@phone-only' }` only there.
 * Tag what a phone does differently: touch, tabs, what the narrow layout moves. A page reaches a panel with
 * `editor.showPanel('References')`, which does nothing where all panels are on screen.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A shared machine stalls now and then; what needed a second try is named at the end of the run, never hidden.
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    // Without snapshots: taking them fetches pictures from inside the page, which the page's own policy forbids.
    trace: { mode: 'retain-on-failure', snapshots: false },
    launchOptions: {
      executablePath,
      // Without a language in its environment a browser cannot write a file name that is not English.
      env: { ...(process.env as Record<string, string>), LC_ALL: 'C.UTF-8' },
      // A browser run by root (as in containers) refuses its own sandbox; the rest keeps it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'desktop', grepInvert: /@phone-only/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', grep: /@phone/, use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: 'node scripts/start.mjs',
    url: `http://127.0.0.1:${PORT}/api/health`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      ...(process.env as Record<string, string>),
      PORT: String(PORT),
      DATA_DIR: process.env['E2E_DATA_DIR'] ?? '',
      KLINGAI_API_KEY: '',
      KLINGAI_ACCESS_KEY: '',
      KLINGAI_SECRET_KEY: '',
      DATABASE_URL: '',
      S3_BUCKET: '',
      JOBS: '',
    },
  },
});

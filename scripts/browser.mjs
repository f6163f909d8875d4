/** Finds a Chromium for the end-to-end tests, and installs one where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './install.mjs';
import { runCommand } from './run-command.mjs';
import { CannotGoOn, step } from './say.mjs';
import { installSystemPackage } from './system-package.mjs';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
/** Past this, Playwright's own server is taken as out of reach. */
const DOWNLOAD_TIMEOUT_MS = 180_000;

function systemBrowser() {
  return [process.env.CHROMIUM_PATH, ...SYSTEM_BROWSERS].find((path) => path && existsSync(path)) ?? null;
}

/**
 * The order is the system's browser, Playwright's own, the system's package manager.
 * @returns {Promise<string>} the path of the browser's program
 */
export async function ensureBrowser(node, env) {
  const found = systemBrowser();
  if (found) return found;
  const { chromium } = await import('@playwright/test');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();

  step('Installing a browser for the end-to-end tests');
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js');
  const download = await runCommand(node, [cli, 'install', 'chromium'], {
    env: { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000' },
    quiet: true,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
  });
  if (download.code === 0 && existsSync(chromium.executablePath())) return chromium.executablePath();

  process.stdout.write("  Playwright's own browser cannot be fetched here; asking the system's package manager.\n");
  await installSystemPackage('chromium');
  const installed = systemBrowser();
  if (installed) return installed;
  throw new CannotGoOn(
    'The end-to-end tests need Chromium and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program, and run npm test again.',
  );
}

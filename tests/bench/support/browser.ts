import { type Browser, chromium, type Page } from '@playwright/test';

/** The slow-down of a mid-range phone, as Lighthouse takes it. */
export const CPU_SLOWDOWN = 4;

/** The Chromium that the benchmarks measure in. `debuggingPort` opens it to other tools. */
export function launchBrowser(debuggingPort?: number): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      // What a browser fetches for itself takes time from what is measured.
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Makes a page's processor `rate` times slower, as DevTools does; 1 is full speed. */
export async function slowDown(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

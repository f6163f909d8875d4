import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

/** Every script a page loads by itself, gzipped, in kilobytes of 1000 bytes. `open` goes there and waits until the page works. */
export async function firstLoadKilobytes(browser: Browser, open: (page: Page) => Promise<void>): Promise<number> {
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

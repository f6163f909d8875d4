import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '../support/editor-page.ts';
import { measureVideo } from '../support/measure-video.ts';
import { composeNightMarket, NIGHT_MARKET } from '../support/night-market.ts';

test('a creator lays out five shots, generates, watches the take render and downloads a video of exactly that plan', async ({
  editor,
  page,
}) => {
  test.setTimeout(180_000);
  await composeNightMarket(editor);
  await editor.generate.click();
  const take = editor.take(1);
  await expect(take.getByRole('status')).toHaveText(/Waiting|Sending|Rendering|Saving|Ready/);
  await expect(take.getByRole('status')).toHaveText('Ready', { timeout: 120_000 });

  await take.getByRole('button', { name: 'Play take 1' }).click();
  const video = page.getByRole('region', { name: 'Preview' }).locator('video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime), { timeout: 20_000 }).toBeGreaterThan(0.2);
  expect(await video.evaluate((element: HTMLVideoElement) => element.duration)).toBeCloseTo(12, 1);

  const [download] = await Promise.all([page.waitForEvent('download'), take.getByRole('link', { name: 'Download take 1' }).click()]);
  expect(download.suggestedFilename()).toBe('Night market, last lantern - take 1.mp4');
  const path = await download.path();
  const measured = await measureVideo(path);
  expect(measured).toMatchObject({ codec: 'avc', width: 1920, height: 1080, frameCount: 12 * 24, durationSeconds: 12 });
  expect(measured.cutSeconds).toEqual(NIGHT_MARKET.cutSeconds);

  // What people download is byte for byte what was checked and stored.
  const digest = createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
  const response = await page.request.head(
    await take.getByRole('link', { name: 'Download take 1' }).evaluate((link: HTMLAnchorElement) => link.href),
  );
  expect(response.headers()['etag']).toContain(digest);

  // The take stays what it was when the plan moves on, and the preview says so.
  await editor.total.fill('10');
  await editor.total.press('Enter');
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Take 1 was made from an earlier plan of 12 s');
});

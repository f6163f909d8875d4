import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { brassBowl, lanternPalette } from '../support/pictures.ts';
import { expect, test } from '../support/editor-page.ts';
import { measureVideo } from '../support/measure-video.ts';

test('a creator lays out five shots, generates, watches the take render and downloads a video of exactly that plan', async ({ editor, page }) => {
  test.setTimeout(180_000);
  await editor.openNew();
  await editor.title.fill('Night market, last lantern');
  await editor.addImage('Brass bowl.png', await brassBowl(), 'image/png');
  await expect(editor.reference('Brass bowl')).toBeVisible();
  await editor.addImage('Lantern palette.jpg', await lanternPalette(), 'image/jpeg');
  await expect(editor.reference('Lantern palette')).toBeVisible();

  const plan = [2, 3, 2, 3, 2];
  for (let number = 2; number <= plan.length; number += 1) await page.getByRole('button', { name: 'Add shot' }).click();
  await expect(editor.shots).toHaveCount(5);
  for (const [index, seconds] of plan.entries()) await editor.setSeconds(index + 1, seconds);
  await expect(editor.total).toHaveValue('12');

  await editor.write(1, 'Wide crane shot over a rain-slick night market at dusk, palette of ');
  await editor.mention(1, 'Lantern palette');
  await editor.write(2, 'Mei in a yellow raincoat weaves through the crowd towards camera.');
  await editor.write(3, 'Macro: dumpling steam curls around ');
  await editor.mention(3, 'Brass bowl');
  await editor.write(4, 'Mei stops at a puddle lit by ');
  await editor.mention(4, 'Lantern palette');
  await editor.write(5, 'Push in on her eyes as the lanterns go out behind her.');
  await expect(editor.reference('Lantern palette')).toContainText('shots 1, 4');

  await editor.saved();
  await expect(editor.generate).toBeEnabled();
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
  expect(measured.cutSeconds).toEqual([2, 5, 7, 10]);

  // What people download is byte for byte what was checked and stored.
  const digest = createHash('sha256').update(await readFile(path)).digest('hex');
  const response = await page.request.head(await take.getByRole('link', { name: 'Download take 1' }).evaluate((link: HTMLAnchorElement) => link.href));
  expect(response.headers()['etag']).toContain(digest);
});

/**
 * Fills a stand-in with a few tasks and takes pictures of its page: the one for the documentation into `docs/images`, and
 * both themes at both sizes into `test-results/standin-page`, for looking at.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { createStandin } from '#lib/standin/standin.ts';
import { launchBrowser } from '../bench/support/browser.ts';
import { ROOT } from '../bench/support/server.ts';

const PICTURES = ['lighthouse', 'boat', 'keeper', 'harbour', 'platform', 'courier'];
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;
const folder = join(ROOT, 'test-results/standin-page');
mkdirSync(folder, { recursive: true });

/** Gives out the templates' pictures, and says thank you for callbacks. */
const neighbour = createServer((request, response) => {
  const name = PICTURES.find((each) => request.url === `/${each}.jpg`);
  response.end(name === undefined ? 'thanks' : readFileSync(join(ROOT, `public/templates/${name}.jpg`)));
});
await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
const there = `http://127.0.0.1:${(neighbour.address() as AddressInfo).port}`;
const pictures = (...names: string[]) => names.map((name) => ({ image_url: `${there}/${name}.jpg` }));

const shots = (...planned: [seconds: number, prompt: string][]) => ({
  multi_shot: true,
  shot_type: 'customize',
  prompt: '',
  multi_prompt: planned.map(([seconds, prompt], index) => ({ index: index + 1, prompt, duration: String(seconds) })),
  duration: String(planned.reduce((sum, [seconds]) => sum + seconds, 0)),
});
const settings = { model_name: 'kling-v3-omni', mode: 'std', aspect_ratio: '16:9' };

const standin = createStandin({ port: 4010, allowOrigins: [there], workers: 2, timing: { submitted: 0, processing: 0 } });
const { url } = await standin.listen();
const api = (path: string, body?: unknown): Promise<{ data: { task_id: string; task_status: string } }> =>
  fetch(url + path, {
    headers: { authorization: 'Bearer standin-key', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  }).then((response) => response.json());

async function finished(body: Readonly<Record<string, unknown>>): Promise<void> {
  const { data } = await api('/v1/videos/omni-video', { ...settings, ...body });
  for (;;) {
    const { task_status: status } = (await api(`/v1/videos/omni-video/${data.task_id}`)).data;
    if (status === 'succeed' || status === 'failed') return;
    await wait(200);
  }
}

await finished({ prompt: 'A paper boat drifts under a bridge, slow pan left', duration: '5' });
await api('/standin/faults', { faults: [{ on: 'task', kind: 'fail' }] });
await finished({ prompt: 'A crowd in a burning theatre', duration: '10', mode: 'pro' });
await finished({
  ...shots([3, 'Platform at night, the train leaves, <<<image_1>>>'], [2, 'The courier looks up, <<<image_2>>>']),
  image_list: pictures('platform', 'courier'),
  aspect_ratio: '9:16',
  sound: 'on',
});
await finished({
  ...shots(
    [3, 'Slow push in on <<<image_1>>> at dusk, the lamp begins to turn'],
    [2, 'A boat rounds the rocks, low angle, <<<image_2>>>'],
    [4, 'The keeper lifts his lantern and looks out to sea, <<<image_3>>>'],
    [3, 'Crane up over the harbour, fog rolls in, <<<image_4>>>'],
  ),
  image_list: pictures('lighthouse', 'boat', 'keeper', 'harbour'),
  sound: 'on',
  external_task_id: 'lighthouse-4',
  callback_url: `${there}/told`,
});
await api('/standin/scenario', { name: 'flaky-network' });

const browser = await launchBrowser();
for (const [name, viewport] of Object.entries(SIZES)) {
  for (const colorScheme of ['dark', 'light'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: name === 'phone' ? 2 : 1.5 });
    const page = await context.newPage();
    await page.goto(url);
    // While it plays, the player's own controls are out of the way.
    await page.locator('video').evaluate((video: HTMLVideoElement) => {
      video.muted = true;
      video.currentTime = 4.9;
      return video.play();
    });
    await wait(4000);
    const picture = await page.screenshot({ fullPage: name === 'phone' });
    await sharp(picture)
      .png({ palette: true })
      .toFile(join(folder, `${name}-${colorScheme}.png`));
    await context.close();
  }
}
copyFileSync(join(folder, 'desktop-dark.png'), join(ROOT, 'docs/images/standin-page.png'));
await browser.close();
await standin.close();
neighbour.close();
console.log(`Pictures of the page are in ${folder}, one of them in docs/images.`);

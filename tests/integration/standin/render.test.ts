import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { type MeasuredVideo, measureVideo } from '#tests/support/measure-video.ts';
import { brassBowl, lanternPalette, paintPicture } from '#tests/support/pictures.ts';
import { type Body, shots, words } from '#tests/unit/standin/requests.ts';
import { type Client, clientOf } from './client.ts';

/** A web site with pictures and clips, by path. */
const site = new Map<string, Buffer>();
let webServer: Server;
let web = '';
let standin: Standin;
let client: Client;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standin-render-'));
  webServer = createServer((request, response) => {
    const file = site.get(request.url ?? '');
    response.writeHead(file ? 200 : 404).end(file ?? '');
  });
  await new Promise<void>((resolve) => {
    webServer.listen(0, '127.0.0.1', resolve);
  });
  web = `http://127.0.0.1:${(webServer.address() as AddressInfo).port}`;
  standin = createStandin({ timing: { submitted: 0, processing: 0 }, allowOrigins: [web] });
  client = clientOf((await standin.listen()).url);
});
afterAll(async () => {
  await standin.close();
  webServer.close();
  await rm(folder, { recursive: true, force: true });
});

async function download(url: string): Promise<Buffer> {
  const response = await fetch(url);
  return Buffer.from(await response.arrayBuffer());
}

async function rendered(body: Body): Promise<MeasuredVideo> {
  const path = join(folder, `${Math.random()}.mp4`);
  await writeFile(path, await download(await client.videoUrl(body)));
  return measureVideo(path);
}

const failure = async (body: Body): Promise<string> => {
  const { data } = await client.create(body);
  const task = await client.ended(data.task_id);
  expect(task.task_status).toBe('failed');
  return task.task_status_msg;
};

describe('a rendered storyboard', () => {
  it('has exactly the planned frames, size and cuts, and is silent when asked to be', async () => {
    const inline = [{ image_url: (await brassBowl()).toString('base64') }, { image_url: (await lanternPalette()).toString('base64') }];
    const seconds = [1, 2, 1, 1];
    const video = await rendered(
      shots(seconds, {
        image_list: inline,
        multi_prompt: seconds.map((each, index) => ({
          index: index + 1,
          // The first two shots show the same picture: their cut must be seen all the same.
          prompt: ['Macro of <<<image_1>>>', 'Push in on <<<image_1>>>', 'Palette of <<<image_2>>>', 'Rain stops mid-air'][index],
          duration: String(each),
        })),
      }),
    );
    expect(video).toMatchObject({ codec: 'avc', audioCodec: null, width: 1280, height: 720, frameCount: 120, durationSeconds: 5 });
    expect(video.cutSeconds).toEqual([1, 3, 4]);
  });

  it('moves between its cuts', async () => {
    const video = await rendered(shots([2, 1]));
    const withinFirst = video.changes.slice(1, 48);
    expect(withinFirst.filter((change) => change > 0).length).toBeGreaterThan(40);
    expect(video.cutSeconds).toEqual([2]);
  });

  it('has a sound track no longer than its pictures when sound is on', async () => {
    const url = await client.videoUrl(shots([3], { sound: 'on', aspect_ratio: '9:16' }));
    const path = join(folder, 'sound.mp4');
    await writeFile(path, await download(url));
    expect(await measureVideo(path)).toMatchObject({ audioCodec: 'aac', width: 720, height: 1280, frameCount: 72 });
    const { ALL_FORMATS, FilePathSource, Input } = await import('mediabunny');
    const input = new Input({ source: new FilePathSource(path), formats: ALL_FORMATS });
    expect(await input.computeDuration()).toBe(3);
    input.dispose();
  });

  it('cuts by itself when asked to, filling the length', async () => {
    const prompt = 'A lantern flickers on. The crowd walks by. Rain stops mid-air.';
    const video = await rendered(words({ multi_shot: true, shot_type: 'intelligence', prompt, duration: '7', aspect_ratio: '1:1' }));
    expect(video).toMatchObject({ width: 960, height: 960, frameCount: 168 });
    expect(video.cutSeconds).toEqual([3]);
  });
});

describe('what a request points to', () => {
  it('is fetched: pictures behind addresses, and the shape of a first frame', async () => {
    site.set('/tall.png', await paintPicture({ width: 600, height: 1000, colours: ['#9cf', '#123'], format: 'png' }));
    const video = await rendered(words({ image_list: [{ image_url: `${web}/tall.png`, type: 'first_frame' }], duration: '3' }));
    expect(video).toMatchObject({ width: 720, height: 1280, frameCount: 72, cutSeconds: [] });
  });

  it('makes an edit as long as its input', async () => {
    const clip = await download(await client.videoUrl(words({ duration: '3' })));
    site.set('/clip.mp4', clip);
    const { data } = await client.create(words({ video_list: [{ video_url: `${web}/clip.mp4`, refer_type: 'base' }], duration: '9' }));
    const task = await client.ended(data.task_id);
    expect(task).toMatchObject({ task_status: 'succeed', final_unit_deduction: '2.7' });
    expect(task.task_result.videos?.[0]?.duration).toBe('3');
  });

  it('fails the task when nothing is there', async () => {
    expect(await failure(words({ image_list: [{ image_url: `${web}/missing.png` }] }))).toMatch(
      /^Failed to download the input image\..*404/,
    );
  });

  it('fails the task when it is a private address nobody allowed', async () => {
    expect(await failure(words({ image_list: [{ image_url: 'http://127.0.0.1:9/a.png' }] }))).toMatch(/private network/);
  });

  it('fails the task when a picture is too small, is something else, or is broken inside', async () => {
    site.set('/small.png', await paintPicture({ width: 200, height: 400, colours: ['red', 'blue'], format: 'png' }));
    site.set('/fake.png', await paintPicture({ width: 400, height: 400, colours: ['red', 'blue'], format: 'webp' }));
    site.set('/torn.png', (await brassBowl()).subarray(0, 40));
    const single = (path: string): Body => words({ image_list: [{ image_url: web + path }], duration: '3' });
    expect(await failure(single('/small.png'))).toMatch(/^The resolution or aspect ratio of the input image is invalid/);
    expect(await failure(single('/fake.png'))).toMatch(/^The format of the input image is invalid/);
    expect(await failure(single('/torn.png'))).not.toBe('');
  });

  it('fails the task when a video is none', async () => {
    site.set('/clip.txt', Buffer.from('not a film'.repeat(500)));
    const body = words({ video_list: [{ video_url: `${web}/clip.txt`, refer_type: 'base' }] });
    expect(await failure(body)).toMatch(/^The format of the input video is invalid/);
  });
});

describe('a result', () => {
  it('is served with ranges, HEAD and validators', async () => {
    const url = await client.videoUrl(words({ duration: '3' }));
    const whole = await download(url);
    const head = await fetch(url, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('accept-ranges')]).toEqual([
      200,
      String(whole.length),
      'bytes',
    ]);
    const part = await fetch(url, { headers: { range: 'bytes=100-199' } });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 100-199/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(whole.subarray(100, 200));
    expect((await fetch(url, { headers: { range: `bytes=${whole.length}-` } })).status).toBe(416);
    expect((await fetch(url, { method: 'POST' })).status).toBe(405);
    expect((await fetch(url.replace(/[0-9a-f]{8}-/, '00000000-'))).status).toBe(403);
  });

  it('of a dry run is a clip of the right length, as large as was asked, and like no other', async () => {
    const dry = createStandin({ dry: true, dryKilobytes: 50, timing: { submitted: 0, processing: 0 } });
    const { url } = await dry.listen();
    const path = join(folder, 'dry.mp4');
    const clip = await download(await clientOf(url).videoUrl(shots([2, 3, 4])));
    await writeFile(path, clip);
    expect(await measureVideo(path)).toMatchObject({ codec: 'avc', durationSeconds: 9 });
    expect(clip.byteLength).toBeGreaterThan(50_000);
    const another = await download(await clientOf(url).videoUrl(shots([2, 3, 4])));
    expect(another.byteLength).toBe(clip.byteLength);
    expect(Buffer.from(another).equals(Buffer.from(clip))).toBe(false);
    await dry.close();
  });

  it('does not keep the stand-in from answering while it is made', async () => {
    const { data } = await client.create(words({ duration: '3', mode: 'pro' }));
    const slowest: number[] = [];
    for (let status = ''; status !== 'succeed'; ) {
      const before = performance.now();
      status = (await client.query(data.task_id)).data.task_status;
      slowest.push(performance.now() - before);
      await wait(20);
      expect(status).not.toBe('failed');
    }
    slowest.sort((a, b) => a - b);
    expect(slowest[Math.floor(slowest.length * 0.95)]).toBeLessThan(250);
  });
});

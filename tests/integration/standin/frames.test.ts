/** What is really to be seen and heard in a rendered video, frame by frame. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { measureVideo } from '#tests/support/measure-video.ts';
import { brassBowl, lanternPalette } from '#tests/support/pictures.ts';
import { betweenWords, difference, fitted, framesOf, loudness } from '#tests/support/video-frames.ts';
import { type Body, shots, words } from '#tests/unit/standin/requests.ts';
import { type Client, clientOf } from './client.ts';

/** A web site with clips, by path. */
const site = new Map<string, Buffer>();
let webServer: Server;
let web = '';
let standin: Standin;
let client: Client;
let folder = '';
let bowl = '';
let palette = '';
/** Two shots with sound: a picture for two seconds, then only words for two. */
let clip = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standin-frames-'));
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
  bowl = (await brassBowl()).toString('base64');
  palette = (await lanternPalette()).toString('base64');
  clip = await saved(twoShots());
  site.set('/clip.mp4', await readFile(clip));
});
afterAll(async () => {
  await standin.close();
  webServer.close();
  await rm(folder, { recursive: true, force: true });
});

const twoShots = (over: Body = {}): Body =>
  shots([2, 2], {
    sound: 'on',
    image_list: [{ image_url: bowl }],
    multi_prompt: ['Push in on <<<image_1>>>', 'Rain stops mid-air'].map((prompt, index) => ({ index: index + 1, prompt, duration: '2' })),
    ...over,
  });

async function saved(body: Body): Promise<string> {
  const path = join(folder, `${Math.random()}.mp4`);
  const response = await fetch(await client.videoUrl(body));
  await writeFile(path, Buffer.from(await response.arrayBuffer()));
  return path;
}

describe('frames that a request gives', () => {
  it('begin and end the clip: the first frame of the video is the one picture, the last the other', async () => {
    const path = await saved(
      words({
        prompt: 'Lanterns flicker on, slow push in',
        duration: '3',
        image_list: [
          { image_url: palette, type: 'first_frame' },
          { image_url: bowl, type: 'end_frame' },
        ],
      }),
    );
    const [first = [], middle = [], last = []] = await framesOf(path, [0, 36, -1]);
    const [begin, end] = [await fitted(Buffer.from(palette, 'base64'), 1280, 720), await fitted(Buffer.from(bowl, 'base64'), 1280, 720)];
    expect(difference(first, begin)).toBeLessThan(2.5);
    expect(difference(last, end)).toBeLessThan(2.5);
    expect(difference(middle, begin)).toBeGreaterThan(6);
    expect(difference(middle, end)).toBeGreaterThan(6);
    expect((await measureVideo(path)).cutSeconds).toEqual([]);
  });
});

describe('a video that a request gives', () => {
  it('plays inside an edit from its first frame to its last, with its sound where that is to be kept', async () => {
    const edit = (keep: 'yes' | 'no'): Body =>
      words({ prompt: 'Make it snow', video_list: [{ video_url: `${web}/clip.mp4`, refer_type: 'base', keep_original_sound: keep }] });
    const kept = await saved(edit('yes'));
    const numbers = [0, 24, 47, 48, 70, -1];
    const [shown, original] = [await framesOf(kept, numbers), await framesOf(clip, numbers)];
    for (const [index, colours] of shown.entries())
      expect(difference(betweenWords(colours), betweenWords(original[index] ?? [])), `frame ${numbers[index]}`).toBeLessThan(2.5);
    expect((await measureVideo(kept)).cutSeconds).toEqual([2]);
    const [before, after] = [(await loudness(clip)) ?? [], (await loudness(kept)) ?? []];
    for (const tenth of [5, 12, 20, 30]) expect(after[tenth] ?? 0).toBeCloseTo(before[tenth] ?? 1, 2);
    expect(before[20]).toBeGreaterThan((before[15] ?? 1) * 1.3);
    expect(await loudness(await saved(edit('no')))).toBeNull();
  });

  it('plays inside the shot that mentions it as a reference, and in no other', async () => {
    const path = await saved(
      shots([2, 2], {
        video_list: [{ video_url: `${web}/clip.mp4`, refer_type: 'feature', keep_original_sound: 'no' }],
        multi_prompt: ['Static shot of the rain', 'Move as in <<<video_1>>>'].map((prompt, index) => ({
          index: index + 1,
          prompt,
          duration: '2',
        })),
      }),
    );
    const [without = [], begin = [], later = []] = await framesOf(path, [10, 48, 90]);
    const [original = [], originalLater = []] = await framesOf(clip, [0, 42]);
    expect(difference(betweenWords(begin), betweenWords(original))).toBeLessThan(2.5);
    expect(difference(betweenWords(later), betweenWords(originalLater))).toBeLessThan(2.5);
    expect(difference(without, original)).toBeGreaterThan(12);
  });
});

describe('a rendered video', () => {
  it('ticks at each cut when sound is on', async () => {
    const loud = (await loudness(clip)) ?? [];
    expect(loud[20]).toBeGreaterThan((loud[19] ?? 1) * 1.3);
    expect(loud[20]).toBeGreaterThan((loud[22] ?? 1) * 1.3);
  });

  it('is the same to the last byte for the same request', async () => {
    const digest = async (path: string): Promise<string> =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    expect(await digest(await saved(twoShots()))).toBe(await digest(clip));
  });

  it('has its cuts so many frames off as a planned fault says', async () => {
    standin.script([{ on: 'task', kind: 'move-cuts', frames: 6 }]);
    expect((await measureVideo(await saved(twoShots({ sound: 'off' })))).cutSeconds).toEqual([2.25]);
    expect((await measureVideo(await saved(twoShots({ sound: 'off' })))).cutSeconds).toEqual([2]);
  });

  it('shows the pictures of elements that a shot mentions', async () => {
    const elementShot = (prompt: string): Body => words({ prompt, duration: '3', element_list: [{ element_id: '829836802793406556' }] });
    const [shown = [], without = []] = [
      (await framesOf(await saved(elementShot('<<<element_1>>> sits still, static shot')), [30]))[0],
      (await framesOf(await saved(words({ prompt: 'Pip sits still, static shot', duration: '3' })), [30]))[0],
    ];
    expect(difference(shown, without)).toBeGreaterThan(8);
  });
});

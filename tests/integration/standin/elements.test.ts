import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { elementVideoProblem } from '#lib/standin/elements/make-element.ts';
import type { StandinOptions } from '#lib/standin/standin.ts';
import { inlinePicture, words } from '#tests/unit/standin/requests.ts';
import { AUTHORIZATION, QUICK, withStandin } from './client.ts';

const OWN = '/v1/general/advanced-custom-elements';
const PRESETS = '/v1/general/advanced-presets-elements';
const DELETE = '/v1/general/delete-elements';

const body = (over: Readonly<Record<string, unknown>> = {}) => ({
  element_name: 'Ada',
  element_description: 'Watchmaker',
  reference_type: 'image_refer',
  element_image_list: {
    frontal_image: inlinePicture(),
    refer_images: [{ image_url: inlinePicture({ width: 500, height: 500 }) }],
  },
  ...over,
});

interface ElementRow {
  readonly task_id: string;
  readonly task_status: string;
  readonly task_status_msg: string;
  readonly task_result: { readonly elements?: readonly { element_id: string; element_name: string; status: string; owned_by: string }[] };
}

/** The answers as text too: numbers past 2^53 do not survive JSON.parse. */
const withElements = <Value>(options: StandinOptions, use: (tools: ReturnType<typeof toolsOf>) => Promise<Value>) =>
  withStandin({ ...QUICK, ...options }, async ({ url, create }) => use(toolsOf(url, create)));

function toolsOf(url: string, createVideo: (body: unknown) => Promise<{ code: number; message: string }>) {
  const ask = async (path: string, post?: unknown) => {
    const response = await fetch(url + path, {
      headers: { authorization: AUTHORIZATION, 'content-type': 'application/json' },
      ...(post === undefined ? {} : { method: 'POST', body: JSON.stringify(post) }),
    });
    const text = await response.text();
    const quoted = text.replace(/"element_id":(\d+)/g, '"element_id":"$1"');
    const { code, message, data } = JSON.parse(quoted) as { code: number; message: string; data: unknown };
    return { status: response.status, code, message, text, rows: (Array.isArray(data) ? data : [data]) as ElementRow[] };
  };
  const made = async (over: Readonly<Record<string, unknown>> = {}) => {
    const { rows, message } = await ask(OWN, body(over));
    const taskId = rows[0]?.task_id ?? '';
    if (taskId === '') throw new Error(message);
    for (;;) {
      const [row] = (await ask(`${OWN}/${taskId}`)).rows;
      if (row && row.task_status !== 'submitted') return row;
    }
  };
  return { url, ask, made, createVideo };
}

describe('elements of the stand-in', () => {
  it('are made, listed newest first, found by either id, and used in a video', () =>
    withElements({}, async ({ ask, made, createVideo }) => {
      const row = await made({ external_task_id: 'ada-1' });
      const [element] = row.task_result.elements ?? [];
      expect([row.task_status, element?.element_name, element?.status]).toEqual(['succeed', 'Ada', 'succeed']);
      expect((await ask(`${OWN}/ada-1`)).rows[0]?.task_id).toBe(row.task_id);
      expect((await ask(`${OWN}?pageNum=1&pageSize=1`)).rows.map(({ task_id }) => task_id)).toEqual([row.task_id]);
      const used = { element_list: [{ element_id: element?.element_id }], prompt: '<<<element_1>>> waits' };
      expect(await createVideo(words(used))).toMatchObject({ code: 0 });
    }));

  it('have numbers past 2^53, written digit by digit', () =>
    withElements({}, async ({ ask }) => {
      const { text } = await ask(`${PRESETS}?pageSize=1`);
      expect(text).toContain('"element_id":829836802793406551,');
    }));

  it('begin with one example that says what it is', () =>
    withElements({}, async ({ ask }) => {
      const { text, rows } = await ask(OWN);
      expect(rows).toHaveLength(1);
      expect(text).toContain('An example that the stand-in made');
    }));

  it('come with presets of both kinds, in pages, each with a picture of its own', () =>
    withElements({ dry: false }, async ({ ask, url }) => {
      const all = await ask(PRESETS);
      expect(all.rows.length).toBeGreaterThanOrEqual(12);
      expect(all.text).toContain('"reference_type":"video_refer"');
      expect(all.rows.every(({ task_result }) => task_result.elements?.[0]?.owned_by === 'kling')).toBe(true);
      expect((await ask(`${PRESETS}?pageNum=2&pageSize=10`)).rows).toHaveLength(all.rows.length - 10);
      const address = /"frontal_image":"([^"]+)"/.exec(all.text)?.[1] ?? '';
      expect(address.startsWith(url)).toBe(true);
      const picture = await fetch(address);
      expect(picture.headers.get('content-type')).toBe('image/png');
      expect((await sharp(Buffer.from(await picture.arrayBuffer())).metadata()).width).toBeGreaterThanOrEqual(300);
    }));

  it('keep the pictures they were given', () =>
    withElements({}, async ({ made }) => {
      const row = await made();
      const address = /"frontal_image":"([^"]+)"/.exec(JSON.stringify(row))?.[1] ?? '';
      expect(Buffer.from(await (await fetch(address)).arrayBuffer()).toString('base64')).toBe(inlinePicture());
    }));

  it('cannot be used once they are deleted, and presets cannot be deleted', () =>
    withElements({}, async ({ ask, made, createVideo }) => {
      const id = (await made()).task_result.elements?.[0]?.element_id;
      expect(await ask(DELETE, { element_id: id })).toMatchObject({ code: 0 });
      expect(await ask(DELETE, { element_id: id })).toMatchObject({ status: 400, code: 1201 });
      expect(await ask(DELETE, { element_id: '829836802793406551' })).toMatchObject({ status: 400, code: 1201 });
      expect((await ask(OWN)).rows[0]?.task_result.elements?.[0]?.status).toBe('deleted');
      expect(await createVideo(words({ element_list: [{ element_id: id }] }))).toMatchObject({ code: 1201 });
    }));

  it('survive a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'standin-elements-'));
    const row = await withElements({ dataDir }, ({ made }) => made());
    await withElements({ dataDir }, async ({ ask }) => {
      expect((await ask(OWN)).rows.map(({ task_id }) => task_id)).toContain(row.task_id);
    });
    await rm(dataDir, { recursive: true });
  });

  it('are not all lost when one file of them is torn', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'standin-elements-'));
    const row = await withElements({ dataDir }, ({ made }) => made());
    await writeFile(join(dataDir, 'elements', '100000000000000000.json'), '{"taskId":"1000');
    await mkdir(join(dataDir, 'elements', '100000000000000001.json'));
    const lines: string[] = [];
    await withElements({ dataDir, log: (line) => lines.push(line) }, async ({ ask }) => {
      expect((await ask(OWN)).rows.map(({ task_id }) => task_id)).toContain(row.task_id);
    });
    expect(lines.filter((line) => line.includes('could not be read'))).toHaveLength(2);
    await rm(dataDir, { recursive: true });
  });

  it.each([
    ['no name', { element_name: '' }, /element_name cannot be empty/],
    ['a long name', { element_name: 'x'.repeat(21) }, /element_name length cannot exceed 20/],
    ['a long description', { element_description: 'x'.repeat(101) }, /element_description length/],
    ['no kind', { reference_type: undefined }, /reference_type cannot be empty/],
    ['another kind', { reference_type: 'audio_refer' }, /reference_type value 'audio_refer' is invalid/],
    ['no pictures', { element_image_list: undefined }, /element_image_list cannot be empty/],
    ['only a frontal picture', { element_image_list: { frontal_image: inlinePicture() } }, /refer_images size/],
    [
      'the same picture twice',
      { element_image_list: { frontal_image: inlinePicture(), refer_images: [{ image_url: inlinePicture() }] } },
      /must differ/,
    ],
    [
      'a picture that is too small',
      {
        element_image_list: {
          frontal_image: inlinePicture({ width: 200, height: 200 }),
          refer_images: [{ image_url: inlinePicture() }],
        },
      },
      /resolution or aspect ratio/,
    ],
    ['a tag nobody knows', { tag_list: [{ tag_id: 'o_999' }] }, /tag_id value 'o_999' is invalid/],
    ['no video where one is promised', { reference_type: 'video_refer' }, /exactly one video/],
  ])('are refused with %s', (_, over, message) =>
    withElements({}, async ({ ask }) => {
      expect(await ask(OWN, body(over))).toMatchObject({ status: 400, code: 1201, message: expect.stringMatching(message) });
    }),
  );

  it('take an external id once', () =>
    withElements({}, async ({ ask }) => {
      await ask(OWN, body({ external_task_id: 'same' }));
      expect((await ask(OWN, body({ external_task_id: 'same' }))).message).toBe('External_task_id same already exists');
    }));

  it('take an external id once, even from eight requests at the same moment', () =>
    withElements({}, async ({ ask }) => {
      const answers = await Promise.all(Array.from({ length: 8 }, () => ask(OWN, body({ external_task_id: 'once' }))));
      expect(answers.filter(({ code }) => code === 0)).toHaveLength(1);
    }));

  it('are not found by an id that no path can hold', () =>
    withElements({}, async ({ ask }) => {
      expect(await ask(`${OWN}/%E0%A4%A`)).toMatchObject({ status: 400, code: 1201 });
    }));

  it('fail late when an address leads to nothing that can be used', () =>
    withElements({ dry: false, fetchRemote: async () => ({ ok: false, error: 'Nothing is there.' }) }, async ({ made }) => {
      const row = await made({
        reference_type: 'video_refer',
        element_video_list: { refer_videos: [{ video_url: 'https://x.example/a.mp4' }] },
      });
      expect([row.task_status, row.task_status_msg]).toEqual(['failed', 'Failed to download the input video. Nothing is there.']);
    }));

  it('take a clip of 3 to 8 s in 1080p only', () => {
    const clip = { seconds: 5, width: 1920, height: 1080, framesPerSecond: 24, bytes: 1 };
    expect(elementVideoProblem(clip)).toBeNull();
    expect(elementVideoProblem({ ...clip, width: 1080, height: 1920 })).toBeNull();
    expect(elementVideoProblem({ ...clip, seconds: 9 })).toMatch(/duration/);
    expect(elementVideoProblem({ ...clip, width: 1280, height: 720 })).toMatch(/1080p/);
    expect(elementVideoProblem({ ...clip, width: 1440 })).toMatch(/1080p/);
    expect(elementVideoProblem(null)).toMatch(/mp4/);
  });

  it('need the key, the right method and a path that exists', () =>
    withElements({}, async ({ url, ask }) => {
      expect((await fetch(url + OWN)).status).toBe(401);
      expect(await ask('/v1/general/others')).toMatchObject({ status: 404, code: 1203 });
      expect(await ask(PRESETS, {})).toMatchObject({ status: 404, code: 1202 });
      expect(await ask(`${OWN}/unknown`)).toMatchObject({ status: 400, code: 1201 });
      expect(await ask(`${OWN}?pageSize=501`)).toMatchObject({ status: 400, code: 1201 });
    }));
});

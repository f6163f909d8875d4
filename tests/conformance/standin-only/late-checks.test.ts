/** What is only known once an address was fetched (§3.4, §3.6, §4.4): the task is accepted, and fails later. */
import { writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StandinOptions } from '#lib/standin/standin.ts';
import { type TaskData, withStandin } from '#tests/integration/standin/client.ts';
import { paintPicture } from '#tests/support/pictures.ts';
import { makeVideo } from '#tests/support/videos.ts';
import { o1, words } from '../support/bodies.ts';
import type { Body } from '../support/service.ts';

const files = new Map<string, Buffer>();

/** Stands for the network: addresses lead to the files of this test. */
const OPTIONS: StandinOptions = {
  timing: { submitted: 0, processing: 0 },
  fetchRemote: async (url, path) => {
    const file = files.get(new URL(url).pathname.slice(1));
    if (!file) return { ok: false, error: 'Nothing is there.' };
    await writeFile(path, file);
    return { ok: true, value: null };
  },
};

const clip = (name: string, over: Body = {}): Body => ({
  video_list: [{ video_url: `https://files.example/${name}`, refer_type: 'feature', keep_original_sound: 'no', ...over }],
});

const fate = (body: Body): Promise<TaskData> =>
  withStandin(OPTIONS, async ({ create, ended }) => {
    const answer = await create(body);
    expect(answer.code).toBe(0);
    return ended(answer.data.task_id);
  });

beforeAll(async () => {
  const colours = ['#f3d27a', '#281a17'] as const;
  files.set('small.png', await paintPicture({ width: 299, height: 400, colours, format: 'png' }));
  files.set('page.html', Buffer.from('<h1>Not a picture</h1>'));
  files.set('picture.webp', await paintPicture({ width: 400, height: 400, colours, format: 'webp' }));
  files.set('short.mp4', await makeVideo({ seconds: 2 }));
  files.set('slow.mp4', await makeVideo({ seconds: 3, framesPerSecond: 12 }));
  files.set('narrow.mp4', await makeVideo({ seconds: 3, width: 704, height: 704 }));
  files.set('long.mp4', await makeVideo({ seconds: 11 }));
  files.set('narrow-and-long.mp4', await makeVideo({ seconds: 11, width: 704, height: 704 }));
  files.set('clip.webm', await makeVideo({ seconds: 3, container: 'webm' }));
  files.set('edit.mov', await makeVideo({ seconds: 3.5, container: 'mov' }));
});

describe('§3.4 image_list', () => {
  it.each(['small.png', 'page.html', 'picture.webp', 'nothing.png'])('fails late on %s behind an address, with a message', async (name) => {
    const task = await fate(words({ image_list: [{ image_url: `https://files.example/${name}` }] }));
    expect(task).toMatchObject({ task_status: 'failed', task_status_msg: expect.stringMatching(/\S/) });
  });
});

describe('§3.6 video_list', () => {
  it.each(['short.mp4', 'slow.mp4', 'clip.webm', 'nothing.mp4'])('fails late on %s behind an address, with a message', async (name) => {
    const task = await fate(words(clip(name)));
    expect(task).toMatchObject({ task_status: 'failed', task_status_msg: expect.stringMatching(/\S/) });
  });

  it('takes videos of 700 px, and of more than 10 s, for Kling 3 Omni (Pick, C6)', async () => {
    expect(await fate(words(clip('narrow-and-long.mp4')))).toMatchObject({ task_status: 'succeed', task_status_msg: '' });
  });

  it.each(['narrow.mp4', 'long.mp4'])('takes neither for O1: %s (Pick, C6)', async (name) => {
    expect((await fate(o1(clip(name)))).task_status).toBe('failed');
  });

  it('edits a MOV to the length of its input, charged by its whole seconds, whatever duration was asked', async () => {
    const task = await fate(words({ ...clip('edit.mov', { refer_type: 'base' }), duration: '15' }));
    expect(Number(task.task_result.videos?.[0]?.duration)).toBeCloseTo(3.5, 1);
    expect(Number(task.final_unit_deduction)).toBeCloseTo(4 * 0.9, 6);
  });
});

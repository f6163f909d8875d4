/** Every fault over real connections: at each call of the API, by status and code, by task, and by the clock. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { CallPlace, Fault } from '#lib/standin/faults/fault.ts';
import { ERROR_CODES } from '#lib/standin/http/error-codes.ts';
import { words } from '#tests/unit/standin/requests.ts';
import { type Client, QUICK, withStandin } from './client.ts';

const VIDEOS = '/v1/videos/omni-video';
const ELEMENTS = '/v1/general/advanced-custom-elements';

/** One call at each place that answers, all of them right. */
const CALLS: Record<Exclude<CallPlace, 'result'>, (client: Client, signal: AbortSignal | null) => Promise<unknown>> = {
  create: ({ call }, signal) => call(VIDEOS, { method: 'POST', body: JSON.stringify(words()), signal }),
  query: ({ call }, signal) => call(`${VIDEOS}/known`, { signal }),
  list: ({ call }, signal) => call(VIDEOS, { signal }),
  elements: ({ call }, signal) => call(ELEMENTS, { signal }),
  account: ({ call }, signal) => call('/account/costs?start_time=1&end_time=2', { signal }),
};
const places = Object.keys(CALLS) as (keyof typeof CALLS)[];

describe.each(places)('a fault at %s', (on) => {
  const withFault = (fault: Omit<Fault, 'on'>, use: (call: (signal?: AbortSignal) => Promise<unknown>) => Promise<void>) =>
    withStandin(QUICK, async (client, standin) => {
      await client.create(words({ external_task_id: 'known' }));
      standin.script([{ on, ...fault }]);
      await use((signal) => CALLS[on](client, signal ?? null));
    });

  it('closes the connection', () => withFault({ kind: 'drop' }, (call) => expect(call()).rejects.toThrow('fetch failed')));

  it('never answers', () => withFault({ kind: 'hang' }, (call) => expect(call(AbortSignal.timeout(250))).rejects.toThrow(/timeout/i)));

  it('answers an error', () =>
    withFault({ kind: 'http', code: 5002 }, async (call) => {
      expect(await call()).toMatchObject({
        httpStatus: 504,
        code: 5002,
        message: expect.stringMatching(/./),
        request_id: expect.any(String),
      });
    }));

  it('answers a page', () => withFault({ kind: 'html' }, (call) => expect(call()).rejects.toThrow(/JSON/)));

  it('breaks off', () => withFault({ kind: 'cut-off' }, (call) => expect(call()).rejects.toThrow(/terminated/)));

  it('comes late, and is right', () =>
    withFault({ kind: 'delay', ms: 200 }, async (call) => {
      const before = performance.now();
      expect(await call()).toMatchObject({ httpStatus: 200, code: 0 });
      expect(performance.now() - before).toBeGreaterThan(190);
    }));
});

describe('errors', () => {
  it.each(ERROR_CODES)('of every code of the API are at hand: $code', (expected) =>
    withStandin(QUICK, async ({ create }, standin) => {
      standin.script([{ on: 'create', kind: 'http', code: expected.code }]);
      expect(await create(words())).toMatchObject({ ...expected });
    }),
  );
});

describe('a fault about something', () => {
  it('hits the task it names, by either of its ids, at every call', () =>
    withStandin(QUICK, async ({ create, query, ended }, standin) => {
      standin.script([{ on: 'create', kind: 'http', code: 1303, externalId: 'mine', times: 'always' }]);
      expect((await create(words({ external_task_id: 'yours' }))).code).toBe(0);
      expect((await create(words({ external_task_id: 'mine' }))).code).toBe(1303);
      standin.script([]);
      const { data } = await create(words({ external_task_id: 'mine' }));
      await ended('mine');
      standin.script([{ on: 'query', kind: 'http', code: 5000, externalId: 'mine', times: 'always' }]);
      expect((await query('yours')).code).toBe(0);
      expect((await query('mine')).code).toBe(5000);
      expect((await query(data.task_id)).code).toBe(5000);
    }));

  it('hits a question for a task that is not there yet', () =>
    withStandin(QUICK, async ({ query }, standin) => {
      standin.script([{ on: 'query', kind: 'http', code: 5000, externalId: 'mine' }]);
      expect((await query('yours')).code).toBe(1201);
      expect((await query('mine')).code).toBe(5000);
    }));

  it('hits the model it names', () =>
    withStandin(QUICK, async ({ create, ended }, standin) => {
      standin.script([{ on: 'task', kind: 'fail', message: 'no', model: 'kling-video-o1', times: 'always' }]);
      const [o1, v3] = [await create(words({ model_name: 'kling-video-o1' })), await create(words())];
      expect(await ended(o1.data.task_id)).toMatchObject({ task_status: 'failed', task_status_msg: 'no' });
      expect(await ended(v3.data.task_id)).toMatchObject({ task_status: 'succeed' });
    }));

  it('makes an element or not, as it says', () =>
    withStandin(QUICK, async ({ call }, standin) => {
      const make = (id: string) =>
        call(ELEMENTS, {
          method: 'POST',
          body: JSON.stringify({
            element_name: 'Ada',
            element_description: 'Watchmaker',
            reference_type: 'image_refer',
            external_task_id: id,
            element_image_list: { frontal_image: 'https://example.com/1.png', refer_images: [{ image_url: 'https://example.com/2.png' }] },
          }),
        });
      standin.script([
        { on: 'elements', kind: 'drop' },
        { on: 'elements', kind: 'drop', accept: true },
      ]);
      await expect(make('lost')).rejects.toThrow();
      await expect(make('made')).rejects.toThrow();
      expect((await call(`${ELEMENTS}/lost`)).code).toBe(1201);
      expect((await call(`${ELEMENTS}/made`)).code).toBe(0);
    }));

  it('lets a task take longer', () =>
    withStandin(QUICK, async ({ create, query, ended }, standin) => {
      standin.script([{ on: 'task', kind: 'delay', ms: 400 }]);
      const { data } = await create(words());
      await expect.poll(async () => (await query(data.task_id)).data.task_status).toBe('processing');
      const task = await ended(data.task_id);
      expect(task.updated_at - task.created_at).toBeGreaterThanOrEqual(400);
    }));

  it('works on a task that takes longer only when it is time: thousands of them cost nothing until then', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'standin-late-'));
    await withStandin({ ...QUICK, dataDir }, async ({ create, query, ended }, standin) => {
      standin.script([{ on: 'task', kind: 'delay', ms: 3_600_000 }]);
      const { data: late } = await create(words());
      const { data: quick } = await create(words());
      await ended(quick.task_id);
      expect(await readdir(join(dataDir, 'results'))).toHaveLength(1);
      expect((await query(late.task_id)).data.task_status).toBe('processing');
    });
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('a wrong clock', () => {
  const token = (): Promise<string> => {
    const seconds = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: 'standin-access', exp: seconds + 1800, nbf: seconds - 5 })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .sign(new TextEncoder().encode('standin-secret'));
  };

  it('judges fresh tokens as too early or too late, dates its answers so, and is right again afterwards', () =>
    withStandin(QUICK, async ({ call, create }, standin) => {
      const code = async (): Promise<number> => (await call(VIDEOS, { headers: { authorization: `Bearer ${await token()}` } })).code;
      expect(await code()).toBe(0);
      standin.play('clock-behind');
      expect(await code()).toBe(1003);
      standin.play('clock-ahead');
      expect(await code()).toBe(1004);
      expect((await create(words())).data.created_at).toBeGreaterThan(Date.now() + 3_500_000);
      standin.play('calm');
      expect(await code()).toBe(0);
    }));

  it('holds no task up when it is set back', () =>
    withStandin({ ...QUICK, timing: { submitted: 50, processing: 50 } }, async ({ create, ended }, standin) => {
      standin.play('clock-ahead');
      const { data } = await create(words());
      standin.play('clock-behind');
      expect(await Promise.race([ended(data.task_id), wait(20_000)])).toMatchObject({ task_status: 'succeed' });
    }));
});

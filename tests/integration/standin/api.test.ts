import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { inlinePicture, shots, words } from '#tests/unit/standin/requests.ts';
import { QUICK, withStandin } from './client.ts';

const PATH = '/v1/videos/omni-video';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Tasks that stay in flight for as long as a test looks. */
const SLOW = { ...QUICK, timing: { submitted: 60_000, processing: 60_000 } };

describe('create', () => {
  it('answers in the envelope, as submitted', () =>
    withStandin(SLOW, async ({ create }) => {
      const { httpStatus, code, message, request_id, data } = await create(words({ external_task_id: 'my-1' }));
      expect({ httpStatus, code, message }).toEqual({ httpStatus: 200, code: 0, message: 'SUCCEED' });
      expect(request_id).toMatch(UUID);
      expect(data.task_id).toMatch(/^\d{18}$/);
      expect(data).toMatchObject({ task_status: 'submitted', task_info: { external_task_id: 'my-1' }, created_at: data.updated_at });
    }));

  it('leaves task_info empty without an external id', () =>
    withStandin(QUICK, async ({ create }) => {
      expect((await create(words({ external_task_id: '' }))).data.task_info).toEqual({});
    }));

  it('takes an external id once, even from two requests at the same moment', () =>
    withStandin(QUICK, async ({ create }, standin) => {
      const body = words({ external_task_id: 'once', image_list: [{ image_url: inlinePicture() }] });
      const answers = await Promise.all(Array.from({ length: 8 }, () => create(body)));
      expect(answers.filter(({ code }) => code === 0)).toHaveLength(1);
      for (const { httpStatus, code, message } of answers.filter((answer) => answer.code !== 0)) {
        expect({ httpStatus, code, message }).toEqual({ httpStatus: 400, code: 1201, message: 'External_task_id once already exists' });
      }
      expect(standin.stats().creates['once']).toEqual({ posts: 8, accepted: 1 });
    }));

  it('takes no more tasks than it has slots, and frees a slot when a task ends', () =>
    withStandin({ ...QUICK, slots: 2, timing: { submitted: 0, processing: 300 } }, async ({ create, ended }) => {
      const [first] = await Promise.all([create(words()), create(words())]);
      const { httpStatus, code, message } = await create(words());
      expect({ httpStatus, code, message }).toEqual({ httpStatus: 429, code: 1303, message: 'parallel task over resource pack limit' });
      await ended(first.data.task_id);
      await expect.poll(async () => (await create(words())).code).toBe(0);
    }));

  it.each([
    ['a broken body', '{"prompt":', 400, 1200],
    ['an empty body', '', 400, 1200],
    ['a list', '[]', 400, 1200],
    ['a broken rule', JSON.stringify(words({ mode: 'standard' })), 400, 1201],
  ])('refuses %s', (_, body, httpStatus, code) =>
    withStandin(QUICK, async ({ call }) => {
      const answer = await call(PATH, { method: 'POST', body });
      expect(answer).toMatchObject({ httpStatus, code, message: expect.any(String), request_id: expect.stringMatching(UUID) });
    }),
  );

  it('refuses another content type', () =>
    withStandin(QUICK, async ({ call }) => {
      const answer = await call(PATH, {
        method: 'POST',
        body: 'prompt=x',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(answer).toMatchObject({ httpStatus: 400, code: 1200 });
    }));

  it('refuses a body of more than 100 MB, and says so instead of hanging up', () =>
    withStandin(QUICK, async ({ call }) => {
      const answer = await call(PATH, { method: 'POST', body: Buffer.alloc(101 * 1024 * 1024, ' ') });
      expect(answer).toMatchObject({ httpStatus: 400, code: 1200, message: 'Request body is too large' });
    }));
});

describe('query', () => {
  it('finds a task by either id', () =>
    withStandin(QUICK, async ({ create, query }) => {
      const { data } = await create(words({ external_task_id: 'a/b ü' }));
      expect((await query(data.task_id)).data.task_id).toBe(data.task_id);
      expect((await query('a/b ü')).data.task_id).toBe(data.task_id);
    }));

  it('does not know other ids', () =>
    withStandin(QUICK, async ({ query }) => {
      expect(await query('nobody')).toMatchObject({ httpStatus: 400, code: 1201, message: 'Task not found by id/external id: nobody' });
    }));

  it('lists newest first, in pages', () =>
    withStandin(QUICK, async ({ create, call }) => {
      const ids: string[] = [];
      for (let index = 0; index < 5; index += 1) ids.unshift((await create(words())).data.task_id);
      const page = async (query: string): Promise<string[]> =>
        ((await call(`${PATH}${query}`)).data as unknown as { task_id: string }[]).map((task) => task.task_id);
      expect(await page('')).toEqual(ids);
      expect(await page('?pageNum=2&pageSize=2')).toEqual(ids.slice(2, 4));
      expect(await page('?pageNum=9&pageSize=2')).toEqual([]);
      expect(await call(`${PATH}?pageSize=501`)).toMatchObject({ httpStatus: 400, code: 1201, message: "pageSize value '501' is invalid" });
      expect(await call(`${PATH}?pageNum=0`)).toMatchObject({ code: 1201 });
    }));
});

describe('the way in', () => {
  it.each([
    ['a wrong method on the collection', 'DELETE', PATH, 404, 1202],
    ['a wrong method on a task', 'POST', `${PATH}/1`, 404, 1202],
    ['an unknown path', 'GET', '/v1/models', 404, 1203],
    ['a path that only begins alike', 'GET', '/v1/videos/omni-videos', 404, 1203],
  ])('answers %s', (_, method, path, httpStatus, code) =>
    withStandin(QUICK, async ({ call }) => {
      expect(await call(path, { method })).toMatchObject({ httpStatus, code });
    }),
  );

  it('asks for credentials before anything else', () =>
    withStandin(QUICK, async ({ call }) => {
      expect(await call('/v1/models', { headers: { authorization: '' } })).toMatchObject({ httpStatus: 401, code: 1001 });
      expect(await call(PATH, { headers: { authorization: 'Bearer nonsense' } })).toMatchObject({ httpStatus: 401, code: 1002 });
    }));

  it('takes a signed token as well as the key, and the credentials it was told', () =>
    withStandin({ ...QUICK, credentials: { apiKey: 'k', accessKey: 'a', secretKey: 's' } }, async ({ call }) => {
      const seconds = Math.floor(Date.now() / 1000);
      const token = await new SignJWT({ iss: 'a', exp: seconds + 1800, nbf: seconds - 5 })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(new TextEncoder().encode('s'));
      expect((await call(PATH, { headers: { authorization: `Bearer ${token}` } })).code).toBe(0);
      expect((await call(PATH, { headers: { authorization: 'Bearer k' } })).code).toBe(0);
      expect((await call(PATH)).code).toBe(1002);
    }));

  it('keeps its admin routes from names that are not its own and from blind posts', () =>
    withStandin(QUICK, async ({ url, call }) => {
      expect((await call('/standin/faults', { method: 'POST', body: '{"faults":[]}' })).httpStatus).toBe(200);
      const blind = await call('/standin/faults', { method: 'POST', body: '{"faults":[]}', headers: { 'content-type': 'text/plain' } });
      expect(blind).toMatchObject({ httpStatus: 404, code: 1203 });
      const { request } = await import('node:http');
      const status = await new Promise((resolve) => {
        request(`${url}/standin/tasks`, { headers: { host: 'evil.example' } }, (response) => resolve(response.resume().statusCode)).end();
      });
      expect(status).toBe(404);
    }));

  it('shows what it received, with pictures by their digest', () =>
    withStandin(QUICK, async ({ create, call }) => {
      await create(shots([2, 3], { image_list: [{ image_url: inlinePicture() }] }));
      const view = (await call('/standin/tasks')) as unknown as { tasks: { request: { image_list: { image_url: string }[] } }[] };
      expect(view.tasks[0]?.request.image_list[0]?.image_url).toMatch(/^sha256:[0-9a-f]{64}$/);
    }));
});

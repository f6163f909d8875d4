import { describe, expect, it } from 'vitest';
import { words } from '#tests/unit/standin/requests.ts';
import { QUICK, withStandin } from './client.ts';

const PATH = '/v1/videos/omni-video';

describe('faults on demand', () => {
  it('drops a create before it is accepted', () =>
    withStandin(QUICK, async ({ create, query }, standin) => {
      standin.script([{ on: 'create', kind: 'drop' }]);
      await expect(create(words({ external_task_id: 'x' }))).rejects.toThrow();
      expect((await query('x')).code).toBe(1201);
      expect((await create(words({ external_task_id: 'x' }))).code).toBe(0);
      expect(standin.stats().creates['x']).toEqual({ posts: 2, accepted: 1 });
    }));

  it('drops a create after it was accepted', () =>
    withStandin(QUICK, async ({ create, query }, standin) => {
      standin.script([{ on: 'create', kind: 'drop', accept: true }]);
      await expect(create(words({ external_task_id: 'x' }))).rejects.toThrow();
      expect((await query('x')).code).toBe(0);
      expect((await create(words({ external_task_id: 'x' }))).message).toBe('External_task_id x already exists');
    }));

  it('hangs until the client leaves', () =>
    withStandin(QUICK, async ({ call, query }, standin) => {
      standin.script([{ on: 'create', kind: 'hang', accept: true }]);
      const body = JSON.stringify(words({ external_task_id: 'x' }));
      await expect(call(PATH, { method: 'POST', body, signal: AbortSignal.timeout(300) })).rejects.toThrow(/timeout/i);
      expect((await query('x')).code).toBe(0);
    }));

  it('answers with any status and code, as the service would', () =>
    withStandin(QUICK, async ({ create }, standin) => {
      standin.script([
        { on: 'create', kind: 'http', status: 503, code: 5001, message: 'maintenance' },
        { on: 'create', kind: 'http', status: 429, code: 1302, message: 'too fast', times: 2 },
      ]);
      expect(await create(words())).toMatchObject({ httpStatus: 503, code: 5001, message: 'maintenance' });
      expect((await create(words())).code).toBe(1302);
      expect((await create(words())).code).toBe(1302);
      expect((await create(words())).code).toBe(0);
    }));

  it('answers with a page instead of JSON, and with half an answer', () =>
    withStandin(QUICK, async ({ url, create, query }, standin) => {
      const { data } = await create(words());
      standin.script([
        { on: 'query', kind: 'html' },
        { on: 'query', kind: 'cut-off' },
      ]);
      const page = await fetch(`${url}${PATH}/${data.task_id}`, { headers: { authorization: 'Bearer standin-key' } });
      expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
      await expect(query(data.task_id)).rejects.toThrow();
      expect((await query(data.task_id)).code).toBe(0);
    }));

  it('lets a task fail with its message', () =>
    withStandin(QUICK, async ({ create, ended }, standin) => {
      standin.script([{ on: 'task', kind: 'fail', message: 'Failure to pass the risk control system' }]);
      const task = await ended((await create(words())).data.task_id);
      expect(task).toMatchObject({ task_status: 'failed', task_status_msg: 'Failure to pass the risk control system', task_result: {} });
      expect(task.final_unit_deduction).toBeUndefined();
    }));

  it('cuts a result off in its middle', () =>
    withStandin(QUICK, async ({ videoUrl }, standin) => {
      const url = await videoUrl(words());
      standin.script([{ on: 'result', kind: 'cut-off' }]);
      await expect(fetch(url).then((response) => response.arrayBuffer())).rejects.toThrow();
      expect((await fetch(url).then((response) => response.arrayBuffer())).byteLength).toBeGreaterThan(500);
    }));

  it('can be planned over HTTP, looked at, and taken back', () =>
    withStandin(QUICK, async ({ call, create }) => {
      const faults = [{ on: 'create', kind: 'http', status: 500, code: 5000 }];
      const answer = await call('/standin/faults', { method: 'POST', body: JSON.stringify({ faults }) });
      expect(answer).toMatchObject({ httpStatus: 200, faults });
      await call('/standin/faults', { method: 'DELETE' });
      expect((await create(words())).code).toBe(0);
      expect(await call('/standin/faults', { method: 'POST', body: '{"faults":[{"on":"x"}]}' })).toMatchObject({ httpStatus: 400 });
    }));
});

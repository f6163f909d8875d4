import { describe, expect, it } from 'vitest';
import { json, type Reply, refusal, service, success, taskData, text } from './fake-service.ts';

async function query(reply: Reply, id = 'take-1') {
  const { client, calls } = service([reply]);
  return { outcome: await client.query(id), calls };
}

const VIDEO = { id: 'v1', url: 'https://cdn.example/v1.mp4', duration: '5.041' };
const DONE = taskData({ task_status: 'succeed', task_result: { videos: [VIDEO] }, final_unit_deduction: '3.5' });

describe('a task that is found', () => {
  it('is asked for by either id, without a body', async () => {
    const { calls } = await query(success(taskData()));
    expect(calls).toMatchObject([{ method: 'GET', url: 'https://kling.example/v1/videos/omni-video/take-1', body: null }]);
    expect((await query(success(taskData()), '867283741759111202')).outcome.kind).toBe('found');
  });

  it('brings its video, its length and what it cost', async () => {
    const { outcome } = await query(success(DONE));
    expect(outcome).toMatchObject({
      kind: 'found',
      task: {
        status: 'succeed',
        videos: [{ id: 'v1', url: 'https://cdn.example/v1.mp4', watermarkUrl: null, durationSeconds: 5.041 }],
        units: 3.5,
      },
    });
  });

  it.each([
    ['0', { quota: '0.56', list_price: '0.56' }, null],
    ['0', { quota: '0', list_price: '0' }, 0],
    ['0', null, 0],
    ['0', 'none', 0],
    ['3.5', { quota: '0.1', list_price: '0.1' }, 3.5],
    [undefined, { quota: '0.56', list_price: '0.56' }, null],
  ])('cost %j units beside a deduction from the balance of %j: read as %j', async (units, balance, read) => {
    const paid = { ...DONE, final_unit_deduction: units, final_balance_deduction: balance };
    expect((await query(success(paid))).outcome).toMatchObject({ task: { units: read } });
  });

  it.each([[{}], [undefined], [null], [{ videos: [] }], [{ videos: null }]])(
    'has no result yet with task_result %j',
    async (task_result) => {
      const { outcome } = await query(success(taskData({ task_status: 'processing', task_result })));
      expect(outcome).toMatchObject({ kind: 'found', task: { status: 'processing', videos: [] } });
    },
  );

  it('brings the reason of a failure', async () => {
    const { outcome } = await query(
      success(taskData({ task_status: 'failed', task_status_msg: 'Failure to pass the risk control system' })),
    );
    expect(outcome).toMatchObject({ kind: 'found', task: { status: 'failed', statusMessage: 'Failure to pass the risk control system' } });
  });

  it('keeps a status word that no document names', async () => {
    expect((await query(success(taskData({ task_status: 'succeeded' })))).outcome).toMatchObject({
      kind: 'found',
      task: { status: 'unknown', rawStatus: 'succeeded' },
    });
  });
});

describe('a task that is not there', () => {
  it('is only concluded from the service’s own words', async () => {
    expect((await query(refusal(1201, 400, 'Task not found by id/external id: take-1'))).outcome).toEqual({ kind: 'not-found' });
    expect((await query(refusal(1201, 400, 'Task not found by id/external id'))).outcome).toEqual({ kind: 'not-found' });
  });

  /** Each of these read as "not found" would let the same video be paid for twice. */
  it.each<[string, Reply]>([
    ['a 404 page', text('<html>404</html>', 404)],
    ['a 404 with nothing', text('', 404)],
    ['a code for an unknown resource', refusal(1203, 404, 'not found')],
    ['another 1201', refusal(1201, 400, 'id value is invalid')],
    ['the words for another id', refusal(1201, 400, 'Task not found by id/external id: take-2')],
    ['the words within other words', refusal(1201, 400, 'Cannot say whether Task not found by id/external id: take-1')],
    ['the words under another code', refusal(1200, 400, 'Task not found by id/external id: take-1')],
    ['the words under a status that says the server failed', refusal(1201, 500, 'Task not found by id/external id: take-1')],
    ['success with no data', success(null)],
    ['success with an empty list', success([])],
    ['somebody else’s task', success(taskData({ task_info: { external_task_id: 'take-2' } }))],
    [
      'success without the address of a video',
      success(taskData({ task_status: 'succeed', task_result: { videos: [{ id: 'v1', url: '' }] } })),
    ],
    ['haste', refusal(1302, 429)],
    ['a server fault', refusal(5000, 500)],
    ['an unknown code', refusal(1999, 400)],
    ['half an answer', text('{"code":1201,"message":"Task not found')],
    ['success under a status that denies it', json({ code: 0, message: 'SUCCEED', data: DONE }, 503)],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is not concluded from %s', async (_what, reply) => {
    expect((await query(reply)).outcome).toMatchObject({ kind: 'unclear', error: { retry: 'wait' } });
  });

  it('is not concluded from a refused key or an account in trouble, which people can mend', async () => {
    expect((await query(refusal(1002, 401))).outcome).toMatchObject({ kind: 'refused', error: { code: 'kling-1002' } });
    expect((await query(refusal(1101, 429))).outcome).toMatchObject({ kind: 'refused', error: { code: 'kling-1101' } });
  });
});

it.each(['', '.', '..', 'a/b', 'a?b', 'a b'])('never asks about %j, which would be another question', async (id) => {
  const { client, calls } = service([success(taskData())]);
  await expect(client.query(id)).rejects.toThrow('A task id is');
  expect(calls).toEqual([]);
});

describe('a list', () => {
  it('is a page of tasks', async () => {
    const { client, calls } = service([success([DONE, taskData()])]);
    expect(await client.list({ pageNum: 2, pageSize: 30 })).toMatchObject({
      kind: 'found',
      tasks: [{ status: 'succeed' }, { status: 'submitted' }],
    });
    expect(calls[0]?.url).toBe('https://kling.example/v1/videos/omni-video?pageNum=2&pageSize=30');
  });

  it('is unclear when any of it cannot be read', async () => {
    const { client } = service([success([DONE, { task_status: 'submitted' }])]);
    expect(await client.list({ pageNum: 1, pageSize: 30 })).toMatchObject({ kind: 'unclear', error: { code: 'bad-envelope' } });
  });
});

import { describe, expect, it } from 'vitest';
import type { KlingRequest } from '#lib/kling/request.ts';
import { json, type Reply, refusal, service, success, taskData, text } from './fake-service.ts';

const REQUEST: KlingRequest = { model_name: 'kling-v3-omni', prompt: 'a fox', aspect_ratio: '16:9', external_task_id: 'take-1' };

async function create(reply: Reply, request: KlingRequest = REQUEST) {
  const { client, calls } = service([reply]);
  return { outcome: await client.create(request), calls };
}

describe('an accepted create', () => {
  it('is one POST with the request as it was compiled', async () => {
    const { calls } = await create(success(taskData()));
    expect(calls).toEqual([
      {
        method: 'POST',
        url: 'https://kling.example/v1/videos/omni-video',
        authorization: 'Bearer sk-test-9f8e7d6c5b4a',
        body: REQUEST,
      },
    ]);
  });

  it('gives the task', async () => {
    const { outcome } = await create(success(taskData()));
    expect(outcome).toMatchObject({
      kind: 'accepted',
      task: {
        taskId: '867283741759111202',
        status: 'submitted',
        externalTaskId: 'take-1',
        videos: [],
        units: null,
        createdAt: 1774805076166,
      },
    });
  });

  it('needs neither an echo of our id nor a status word it knows', async () => {
    const { outcome } = await create(success(taskData({ task_info: {}, task_status: 'queued' })));
    expect(outcome).toMatchObject({ kind: 'accepted', task: { externalTaskId: null, status: 'unknown', rawStatus: 'queued' } });
  });
});

describe('a definite refusal', () => {
  it.each([
    [1000, 401],
    [1001, 401],
    [1002, 401],
    [1003, 401],
    [1004, 401],
    [1100, 429],
    [1101, 429],
    [1102, 429],
    [1103, 403],
    [1200, 400],
    [1201, 400],
    [1202, 404],
    [1203, 404],
    [1300, 400],
    [1301, 400],
    [1304, 429],
    // Some brokers answer errors with 200: the code decides.
    [1201, 200],
  ])('is a known code %i, under HTTP %i', async (code, status) => {
    expect((await create(refusal(code, status))).outcome).toMatchObject({
      kind: 'refused',
      error: { code: `kling-${code}`, httpStatus: status },
    });
  });

  it('tells money from haste by the code, not by the status', async () => {
    expect((await create(refusal(1102, 429, 'Account balance not enough'))).outcome.kind).toBe('refused');
    expect((await create(refusal(1302, 429))).outcome).toMatchObject({ kind: 'busy', error: { retry: 'wait' } });
    expect((await create(refusal(1303, 429, 'parallel task over resource pack limit'))).outcome).toMatchObject({
      kind: 'busy',
      error: { retry: 'wait' },
    });
  });

  it('says that the same request may be sent again when the token is not valid yet', async () => {
    expect((await create(refusal(1003, 401))).outcome).toMatchObject({ kind: 'refused', error: { retry: 'wait' } });
  });

  it.each([
    'External_task_id take-1 already exists',
    "external_task_id value 'take-1' already exists",
    'Duplicate external_task_id: take-1',
    'The external task id take-1 is already used',
  ])('is told apart from "we have that one already": %s', async (message) => {
    const { outcome } = await create(refusal(1201, 400, message));
    expect(outcome).toMatchObject({ kind: 'exists', error: { code: 'kling-1201', retry: 'ask-first' } });
  });

  it('is one when the external id itself is not liked', async () => {
    expect((await create(refusal(1201, 400, "external_task_id value 'take-1' is invalid"))).outcome.kind).toBe('refused');
  });

  it('carries the number that the service’s support asks for', async () => {
    const { outcome } = await create(refusal(1201, 400));
    expect(outcome).toMatchObject({ error: { requestId: '9984d27b-a408-4073-ae28-17ca6a13622d' } });
  });
});

/** Each of these may have made a task that costs money. None may ever read as a refusal. */
describe('an answer that proves nothing', () => {
  const page = '<!doctype html><html><body>502 Bad Gateway</body></html>';
  const cases: readonly (readonly [string, Reply, string])[] = [
    ['an internal fault', refusal(5000, 500), 'kling-5000'],
    ['maintenance', refusal(5001, 503), 'kling-5001'],
    ['a timeout inside the service', refusal(5002, 504), 'kling-5002'],
    ['a server fault under an honest status', refusal(5000, 200), 'kling-5000'],
    ['a code that no document names', refusal(1999, 400), 'kling-1999'],
    ['a refusal under a status that says the server failed', refusal(1201, 502), 'kling-1201'],
    ['a refusal without a message', json({ code: 1201, request_id: 'x' }, 400), 'kling-1201'],
    [
      '"already exists" under a status that says the server failed',
      refusal(1201, 500, 'External_task_id take-1 already exists'),
      'kling-1201',
    ],
    ['a web page in place of an answer', text(page, 200), 'not-json'],
    ['a gateway’s page', text(page, 502), 'not-json'],
    ['a page that refuses', text('<html>403 Forbidden</html>', 403), 'not-json'],
    ['a login page that a network put in between', text('<html>401</html>', 401), 'not-json'],
    ['an empty answer', text('', 200), 'not-json'],
    ['an empty refusal', text('', 400), 'not-json'],
    ['half an answer', text('{"code":0,"message":"SUCCEED","data":{"task_id":"8672837', 200), 'not-json'],
    ['a refusal cut short', text('{"code":1201,"message":"External_ta', 400), 'not-json'],
    ['a redirect', text('', 307), 'not-json'],
    ['a gateway’s own JSON', json({ message: 'Too many requests' }, 429), 'bad-envelope'],
    ['a code in words', json({ code: '1201', message: 'no' }, 400), 'bad-envelope'],
    ['a list', json([], 200), 'bad-envelope'],
    ['null', json(null, 200), 'bad-envelope'],
    ['success without data', success(null), 'bad-envelope'],
    ['success without a task id', success({ task_status: 'submitted' }), 'bad-envelope'],
    [
      'a task id as a number, which is already rounded',
      text('{"code":0,"message":"SUCCEED","data":{"task_id":867283741759111202,"task_status":"submitted"}}'),
      'bad-envelope',
    ],
    ['success under a status that denies it', json({ code: 0, message: 'SUCCEED', data: taskData() }, 500), 'bad-envelope'],
    ['a task with another external id than ours', success(taskData({ task_info: { external_task_id: 'take-2' } })), 'other-task'],
    ['a connection that breaks', () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNRESET') })), 'network'],
    ['a body that breaks off', () => new Response(brokenBody()), 'network'],
  ];

  it.each(cases)('is %s', async (_what, reply, code) => {
    const { outcome, calls } = await create(reply);
    expect(outcome).toMatchObject({ kind: 'unclear', error: { code, retry: 'ask-first' } });
    expect(calls).toHaveLength(1);
  });

  it('is silence', async () => {
    const silent: Reply = (_call, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const { client, calls } = service([silent], { timeoutMs: 1 });
    expect(await client.create(REQUEST)).toMatchObject({
      kind: 'unclear',
      error: { code: 'timeout', httpStatus: null, retry: 'ask-first' },
    });
    expect(calls).toHaveLength(1);
  });

  it('is silence even when the network layer ignores the end of our patience', async () => {
    const { client } = service([() => new Promise(() => undefined)], { timeoutMs: 60_000, createTimeoutMs: 1 });
    expect(await client.create(REQUEST)).toMatchObject({ kind: 'unclear', error: { code: 'timeout' } });
  });

  it('is a body without end, of which little is read', async () => {
    const megabyte = new Uint8Array(1024 * 1024).fill(32);
    let megabytes = 0;
    const body = new ReadableStream({
      pull(controller) {
        megabytes += 1;
        if (megabytes > 50) controller.close();
        else controller.enqueue(megabyte);
      },
    });
    expect((await create(() => new Response(body))).outcome).toMatchObject({ kind: 'unclear', error: { code: 'network' } });
    expect(megabytes).toBeLessThan(12);
  });

  it('tells people that nothing is sent twice', async () => {
    const { outcome } = await create(text(page, 502));
    if (outcome.kind !== 'unclear') throw new Error(outcome.kind);
    expect(outcome.error.sentence).toContain('asks Kling before it sends anything again');
  });
});

function brokenBody(): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"code":1201,"message":"no"}'));
      controller.error(new TypeError('terminated'));
    },
  });
}

import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { KlingRequest } from '#lib/kling/request.ts';
import { type Call, json, KEY, PAIR, type Reply, service } from './fake-service.ts';

const REQUEST: KlingRequest = { model_name: 'kling-v3-omni', prompt: 'a fox', external_task_id: 'take-1' };

const bare = (authorization: string) => authorization.replace(/^Bearer /, '');

/** Services and gateways that repeat the header they were sent, each in its own place. */
const ECHOES: readonly (readonly [string, (authorization: string) => Reply])[] = [
  ['an error message', (auth) => json({ code: 1002, message: `Authorization ${auth} is invalid`, request_id: auth }, 401)],
  ['the message of an unknown code', (auth) => json({ code: 1999, message: `${auth}`, request_id: 'x' }, 400)],
  ['an error message that drops "Bearer"', (auth) => json({ code: 1002, message: `token=${bare(auth)}`, request_id: bare(auth) }, 401)],
  ['a gateway’s page', (auth) => () => new Response(`<html><pre>Authorization: ${auth}</pre></html>`, { status: 502 })],
  ['half an answer', (auth) => () => new Response(`{"code":1002,"message":"${auth}`)],
  ['another JSON', (auth) => json({ headers: { authorization: auth } }, 500)],
  ['encoded in an address', (auth) => () => new Response(`<a href="/login?from=${encodeURIComponent(auth)}">`, { status: 403 })],
  [
    'a task of a foreign id',
    (auth) => json({ code: 0, message: '', data: { task_id: '1', task_status: auth, task_info: { external_task_id: auth } } }),
  ],
  [
    'the reason of a failure',
    (auth) => json({ code: 0, message: '', data: { task_id: '1', task_status: 'failed', task_status_msg: `bad ${auth}` } }),
  ],
  [
    'the words of a broken connection',
    (auth) => () => Promise.reject(new TypeError(`invalid header value: ${auth}`, { cause: new Error(`sent ${auth}`) })),
  ],
];

describe.each([
  ['an API key', KEY],
  ['a signed token', PAIR],
])('%s', (_what, credentials) => {
  it.each(ECHOES)('does not come back out of %s', async (_where, echo) => {
    const reply: Reply = (call: Call, signal) => echo(call.authorization)(call, signal);
    const { client, calls } = service([reply], { credentials });
    const outcomes = [await client.create(REQUEST), await client.query('take-1'), await client.list({ pageNum: 1, pageSize: 1 })];
    const token = bare(calls[0]?.authorization ?? '');
    const secrets =
      credentials.type === 'key'
        ? [credentials.apiKey]
        : [credentials.secretKey, credentials.accessKey, token, token.split('.')[2] ?? token];
    expect(token.length).toBeGreaterThan(10);
    for (const printed of [JSON.stringify(outcomes), inspect(outcomes, { depth: 20 }), inspect(client, { depth: 20, showHidden: true })]) {
      for (const secret of secrets) expect(printed).not.toContain(secret);
    }
  });
});

it('hides a token of an earlier minute too', async () => {
  let now = 1_774_805_076_166;
  const seen: string[] = [];
  const reply: Reply = (call) => {
    seen.push(call.authorization);
    return new Response(`<html>${seen[0]}</html>`, { status: 502 });
  };
  const { client } = service([reply], { credentials: PAIR, clock: () => now });
  for (let renewals = 0; renewals < 5; renewals += 1) {
    const outcome = JSON.stringify(await client.create(REQUEST));
    expect(outcome).toContain('[hidden]');
    expect(outcome).not.toContain(bare(seen[0] ?? ''));
    now += 1_700_000;
  }
});

import { jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { KEY, PAIR, refusal, service, success, taskData } from './fake-service.ts';

const START = 1_774_805_076_166;
const found = success(taskData());

/** A clock moved by hand. */
function clockAt(start: number) {
  let now = start;
  return { clock: () => now, advanceSeconds: (seconds: number) => (now += seconds * 1000) };
}

function tokenOf(authorization: string | undefined): string {
  return (authorization ?? '').replace(/^Bearer /, '');
}

describe('with an access key pair', () => {
  it('signs tokens as the service documents them', async () => {
    const { client, calls } = service([found], { credentials: PAIR });
    await client.query('take-1');
    const secret = new TextEncoder().encode('SK-abcdefghij-klmnop');
    const { payload, protectedHeader } = await jwtVerify(tokenOf(calls[0]?.authorization), secret, { currentDate: new Date(START) });
    const now = Math.floor(START / 1000);
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(payload).toEqual({ iss: 'AK-0123456789', exp: now + 1800, nbf: now - 5 });
  });

  it('uses one token for many calls and renews it before it ends', async () => {
    const time = clockAt(START);
    const { client, calls } = service([found], { credentials: PAIR, clock: time.clock });
    await Promise.all([client.query('take-1'), client.query('take-1')]);
    time.advanceSeconds(1499);
    await client.query('take-1');
    time.advanceSeconds(1);
    await client.query('take-1');
    const tokens = calls.map(({ authorization }) => authorization);
    expect(new Set(tokens.slice(0, 3)).size).toBe(1);
    expect(tokens[3]).not.toBe(tokens[0]);
  });

  it('signs anew when the clock was set back, since the old token would not be valid yet', async () => {
    const time = clockAt(START);
    const { client, calls } = service([found], { credentials: PAIR, clock: time.clock });
    await client.query('take-1');
    time.advanceSeconds(-3600);
    await client.query('take-1');
    expect(calls[1]?.authorization).not.toBe(calls[0]?.authorization);
  });

  it('renews an expired token and sends once more, a create too: the first was definitely refused', async () => {
    const { client, calls } = service([refusal(1004, 401), found], { credentials: PAIR });
    expect(await client.create({ model_name: 'kling-v3-omni', prompt: 'a', external_task_id: 'take-1' })).toMatchObject({
      kind: 'accepted',
    });
    expect(calls).toHaveLength(2);
    expect(calls[1]?.body).toEqual(calls[0]?.body);
  });

  it('sends no third time', async () => {
    const { client, calls } = service([refusal(1004, 401)], { credentials: PAIR });
    expect(await client.create({ model_name: 'kling-v3-omni', prompt: 'a' })).toMatchObject({
      kind: 'refused',
      error: { code: 'kling-1004' },
    });
    expect(calls).toHaveLength(2);
  });

  it.each([
    ['not valid yet (1003)', refusal(1003, 401)],
    ['a bad key (1002)', refusal(1002, 401)],
    ['1004 under another status', refusal(1004, 500)],
  ])('does not send again by itself on %s', async (_what, reply) => {
    const { client, calls } = service([reply], { credentials: PAIR });
    await client.create({ model_name: 'kling-v3-omni', prompt: 'a' });
    expect(calls).toHaveLength(1);
  });
});

describe('with an API key', () => {
  it('sends it as it is, and has nothing to renew', async () => {
    const { client, calls } = service([refusal(1004, 401)], { credentials: KEY });
    expect((await client.query('take-1')).kind).toBe('refused');
    expect(calls.map(({ authorization }) => authorization)).toEqual(['Bearer sk-test-9f8e7d6c5b4a']);
  });
});

describe('at the start', () => {
  it.each(['', 'sk-with\nnewline', 'sk with space', 'sk-ünïcode'])('refuses the key %j without repeating it', (apiKey) => {
    const start = () => service([found], { credentials: { type: 'key', apiKey } });
    expect(start).toThrow('The Kling API key is empty or holds a character that no key has');
    if (apiKey !== '') expect(start).not.toThrow(apiKey);
  });

  it.each(['not an address', 'ftp://kling.example', 'https://name:secret@kling.example'])(
    'refuses the address %s without repeating it',
    (baseUrl) => {
      expect(() => service([found], { baseUrl })).toThrow('The address of Kling must be a plain web address');
      expect(() => service([found], { baseUrl })).not.toThrow('secret');
    },
  );

  it('takes an address with a slash at its end, and one with a path', async () => {
    const { client, calls } = service([found], { baseUrl: 'https://proxy.example/kling/' });
    await client.query('take-1');
    expect(calls[0]?.url).toBe('https://proxy.example/kling/v1/videos/omni-video/take-1');
  });
});

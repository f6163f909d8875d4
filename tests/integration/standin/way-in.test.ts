import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { words } from '#tests/unit/standin/requests.ts';
import { AUTHORIZATION, QUICK, withStandin } from './client.ts';

const PATH = '/v1/videos/omni-video';

/** Sends bytes as they are, and gives what comes back until the connection closes. */
async function sendRaw(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.end(bytes);
  return text(socket);
}

describe('bodies that are none (§6, 1200)', () => {
  it.each([
    ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['a number', '7'],
    ['nothing but white space', '  \n'],
    ['JSON with a comma too many', '{"prompt":"x",}'],
    ['two objects', '{}{}'],
    ['a form', 'prompt=x&mode=std'],
    ['brackets without end', '['.repeat(200_000)],
    ['more parts than any request has', JSON.stringify(words({ unknown: Array.from({ length: 200_000 }, () => ({})) }))],
  ])('%s', (_, body) =>
    withStandin(QUICK, async ({ call }) => {
      expect(await call(PATH, { method: 'POST', body })).toMatchObject({ httpStatus: 400, code: 1200, request_id: expect.any(String) });
    }),
  );

  it('are refused without a word about what they held, and the next call is answered', () =>
    withStandin(QUICK, async ({ call, create }) => {
      const { message } = await call(PATH, { method: 'POST', body: '{"secret' });
      expect(message).not.toContain('secret');
      expect((await create(words())).code).toBe(0);
    }));

  it('and what they named is not kept whole', () =>
    withStandin(QUICK, async ({ create }, standin) => {
      await create(words({ prompt: '', external_task_id: 'x'.repeat(1_000_000) }));
      const [[id = '', count] = []] = Object.entries(standin.stats().creates);
      expect(id.length).toBeLessThan(1000);
      expect(count).toEqual({ posts: 1, accepted: 0 });
    }));

  it.each(['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'text/json', ''])('of type %j', (type) =>
    withStandin(QUICK, async ({ call }) => {
      const body = Buffer.from(JSON.stringify(words()));
      expect(await call(PATH, { method: 'POST', body, headers: { 'content-type': type } })).toMatchObject({ httpStatus: 400, code: 1200 });
    }),
  );

  it.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])('but not of type %j', (type) =>
    withStandin(QUICK, async ({ call }) => {
      const body = JSON.stringify(words());
      expect((await call(PATH, { method: 'POST', body, headers: { 'content-type': type } })).code).toBe(0);
    }),
  );
});

describe('what is no call of the API', () => {
  it('gets the envelope even when it is no HTTP', () =>
    withStandin(QUICK, async ({ url }) => {
      for (const bytes of ['hello\r\n\r\n', `GET ${PATH} HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`]) {
        const [head = '', body = ''] = (await sendRaw(url, bytes)).split('\r\n\r\n');
        expect(head).toMatch(/^HTTP\/1\.1 400 /);
        expect(JSON.parse(body)).toMatchObject({ code: 1200, request_id: expect.any(String) });
      }
    }));

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('a wrong method: %s', (method) =>
    withStandin(QUICK, async ({ call }) => {
      for (const path of [
        PATH,
        `${PATH}/1`,
        '/v1/general/advanced-custom-elements',
        '/v1/general/advanced-presets-elements',
        '/account/costs',
      ])
        expect(await call(path, { method })).toMatchObject({ httpStatus: 404, code: 1202 });
    }),
  );

  it('every other path is unknown, whatever the method', () =>
    withStandin(QUICK, async ({ call }) => {
      await fc.assert(
        fc.asyncProperty(
          fc.webPath().filter((path) => !/^\/(standin\/|$)|%00/.test(path) && !path.startsWith(PATH)),
          fc.constantFrom('GET', 'POST', 'DELETE'),
          async (path, method) => {
            expect(await call(path === '' ? '/x' : path, { method })).toMatchObject({ httpStatus: 404, code: 1203 });
          },
        ),
        { numRuns: 60 },
      );
    }));

  it.each(['%', '%E0%A4%A', '..%2f..%2fetc%2fpasswd', 'ü', '%00', '%3Cscript%3E'])('an id that nobody has: %s', (id) =>
    withStandin(QUICK, async ({ url }) => {
      const { port } = new URL(url);
      const raw = `GET ${PATH}/${encodeURI(id).replaceAll('%25', '%')} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: ${AUTHORIZATION}\r\nconnection: close\r\n\r\n`;
      const [head = '', body = ''] = (await sendRaw(url, raw)).split('\r\n\r\n');
      expect(head).toMatch(/^HTTP\/1\.1 400 /);
      expect(JSON.parse(body)).toMatchObject({ code: 1201, message: expect.stringMatching(/^Task not found by id\/external id: /) });
    }),
  );
});

describe('the newer generation of the API', () => {
  it('is not here, and takes no signed tokens', () =>
    withStandin(QUICK, async ({ call }) => {
      const seconds = Math.floor(Date.now() / 1000);
      const token = await new SignJWT({ iss: 'standin-access', exp: seconds + 1800, nbf: seconds - 5 })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .sign(new TextEncoder().encode('standin-secret'));
      for (const path of ['/omni-video/kling-3.0-omni', '/tasks?task_ids=1']) {
        expect(await call(path, { headers: { authorization: `Bearer ${token}` } })).toMatchObject({
          httpStatus: 401,
          code: 1002,
          message: 'The current API does not support AK/SK',
        });
        expect(await call(path)).toMatchObject({ httpStatus: 404, code: 1203 });
      }
    }));
});

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGuardedPost, guardedPost, type PostOptions } from '#lib/guarded-fetch/guarded-post.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const heard: { path: string; body: string; mark: string | undefined }[] = [];
const handlers: Record<string, Handler> = {
  '/ok': (_, response) => response.end('thanks'),
  '/no': (_, response) => response.writeHead(503).end('later'),
  '/hop': (_, response) => response.writeHead(307, { location: '/ok' }).end(),
  '/silent': () => undefined,
  '/endless': (_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(4096)), 1);
    response.on('close', () => clearInterval(timer));
  },
};

let server: Server;
let port: number;
/** On the test's network, 127.0.0.1 stands for the internet. */
const post = createGuardedPost({
  resolve: async (name) => [{ address: name === 'inside.test' ? '10.0.0.1' : '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
});
const options = (over: Partial<PostOptions> = {}): PostOptions => ({
  allowOrigins: [],
  timeoutMs: 5000,
  headers: { 'content-type': 'application/json', 'x-mark': 'm' },
  body: '{"a":1}',
  signal: new AbortController().signal,
  ...over,
});
const at = (path: string, host = 'outside.test') => `http://${host}:${port}${path}`;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const { url = '', headers } = request;
    const mark = headers['x-mark'];
    heard.push({ path: url, body: await text(request), mark: Array.isArray(mark) ? mark.join() : mark });
    handlers[url]?.(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a post to a foreign address', () => {
  it('carries body and headers, and gives the status of the answer', async () => {
    expect(await post(at('/ok'), options())).toEqual({ ok: true, value: 200 });
    expect(heard.at(-1)).toEqual({ path: '/ok', body: '{"a":1}', mark: 'm' });
    expect(await post(at('/no'), options())).toEqual({ ok: true, value: 503 });
  });

  it('does not follow a redirect', async () => {
    const before = heard.length;
    expect(await post(at('/hop'), options())).toEqual({ ok: true, value: 307 });
    expect(heard.slice(before).map(({ path }) => path)).toEqual(['/hop']);
  });

  it('does not read an endless answer to its end', async () => {
    expect(await post(at('/endless'), options())).toEqual({ ok: true, value: 200 });
  });

  it('is not sent into a private network, unless that origin is trusted', async () => {
    const before = heard.length;
    expect(await post(at('/ok', 'inside.test'), options())).toMatchObject({ error: { code: 'private-address' } });
    expect(await guardedPost(at('/ok', '127.0.0.1'), options())).toMatchObject({ error: { code: 'private-address' } });
    expect(heard).toHaveLength(before);
    expect(await guardedPost(at('/ok', '127.0.0.1'), options({ allowOrigins: [at('', '127.0.0.1')] }))).toEqual({ ok: true, value: 200 });
  });

  it('waits no longer than it was told, and ends at once when it is called off', async () => {
    expect(await post(at('/silent'), options({ timeoutMs: 200 }))).toMatchObject({ error: { code: 'timeout' } });
    const calledOff = new AbortController();
    const sent = post(at('/silent'), options({ signal: calledOff.signal }));
    calledOff.abort();
    expect(await sent).toMatchObject({ ok: false });
  });

  it('tells an address that nobody listens at', async () => {
    expect(await post('http://outside.test:1/', options())).toMatchObject({ error: { code: 'network' } });
  });
});

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readAll } from '#lib/guarded-fetch/body.ts';
import { asGuardFailure } from '#lib/guarded-fetch/failure.ts';
import { createGuardedFetch, type GuardedFetch, type GuardOptions, guardedFetch } from '#lib/guarded-fetch/guarded-fetch.ts';
import { must } from '#tests/support/must.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const handlers: Record<string, Handler> = {
  '/file': (_, response) => response.end('twelve bytes'),
  '/hop': (_, response) => response.writeHead(302, { location: '/file' }).end(),
  '/loop': (_, response) => response.writeHead(302, { location: '/loop' }).end(),
  '/inward': (_, response) => response.writeHead(302, { location: 'http://10.0.0.7/secret' }).end(),
  '/metadata': (_, response) => response.writeHead(307, { location: 'http://169.254.169.254/latest' }).end(),
  '/file-scheme': (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/silent': () => undefined,
  '/stalls': (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('begun'),
  '/gone': (_, response) => response.writeHead(404).end(),
  '/announced-large': (_, response) => response.writeHead(200, { 'content-length': '5000' }).end('x'.repeat(5000)),
  '/secretly-large': (_, response) => void response.write('x'.repeat(900), () => response.end('x'.repeat(4100))),
  '/cut-off': (_, response) => void response.writeHead(200, { 'content-length': '100' }).write('part', () => response.destroy()),
  '/cut-off-chunked': (_, response) => void response.write('part', () => response.destroy()),
  '/echo': (request, response) => response.end(JSON.stringify(request.headers)),
  '/drip': (_, response) => {
    const timer = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(timer));
  },
};

let server: Server;
let port: number;
const resolve = vi.fn(async (name: string) => {
  if (name === 'nowhere.test') throw new Error('ENOTFOUND');
  return name === 'inside.test' || name === 'both.test'
    ? [...(name === 'both.test' ? [{ address: '127.0.0.1', family: 4 }] : []), { address: '192.168.0.1', family: 4 }]
    : [{ address: '127.0.0.1', family: 4 }];
});
/** On the test's network, 127.0.0.1 stands for the internet. */
const fetchOutside: GuardedFetch = createGuardedFetch({ resolve, isAllowed: (address) => address === '127.0.0.1' });
const limits: GuardOptions = { allowOrigins: [], maxBytes: 1000, timeoutMs: 5000, idleTimeoutMs: 1000 };
const at = (path: string, host = 'outside.test') => `http://${host}:${port}${path}`;

beforeAll(async () => {
  server = createServer((request, response) => handlers[request.url ?? '']?.(request, response) ?? undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function codeOf(url: string, options: Partial<GuardOptions> = {}, fetch = fetchOutside): Promise<string> {
  const answer = await fetch(url, { ...limits, ...options });
  if (!answer.ok) return answer.error.code;
  try {
    await readAll(answer.value.body);
    return 'ok';
  } catch (error) {
    return asGuardFailure(error)?.code ?? 'another error';
  }
}

describe('a fetch that succeeds', () => {
  it('gives the bytes, and resolves the name exactly once', async () => {
    resolve.mockClear();
    const answer = must(await fetchOutside(at('/file'), limits));
    expect((await readAll(answer.body)).toString()).toBe('twelve bytes');
    expect(resolve).toHaveBeenCalledTimes(1);
  });

  it('follows a redirect and says where it arrived', async () => {
    const answer = await fetchOutside(at('/hop'), limits);
    expect(answer.ok && answer.value.finalUrl).toBe(at('/file'));
  });

  it('may be left before its end', async () => {
    const answer = must(await fetchOutside(at('/drip'), limits));
    for await (const chunk of answer.body) {
      expect(chunk.byteLength).toBeGreaterThan(0);
      break;
    }
  });

  it('opens a private origin that was named as an exception, and only that one', async () => {
    expect(await codeOf(`http://127.0.0.1:${port}/file`, { allowOrigins: [`http://127.0.0.1:${port}`] }, guardedFetch)).toBe('ok');
    expect(await codeOf(`http://127.0.0.1:${port}/file`, { allowOrigins: [`http://127.0.0.1:${port + 1}`] }, guardedFetch)).toBe(
      'private-address',
    );
  });
});

describe('addresses that are not opened', () => {
  it.each([
    'ftp://outside.test/x',
    'file:///etc/passwd',
    'javascript:1',
    'data:text/plain,x',
    'not an address',
    '',
    'http://name:secret@outside.test/',
  ])('%s is no address for us', async (url) => expect(await codeOf(url)).toBe('bad-url'));

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://0x7f000001/',
    'http://2130706433/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://localhost/',
    'http://169.254.169.254/latest/meta-data',
  ])('%s is private, however it is written', async (url) => expect(await codeOf(url, {}, guardedFetch)).toBe('private-address'));

  it('refuses a name that resolves inwards, even when only one of its addresses does', async () => {
    expect(await codeOf(at('/file', 'inside.test'))).toBe('private-address');
    expect(await codeOf(at('/file', 'both.test'))).toBe('private-address');
  });

  it.each([
    ['/inward', 'private-address'],
    ['/metadata', 'private-address'],
    ['/file-scheme', 'bad-url'],
    ['/loop', 'too-many-redirects'],
  ])('judges redirects again: %s ends as %s', async (path, code) => expect(await codeOf(at(path))).toBe(code));
});

describe('addresses that misbehave', () => {
  it.each([
    ['/silent', { idleTimeoutMs: 150 }, 'timeout'],
    ['/stalls', { idleTimeoutMs: 150 }, 'timeout'],
    ['/drip', { timeoutMs: 200 }, 'timeout'],
    ['/announced-large', {}, 'too-large'],
    ['/secretly-large', {}, 'too-large'],
    ['/cut-off', {}, 'cut-off'],
    ['/cut-off-chunked', {}, 'cut-off'],
    ['/gone', {}, 'http-status'],
  ])('%s ends as a failure with a code', async (path, options, code) => expect(await codeOf(at(path), options)).toBe(code));

  it('does not wait for a name for ever', async () => {
    const never = createGuardedFetch({ resolve: () => new Promise(() => undefined), isAllowed: () => true });
    expect(await codeOf('http://slow.test/', { timeoutMs: 100 }, never)).toBe('timeout');
  });

  it('says so when nothing is there', async () => {
    expect(await codeOf('http://nowhere.test/')).toBe('network');
    expect(await codeOf('http://outside.test:1/')).toBe('network');
  });

  it('stops when its caller does', async () => {
    expect(await codeOf(at('/silent'), { signal: AbortSignal.timeout(50) })).toBe('timeout');
  });

  it('does not carry headers to another origin', async () => {
    const seen: (string | undefined)[] = [];
    handlers['/there'] = (request, response) => {
      seen.push(request.headers['x-mine'] as string | undefined);
      response.writeHead(302, { location: at('/echo', 'elsewhere.test') }).end();
    };
    const answer = must(await fetchOutside(at('/there'), { ...limits, headers: { 'x-mine': 'yes' } }));
    expect(seen).toEqual(['yes']);
    expect(JSON.parse((await readAll(answer.body)).toString())).not.toHaveProperty('x-mine');
  });
});

import { describe, expect, it } from 'vitest';
import { refuseForeignRequest, refuseStrangeRequest } from '#lib/server/requests.ts';

const PUBLIC = 'https://shotboard.example.com';
const verdict = (method: string, headers: Record<string, string>) =>
  refuseForeignRequest(method, new Headers(headers)) === null ? 'goes on' : 'refused';
const publicVerdict = (method: string, headers: Record<string, string>, publicUrl: string | null = PUBLIC, mayPost = false) =>
  refuseStrangeRequest(method, new Headers(headers), { publicUrl, mayPost }) === null ? 'goes on' : 'refused';

describe('the host of a request', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'localhost', '[::1]:3000', 'LOCALHOST:9'])('may be %s', (host) =>
    expect(verdict('GET', { host })).toBe('goes on'),
  );
  it.each([
    'evil.example',
    '127.0.0.1.evil.example:3000',
    'localhost.evil.example',
    '192.168.0.5:3000',
    '0.0.0.0:3000',
    '',
    'a b',
    'x@localhost',
  ])('may not be %j: a foreign name could have been made to resolve to this machine', (host) =>
    expect(verdict('GET', { host })).toBe('refused'),
  );
  it('may not be the public one: whoever comes by it has no business with pages and actions', () => {
    expect(verdict('GET', { host: 'shotboard.example.com' })).toBe('refused');
    expect(verdict('POST', { host: 'shotboard.example.com', origin: PUBLIC })).toBe('refused');
  });
});

describe('the origin of a change', () => {
  const host = 'localhost:3000';
  it.each([
    [{ origin: 'http://localhost:3000' }, 'goes on'],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' }, 'goes on'],
    [{}, 'goes on'],
    [{ origin: 'http://localhost:4000' }, 'refused'],
    [{ origin: 'https://evil.example' }, 'refused'],
    [{ origin: 'null' }, 'refused'],
    [{ origin: 'http://localhost:3000', 'sec-fetch-site': 'cross-site' }, 'refused'],
    [{ 'sec-fetch-site': 'same-site' }, 'refused'],
    [{ 'sec-fetch-site': 'none' }, 'goes on'],
  ])('%j: %s', (headers: Record<string, string>, expected) => expect(verdict('POST', { host, ...headers })).toBe(expected));
});

describe('what strangers may fetch', () => {
  it('is asked for under the public name or our own, and never under another', () => {
    expect(publicVerdict('GET', { host: 'shotboard.example.com' })).toBe('goes on');
    expect(publicVerdict('HEAD', { host: '127.0.0.1:3000' })).toBe('goes on');
    expect(publicVerdict('GET', { host: 'shotboard.example.com' }, null)).toBe('refused');
    expect(publicVerdict('GET', { host: 'evil.example' })).toBe('refused');
  });
  it('is only read', () => expect(publicVerdict('POST', { host: 'shotboard.example.com' })).toBe('refused'));
  it('may be told where a route hears the engine, but not by a page of another site', () => {
    const call = (method: string, headers: Record<string, string>) => publicVerdict(method, headers, PUBLIC, true);
    expect(call('POST', { host: 'shotboard.example.com' })).toBe('goes on');
    expect(call('POST', { host: 'evil.example' })).toBe('refused');
    expect(call('PUT', { host: 'shotboard.example.com' })).toBe('refused');
    expect(call('POST', { host: 'localhost:3000', origin: 'https://evil.example' })).toBe('refused');
    expect(call('POST', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBe('refused');
  });
});

describe('reading', () => {
  const host = 'localhost:3000';
  it('lets links from elsewhere lead here, and nothing else of another site', () => {
    expect(verdict('GET', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })).toBe(
      'goes on',
    );
    expect(verdict('GET', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' })).toBe(
      'refused',
    );
    expect(verdict('GET', { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' })).toBe(
      'refused',
    );
  });
});

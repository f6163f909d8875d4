import { describe, expect, it } from 'vitest';
import { refuseForeignRequest } from '#lib/server/requests.ts';

const refused = (method: string, headers: Record<string, string>) => refuseForeignRequest(method, new Headers(headers)) !== null;

describe('a request passes', () => {
  it.each(['127.0.0.1:3000', 'localhost:3000', 'LOCALHOST:3000', '[::1]:8080', 'localhost'])('under the own name %s', (host) => {
    expect(refused('GET', { host })).toBe(false);
  });

  it('when our own page posts it', () => {
    expect(refused('POST', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' })).toBe(false);
  });

  it('when a program on this machine posts it, which names no origin', () => {
    expect(refused('POST', { host: '127.0.0.1:3000' })).toBe(false);
  });

  it('when a link on another site leads here', () => {
    expect(refused('GET', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBe(false);
  });
});

describe('a request is turned away', () => {
  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '192.168.1.5:3000',
    '0.0.0.0:3000',
    '127.0.0.1:3000@evil.example',
    '',
  ])('under the foreign name "%s"', (host) => {
    expect(refused('GET', host === '' ? {} : { host })).toBe(true);
  });

  it.each([
    'http://evil.example',
    'http://localhost:4000',
    'https://127.0.0.1.evil.example:3000',
    'null',
    'file://',
    'chrome-extension://abc',
    'not an origin',
  ])('when the page it comes from is %s', (origin) => {
    expect(refused('POST', { host: 'localhost:3000', origin })).toBe(true);
    expect(refused('GET', { host: 'localhost:3000', origin })).toBe(true);
  });

  it('when another site posts it and hides its origin', () => {
    expect(refused('POST', { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' })).toBe(true);
    expect(refused('POST', { host: 'localhost:3000', 'sec-fetch-site': 'same-site' })).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engineReach } from '#lib/server/delivery/engine-reach.ts';
import { judgeLink, signatureOf } from '#lib/server/delivery/signature.ts';

const SECRET = 'the secret of this installation';
const FILE = 'a'.repeat(64);
const NOW_MS = Date.UTC(2026, 10, 22, 9);
const soon = String(NOW_MS / 1000 + 60);
const link = (expires = soon) => ({ fileId: FILE, expires, signature: signatureOf(SECRET, FILE, expires) });

describe('a signed link', () => {
  it('is good until it expires, and not a moment longer', () => {
    expect(judgeLink(SECRET, link(), NOW_MS)).toBe('valid');
    expect(judgeLink(SECRET, link(), NOW_MS + 59_999)).toBe('valid');
    expect(judgeLink(SECRET, link(), NOW_MS + 60_000)).toBe('expired');
  });

  it('is forged when any part of it was changed, and says nothing about its time then', () => {
    expect(judgeLink(SECRET, { ...link(), fileId: 'b'.repeat(64) }, NOW_MS)).toBe('forged');
    expect(judgeLink(SECRET, { ...link(), expires: String(NOW_MS / 1000 + 9999) }, NOW_MS)).toBe('forged');
    expect(judgeLink(SECRET, { ...link(String(NOW_MS / 1000 - 60)), signature: 'x' }, NOW_MS)).toBe('forged');
    expect(judgeLink('another installation', link(), NOW_MS)).toBe('forged');
  });

  it('is forged whatever stands where its parts should be', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (fileId, expires, signature) => {
        expect(judgeLink(SECRET, { fileId, expires, signature }, NOW_MS)).toBe('forged');
      }),
    ));

  it('never expires later because its time is written in another way', () => {
    for (const expires of ['Infinity', '9e99', '-1', 'x', '']) {
      const verdict = judgeLink(SECRET, { fileId: FILE, expires, signature: link().signature }, NOW_MS);
      expect(verdict).toBe('forged');
    }
  });
});

describe('where the engine reaches this app', () => {
  const here = { host: '127.0.0.1', port: 3000, publicUrl: 'https://shotboard.example.com' };
  const credentials = { type: 'key', apiKey: 'k' } as const;
  it('is its own address for a stand-in, which runs on this machine', () => {
    expect(engineReach({ ...here, engine: { type: 'own-stand-in' } })).toBe('http://127.0.0.1:3000');
    expect(engineReach({ ...here, host: '::1', engine: { type: 'stand-in-at', baseUrl: 'http://localhost:4010', credentials } })).toBe(
      'http://[::1]:3000',
    );
  });
  it('is the public address for Kling, and nowhere without one', () => {
    const engine = { type: 'kling', baseUrl: 'https://api-singapore.klingai.com', credentials } as const;
    expect(engineReach({ ...here, engine })).toBe('https://shotboard.example.com');
    expect(engineReach({ ...here, publicUrl: null, engine })).toBeNull();
  });
  it('is not known while the system chooses the port', () =>
    expect(engineReach({ ...here, port: 0, engine: { type: 'own-stand-in' } })).toBeNull());
});

import { describe, expect, it } from 'vitest';
import { accountOf } from '#lib/server/engine/account.ts';

const baseUrl = 'https://api.kling.example';
const withKey = (apiKey: string, address = baseUrl) => accountOf({ type: 'kling', baseUrl: address, credentials: { type: 'key', apiKey } });
const withPair = (accessKey: string, secretKey: string) =>
  accountOf({ type: 'kling', baseUrl, credentials: { type: 'jwt', accessKey, secretKey } });

describe('the account of an engine', () => {
  it('is another one for another key, and for another address', () => {
    const all = [withKey('one-key'), withKey('two-key'), withKey('one-key', 'https://api.kling.test'), accountOf({ type: 'own-stand-in' })];
    expect(new Set(all).size).toBe(all.length);
  });

  it('stays when only the secret half of a pair is renewed', () => {
    expect(withPair('access', 'secret')).toBe(withPair('access', 'another secret'));
    expect(withPair('access', 'secret')).not.toBe(withPair('other access', 'secret'));
  });

  it('gives no key away', () => {
    expect(withKey('one-key')).toMatch(/^[0-9a-f]{16}$/);
  });
});

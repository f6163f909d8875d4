import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGenuine } from '#lib/server/callbacks/verify.ts';
import { signatureHeaders } from '#lib/standin/callbacks/sign-callback.ts';

const SECRET = 'whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=';
/** The documented example (docs/kling-omni.md §5.3). */
const BODY = '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}';
const NOW = 1_781_080_794_000;
const HEADERS = {
  'webhook-id': '9876543210',
  'webhook-timestamp': '1781080794',
  'webhook-signature': 'v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=',
};
const judge = (changes: Record<string, string> = {}, body = BODY, nowMs = NOW) =>
  isGenuine({ headers: new Headers({ ...HEADERS, ...changes }), body }, SECRET, nowMs);

describe('the signature of a call', () => {
  it('is that of the documented example', () => expect(judge()).toBe(true));
  it('may be one of several, while secrets are changed', () =>
    expect(judge({ 'webhook-signature': `v1,AAAA ${HEADERS['webhook-signature']}` })).toBe(true));
  it.each([
    ['another body', {}, `${BODY} `],
    ['another id', { 'webhook-id': '1' }, BODY],
    ['another time', { 'webhook-timestamp': '1781080795' }, BODY],
    ['a time that is none', { 'webhook-timestamp': 'now' }, BODY],
    ['no signature', { 'webhook-signature': '' }, BODY],
    ['another version of signing', { 'webhook-signature': HEADERS['webhook-signature'].replace('v1', 'v2') }, BODY],
  ])('is not that of %s', (_, changes: Record<string, string>, body) => expect(judge(changes, body)).toBe(false));
  it.each([-301_000, 301_000])('is of no use when it is overheard: %i ms away', (ms) => expect(judge({}, BODY, NOW + ms)).toBe(false));
  it('fits whatever the stand-in signs, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (body, other) => {
        const headers = new Headers(signatureHeaders({ secrets: [SECRET], id: 'call', nowMs: NOW, body }));
        expect(isGenuine({ headers, body }, SECRET, NOW)).toBe(true);
        expect(isGenuine({ headers, body: other }, SECRET, NOW)).toBe(body === other);
        expect(isGenuine({ headers, body }, 'whsec_YW5vdGhlcg==', NOW)).toBe(false);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isCallbackSecret, signatureHeaders } from '#lib/standin/callbacks/sign-callback.ts';

/** The documents' own example (docs/kling-omni.md §5.3). */
const EXAMPLE = {
  secrets: ['whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI='],
  id: '9876543210',
  nowMs: 1_781_080_794_999,
  body: '{"id":"1234567890","status":"succeeded","message":"","create_time":1781080778802,"update_time":1781080794151}',
};

describe('the signature of a callback (§5.3)', () => {
  it('is that of the official example', () => {
    expect(signatureHeaders(EXAMPLE)).toEqual({
      'webhook-id': '9876543210',
      'webhook-timestamp': '1781080794',
      'webhook-signature': 'v1,UsKlJP00XoQyOn410NM9xv34sP+Gl0jnOO9Lcpr7NJ4=',
    });
  });

  it('is left out without a secret', () => {
    expect(signatureHeaders({ ...EXAMPLE, secrets: [] })).toEqual({});
  });

  it.each([
    ['whsec_b3RoZXI=', true],
    ['whsec_b3RoZXIx', true],
    ['whsec_YQ==', true],
    ['whsec_', false],
    ['whsec_b3RoZXI', false],
    ['b3RoZXI=', false],
    ['whsec_b3RoZXI=\n', false],
  ])('needs a secret as the service hands it out: %j', (secret, isOne) => {
    expect(isCallbackSecret(secret)).toBe(isOne);
  });
});

import { describe, expect, it } from 'vitest';
import { expectRefused, expectTaken, rule } from './support/rule.ts';
import { call, OMNI_VIDEO, target, token } from './support/service.ts';

const LIST = `${OMNI_VIDEO}?pageNum=1&pageSize=1`;
const asked = (authorization: string | null) => call(LIST, { authorization });
const now = (): number => Math.floor(Date.now() / 1000);

describe('§2 Authentication', () => {
  it.runIf(target.apiKey !== null)('takes a plain API key (§2.2)', async () => {
    expectTaken(await asked(`Bearer ${target.apiKey}`));
  });

  describe('by a signed token (§2.1)', () => {
    const tokenRule = it.runIf(target.secretKey !== null);

    tokenRule('takes one made as in the official sample: HS256, iss, exp in 30 minutes, nbf 5 seconds ago', async () => {
      expectTaken(await asked(`Bearer ${token()}`));
    });

    tokenRule('takes one with an iat as well', async () => {
      expectTaken(await asked(`Bearer ${token({ iat: now() })}`));
    });

    tokenRule('takes the same one more than once', async () => {
      const same = token();
      expectTaken(await asked(`Bearer ${same}`));
      expectTaken(await asked(`Bearer ${same}`));
    });

    tokenRule('answers one that is not yet valid with 1003', async () => {
      expectRefused(await asked(`Bearer ${token({ nbf: now() + 600 })}`), 401, 1003);
    });

    tokenRule('answers one that has expired with 1004', async () => {
      expectRefused(await asked(`Bearer ${token({ exp: now() - 600, nbf: now() - 1200 })}`), 401, 1004);
    });

    tokenRule('answers one of an unknown access key with 1002', async () => {
      expectRefused(await asked(`Bearer ${token({ iss: 'nobody-has-this-access-key' })}`), 401, 1002);
    });

    tokenRule('answers one signed with another secret with 1002', async () => {
      expectRefused(await asked(`Bearer ${token({}, { secret: 'another secret' })}`), 401, 1002);
    });

    tokenRule('answers one that is not signed at all with 1002', async () => {
      expectRefused(await asked(`Bearer ${token({}, { alg: 'none' })}`), 401, 1002);
    });
  });

  it.runIf(target.secretKey !== null)('takes no signed token on the paths of the newer generation (§0.2)', async () => {
    const answer = await call('/omni-video/kling-3.0-omni', { body: '{}', authorization: `Bearer ${token()}` });
    expectRefused(answer, 401, 1002, /^The current API does not support AK\/SK$/);
  });

  describe('by nothing of use (§2.3)', () => {
    rule('answers no Authorization with 1001', async () => {
      expectRefused(await asked(null), 401, 1001);
    });

    rule.each([
      ['a key without Bearer', 'some-key'],
      ['another scheme', 'Basic c29tZTprZXk='],
      ['two spaces after Bearer', 'Bearer  some-key'],
      ['a key that is not known', 'Bearer nobody-has-this-key'],
      ['what only looks like a token', 'Bearer a.b.c'],
    ])('answers %s with 1002', async (_, authorization) => {
      expectRefused(await asked(authorization), 401, 1002);
    });

    rule('asks for credentials before it looks at the path or the body', async () => {
      for (const [path, options] of [
        ['/v1/nothing/here', {}],
        [OMNI_VIDEO, { body: '{' }],
        [OMNI_VIDEO, { method: 'PUT', body: '{}' }],
      ] as const) {
        expect((await call(path, { ...options, authorization: null })).code).toBe(1001);
      }
    });
  });
});

import fc from 'fast-check';
import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { readCommandLine } from '#lib/standin/command-line.ts';
import { authProblem, DEFAULT_CREDENTIALS } from '#lib/standin/http/auth.ts';
import { withExactIds } from '#lib/standin/http/exact-ids.ts';
import { readRange } from '#lib/standin/http/send-file.ts';
import { taskIds } from '#lib/standin/tasks/task-ids.ts';

const NOW = 1_790_000_000_000;
const SECONDS = NOW / 1000;

const sign = (claims: Record<string, unknown>, secret = 'standin-secret'): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'JWT' }).sign(new TextEncoder().encode(secret));
const code = async (header: string | undefined): Promise<number | null> =>
  (await authProblem(header, DEFAULT_CREDENTIALS, () => NOW))?.code ?? null;
const good = { iss: 'standin-access', exp: SECONDS + 1800, nbf: SECONDS - 5 };

describe('who may come in (§2)', () => {
  it('takes the API key, and a token as the official sample makes it', async () => {
    expect(await code('Bearer standin-key')).toBeNull();
    expect(await code(`Bearer ${await sign(good)}`)).toBeNull();
  });

  it.each([
    ['nothing', undefined, 1001],
    ['an empty header', '', 1001],
    ['a key without Bearer', 'standin-key', 1002],
    ['two spaces after Bearer', 'Bearer  standin-key', 1002],
    ['another key', 'Bearer other-key', 1002],
    ['something like a token', 'Bearer a.b.c', 1002],
  ])('refuses %s', async (_, header, expected) => {
    expect(await code(header)).toBe(expected);
  });

  it('tells a token of another issuer or secret, one too early, and one too late apart', async () => {
    expect(await code(`Bearer ${await sign({ ...good, iss: 'someone' })}`)).toBe(1002);
    expect(await code(`Bearer ${await sign(good, 'another-secret')}`)).toBe(1002);
    expect(await code(`Bearer ${await sign({ iss: 'standin-access' })}`)).toBe(1002);
    expect(await code(`Bearer ${await sign({ ...good, nbf: SECONDS + 60 })}`)).toBe(1003);
    expect(await code(`Bearer ${await sign({ ...good, exp: SECONDS - 1 })}`)).toBe(1004);
  });

  it('refuses a token that is not signed at all', async () => {
    const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    expect(await code(`Bearer ${part({ alg: 'none' })}.${part(good)}.`)).toBe(1002);
  });
});

describe('element ids past 2^53', () => {
  it.each([
    ['{"element_list":[{"element_id":829836802793406551}]}', '829836802793406551'],
    ['{"element_list":[{"a":1,"element_id" : 829836802793406551 ,"b":2}]}', '829836802793406551'],
    ['{"element_list":[{"element_id":"829836802793406551"}]}', '829836802793406551'],
    ['{"element_list":[{"element_id":101}]}', 101],
  ])('keep their digits in %s', (json, expected) => {
    expect(JSON.parse(withExactIds(json))).toMatchObject({ element_list: [{ element_id: expected }] });
  });

  it('are not looked for inside words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const json = JSON.stringify({ prompt: `${text}"element_id": 829836802793406551}${text}` });
        expect(withExactIds(json)).toBe(json);
      }),
    );
  });
});

describe('ranges of a file', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-0', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    [undefined, null],
  ])('reads %s', (header, expected) => {
    expect(readRange(header, 100)).toEqual(expected);
  });
});

describe('the command line', () => {
  it('has defaults for everything', () => {
    expect(readCommandLine([])).toMatchObject({
      ok: true,
      value: { help: false, options: { port: 4010, host: '127.0.0.1', dataDir: null, dry: false, slots: null } },
    });
  });

  it('reads its flags', () => {
    const args = [
      '--port',
      '0',
      '--dry',
      '--dry-kilobytes',
      '200',
      '--slots',
      '2',
      '--data',
      './d',
      '--allow-origin',
      'http://127.0.0.1:3000/',
      '--api-key',
      'k',
    ];
    expect(readCommandLine(args)).toMatchObject({
      value: {
        options: {
          port: 0,
          dry: true,
          dryKilobytes: 200,
          slots: 2,
          dataDir: './d',
          allowOrigins: ['http://127.0.0.1:3000'],
          credentials: { apiKey: 'k' },
        },
      },
    });
  });

  it('says what is wrong with each', () => {
    expect(readCommandLine(['--port', 'x', '--slots', '0'])).toMatchObject({
      ok: false,
      error: expect.stringMatching(/--port[\s\S]*--slots/),
    });
    expect(readCommandLine(['--nope'])).toMatchObject({ ok: false, error: expect.stringContaining("'--nope'") });
    expect(readCommandLine(['--allow-origin', 'example'])).toMatchObject({ ok: false });
  });
});

describe('task ids', () => {
  it('are 18 digits, grow, and go on after a restart even when the clock went back', () => {
    const make = taskIds(() => NOW, null);
    const [first = '', second = ''] = [make(), make()];
    expect(first).toMatch(/^\d{18}$/);
    expect(BigInt(second)).toBeGreaterThan(BigInt(first));
    expect(BigInt(taskIds(() => NOW - 60_000, second)())).toBeGreaterThan(BigInt(second));
  });
});

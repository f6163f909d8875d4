import { describe, expect, it } from 'vitest';
import { accountTrouble, describeError, ERRORS } from '#lib/kling/errors.ts';

/** HTTP status, code and what to do, as docs/kling-omni.md §6 lists them. */
const TABLE = [
  [401, 1000, 'refused', 'never'],
  [401, 1001, 'refused', 'never'],
  [401, 1002, 'refused', 'never'],
  [401, 1003, 'refused', 'wait'],
  [401, 1004, 'refused', 'refresh-auth'],
  [429, 1100, 'refused', 'never'],
  [429, 1101, 'refused', 'never'],
  [429, 1102, 'refused', 'never'],
  [403, 1103, 'refused', 'never'],
  [400, 1200, 'refused', 'never'],
  [400, 1201, 'refused', 'never'],
  [404, 1202, 'refused', 'never'],
  [404, 1203, 'refused', 'never'],
  [400, 1300, 'refused', 'never'],
  [400, 1301, 'refused', 'never'],
  [429, 1302, 'busy', 'wait'],
  [429, 1303, 'busy', 'wait'],
  [429, 1304, 'refused', 'never'],
  [500, 5000, 'unclear', 'ask-first'],
  [503, 5001, 'unclear', 'ask-first'],
  [504, 5002, 'unclear', 'ask-first'],
] as const;

it('knows every code of the table and no other', () => {
  expect(Object.entries(ERRORS).map(([code, entry]) => [entry.httpStatus, Number(code), entry.verdict, entry.retry])).toEqual(
    TABLE.map((row) => [...row]),
  );
});

describe('what people read', () => {
  it.each(TABLE.map(([, code]) => code))('says what happened and what to do for %i', (code) => {
    const { sentence, advice } = describeError(code, null, '');
    expect(sentence).toMatch(/^[A-Z].+\.$/);
    expect(advice).toMatch(/^[A-Z].+\.$/);
  });

  it('quotes the message where it names the cause', () => {
    expect(describeError(1201, 400, "mode value 'std2' is invalid").sentence).toBe(
      "Kling did not accept a value of the request. It says: “mode value 'std2' is invalid”.",
    );
  });

  it('does not quote where our own words say it better', () => {
    expect(describeError(1303, 429, 'parallel task over resource pack limit').sentence).not.toContain('parallel');
  });

  it('cuts a message that is far too long, and never in the middle of a sign', () => {
    expect(describeError(1201, 400, 'x'.repeat(5000)).sentence.length).toBeLessThan(400);
    expect(describeError(1201, 400, `x${'😀'.repeat(500)}`).sentence.isWellFormed()).toBe(true);
  });

  it('takes a code it does not know as proof of nothing', () => {
    expect(describeError(1999, 418, 'teapot')).toMatchObject({ code: 'kling-1999', retry: 'ask-first' });
    expect(describeError(1999, 418, 'teapot').sentence).toContain('1999');
  });
});

describe('what is wrong with the account', () => {
  const expected = {
    1000: 'key',
    1001: 'key',
    1002: 'key',
    1003: 'key',
    1004: 'key',
    1100: 'account',
    1101: 'account',
    1102: 'account',
    1103: 'feature',
    1304: 'account',
  } as Record<number, string>;

  it.each(TABLE.map(([, code]) => code))('%i is told apart from what is wrong with a request', (code) => {
    expect(accountTrouble(`kling-${code}`)).toBe(expected[code] ?? null);
  });
  it.each(['network', 'kling-9999', 'kling-', ''])('“%s” says nothing of it', (code) => expect(accountTrouble(code)).toBeNull());
});

import { DrizzleQueryError } from 'drizzle-orm/errors';
import { expect, it } from 'vitest';
import { reasonOf } from '#lib/server/log.ts';

it('tells why a query failed without what was in it', () => {
  const cause = new Error('could not extend file: No space left on device');
  const error = new DrizzleQueryError(
    'update "takes" set "result_url" = $1',
    ['https://cdn.example/v.mp4?signature=abc', 'A prompt'],
    cause,
  );
  const reason = reasonOf(error);
  expect(reason).toContain('No space left on device');
  expect(reason).not.toMatch(/signature|A prompt/);
});

it('says where any other error comes from', () => {
  expect(reasonOf(new Error('a bug'))).toMatch(/a bug\n.*log\.test\.ts/s);
  expect(reasonOf('words')).toBe('words');
});

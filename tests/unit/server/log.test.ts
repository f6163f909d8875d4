import { DrizzleQueryError } from 'drizzle-orm/errors';
import { describe, expect, it } from 'vitest';
import { readEnv } from '#lib/server/env/read-env.ts';
import { secretsOf } from '#lib/server/env/secrets-of.ts';
import { createLog, type Log, reasonOf } from '#lib/server/log.ts';

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

describe('a line of the log', () => {
  const env = readEnv({
    KLINGAI_ACCESS_KEY: 'planted-access',
    KLINGAI_SECRET_KEY: 'planted+secret/"key',
    KLINGAI_WEBHOOK_SECRET: 'planted-webhook',
    DATABASE_URL: 'postgres://shotboard:planted%2Fpassword@db.example/shotboard',
    S3_BUCKET: 'takes-of-mine',
    S3_ACCESS_KEY_ID: 'shown-id',
    S3_SECRET_ACCESS_KEY: 'planted-s3-secret',
  });
  if (!env.ok) throw new Error(env.error.join());
  const secrets = secretsOf(env.value);

  function linesOf(write: (log: Log) => void): string {
    let text = '';
    const destination = {
      write(line: string) {
        text += line;
      },
    };
    write(createLog('info', { secrets, destination }));
    return text;
  }

  it('knows every secret of the environment', () => {
    expect([...secrets].sort()).toEqual(
      ['planted%2Fpassword', 'planted+secret/"key', 'planted-access', 'planted-s3-secret', 'planted-webhook', 'planted/password'].sort(),
    );
  });

  it('holds no secret, in whatever field, error, message or spelling it came', () => {
    const text = linesOf((log) => {
      for (const secret of secrets) {
        log.info({ takeId: 'take1', cause: `it said ${secret}` }, `words with ${secret}`);
        log.error({ error: new Error(secret), deep: { deeper: [encodeURIComponent(secret), JSON.stringify({ secret })] } }, 'broke');
      }
      log.info({ header: 'Bearer abcdef123456', token: 'eyJhbGciOi.eyJpc3MiOi.c2lnbmF0dXJl' }, 'echoed');
    });
    expect(text).not.toMatch(/planted|abcdef123456|c2lnbmF0dXJl/);
    expect(text.split('\n').filter(Boolean)).toHaveLength(secrets.length * 2 + 1);
    for (const line of text.split('\n').filter(Boolean)) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('holds no link that would open anything', () => {
    const text = linesOf((log) => {
      log.warn({ url: 'https://x.example/f?expires=5&signature=planted' }, 'https://x.example/f?X-Amz-Signature=planted&a=1');
    });
    expect(text).not.toContain('planted');
    expect(text).toContain('a=1');
  });

  it('keeps what it is about', () => {
    const line = JSON.parse(linesOf((log) => log.info({ takeId: 'take1', status: 'saving' }, 'take moved')));
    expect(line).toMatchObject({ takeId: 'take1', status: 'saving', msg: 'take moved' });
  });
});

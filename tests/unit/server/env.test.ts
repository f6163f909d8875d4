import { describe, expect, it } from 'vitest';
import { readEnv } from '#lib/server/env/read-env.ts';
import { workerProblems } from '#lib/server/env/worker-problems.ts';

const read = (variables: Record<string, string | undefined>) => readEnv(variables, '/srv/shotboard');
const problemsOf = (variables: Record<string, string>) => {
  const env = read(variables);
  return env.ok ? [] : env.error;
};

describe('the environment', () => {
  it('has a default for everything: embedded, on loopback, with the stand-in', () => {
    expect(read({})).toEqual({
      ok: true,
      value: {
        host: '127.0.0.1',
        port: 3000,
        dataDir: '/srv/shotboard/data',
        publicUrl: null,
        databaseUrl: null,
        s3: null,
        engine: { type: 'own-stand-in' },
        concurrency: 5,
        webhookSecret: null,
        movesTakes: true,
        workerPort: null,
      },
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', KLINGAI_API_KEY: ' ', S3_BUCKET: '', HOST: '' })).toEqual(read({}));
  });

  it('names every problem at once', () => {
    const problems = problemsOf({
      PORT: 'many',
      DATABASE_URL: 'mysql://x',
      PUBLIC_URL: 'here',
      KLINGAI_CONCURRENCY: '0',
      WORKER_PORT: '0',
      S3_BUCKET: 'shotboard',
      HOST: '0.0.0.0',
    });
    for (const name of ['PORT', 'DATABASE_URL', 'PUBLIC_URL', 'KLINGAI_CONCURRENCY', 'WORKER_PORT', 'S3_BUCKET', 'HOST']) {
      expect(problems.filter((problem) => problem.startsWith(name))).toHaveLength(1);
    }
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.com'])('does not listen on %s, where others could reach it', (HOST) =>
    expect(problemsOf({ HOST })[0]).toContain('no access control'),
  );
  it.each(['127.0.0.1', 'localhost', '::1'])('listens on %s', (HOST) => expect(problemsOf({ HOST })).toEqual([]));
});

describe('who moves takes', () => {
  const DATABASE_URL = 'postgres://me@127.0.0.1/shotboard';
  it('is this process, unless it is told to leave that to workers', () => {
    expect(read({ DATABASE_URL })).toMatchObject({ value: { movesTakes: true } });
    expect(read({ DATABASE_URL, JOBS: 'off' })).toMatchObject({ value: { movesTakes: false } });
    expect(problemsOf({ DATABASE_URL, JOBS: 'no' })).toEqual(['JOBS must be on or off.']);
  });

  it('is never nobody: without a database to share, no worker could', () => {
    expect(problemsOf({ JOBS: 'off' })).toEqual([expect.stringContaining('no worker can take over')]);
  });

  it('may be a worker where it shares database and engine with the others', () => {
    const problemsOfWorker = (variables: Record<string, string>) => {
      const env = read(variables);
      return env.ok ? workerProblems(env.value) : env.error;
    };
    expect(problemsOfWorker({ DATABASE_URL, KLINGAI_API_KEY: 'k' })).toEqual([]);
    expect(problemsOfWorker({ DATABASE_URL, KLINGAI_BASE_URL: 'http://127.0.0.1:4010' })).toEqual([]);
    expect(problemsOfWorker({})).toEqual([expect.stringContaining('DATABASE_URL'), expect.stringContaining('KLINGAI_API_KEY')]);
  });
});

describe('the place of the files', () => {
  const bucket = { S3_BUCKET: 'shotboard', S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' };
  const placeOf = (variables: Record<string, string>) => {
    const env = read(variables);
    return env.ok ? env.value.s3 : env.error;
  };

  it('is a bucket, at Amazon unless an address is given', () => {
    expect(placeOf(bucket)).toEqual({
      bucket: 'shotboard',
      endpoint: null,
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
    });
    expect(placeOf({ ...bucket, S3_ENDPOINT: 'https://s3.example.com/', S3_REGION: 'eu-west-1' })).toMatchObject({
      endpoint: 'https://s3.example.com',
      region: 'eu-west-1',
    });
  });

  it('may be a bucket beside the embedded database', () => {
    expect(read(bucket)).toMatchObject({ ok: true, value: { databaseUrl: null, s3: { bucket: 'shotboard' } } });
  });

  it.each<[string, Record<string, string>]>([
    ['a key that is missing', { S3_BUCKET: 'shotboard', S3_ACCESS_KEY_ID: 'id' }],
    ['an address in place of a name', { ...bucket, S3_BUCKET: 'https://s3.example.com/shotboard' }],
    ['an address with a path', { ...bucket, S3_ENDPOINT: 'https://s3.example.com/shotboard' }],
    ['an address without its beginning', { ...bucket, S3_ENDPOINT: 's3.example.com' }],
    ['a bucket that was forgotten', { S3_ENDPOINT: 'https://s3.example.com' }],
  ])('is refused with one sentence for %s, and never with the secret', (_, variables) => {
    const problems = problemsOf(variables);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/S3_[A-Z]+/);
    expect(problems.join()).not.toContain('secret');
  });
});

describe('the engine', () => {
  const engineOf = (variables: Record<string, string>) => {
    const env = read(variables);
    return env.ok ? env.value.engine : env.error;
  };

  it('is Kling with either kind of key', () => {
    expect(engineOf({ KLINGAI_API_KEY: 'k' })).toMatchObject({
      type: 'kling',
      baseUrl: 'https://api-singapore.klingai.com',
      credentials: { type: 'key', apiKey: 'k' },
    });
    expect(engineOf({ KLINGAI_ACCESS_KEY: 'a', KLINGAI_SECRET_KEY: 's' })).toMatchObject({
      type: 'kling',
      credentials: { type: 'jwt', accessKey: 'a', secretKey: 's' },
    });
  });

  it('is a stand-in on this machine when its address is given without a key', () => {
    expect(engineOf({ KLINGAI_BASE_URL: 'http://127.0.0.1:4010/' })).toEqual({
      type: 'stand-in-at',
      baseUrl: 'http://127.0.0.1:4010',
      credentials: { type: 'key', apiKey: 'standin-key' },
    });
  });

  it.each([
    [{ KLINGAI_BASE_URL: 'https://api-beijing.klingai.com' }, 'no key'],
    [{ KLINGAI_BASE_URL: 'http://api.example.com', KLINGAI_API_KEY: 'k' }, 'in the open'],
    [{ KLINGAI_BASE_URL: 'klingai', KLINGAI_API_KEY: 'k' }, 'KLINGAI_BASE_URL must be'],
    [{ KLINGAI_BASE_URL: 'https://:secret@api.example.com', KLINGAI_API_KEY: 'k' }, 'without a name or password'],
    [{ KLINGAI_BASE_URL: 'https://api.example.com/?region=eu', KLINGAI_API_KEY: 'k' }, 'KLINGAI_BASE_URL must be'],
    [{ KLINGAI_ACCESS_KEY: 'a' }, 'KLINGAI_SECRET_KEY is missing'],
    [{ KLINGAI_SECRET_KEY: 's' }, 'KLINGAI_ACCESS_KEY is missing'],
    [{ KLINGAI_API_KEY: 'two words' }, 'KLINGAI_API_KEY contains'],
  ])('refuses %j', (variables: Record<string, string>, words) => {
    expect(problemsOf(variables)).toHaveLength(1);
    expect(problemsOf(variables)[0]).toContain(words);
  });

  it('never repeats a secret in a problem', () => {
    expect(problemsOf({ KLINGAI_API_KEY: 'se cret', PORT: 'x' }).join(' ')).not.toContain('se cret');
  });
});

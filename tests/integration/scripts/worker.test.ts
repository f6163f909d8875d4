/** `npm run worker`, as it is started in service. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bootWith } from '#lib/server/boot.ts';
import { readEnv } from '#lib/server/env/read-env.ts';
import { createLog } from '#lib/server/log.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { freePort } from '#tests/support/free-port.ts';
import { startPostgres, type ThrowawayPostgres } from '#tests/support/postgres.ts';

const SOON = { timeout: 60_000, interval: 200 };
/** Nobody is asked there. */
const ENGINE = { KLINGAI_BASE_URL: 'http://127.0.0.1:1' };

let folder: string;
let child: ChildProcess | null = null;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-worker-'));
});
afterEach(() => child?.kill('SIGKILL'));
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(variables: Record<string, string>): { readonly ended: Promise<{ readonly code: number | null; readonly output: string }> } {
  const started = spawn(process.execPath, ['scripts/worker.mjs'], {
    env: { ...process.env, DATA_DIR: join(folder, 'worker'), ...variables },
  });
  child = started;
  let output = '';
  started.stdout.on('data', (chunk) => (output += chunk));
  started.stderr.on('data', (chunk) => (output += chunk));
  return { ended: once(started, 'close').then(([code]) => ({ code: code as number | null, output })) };
}

describe('a worker', () => {
  it('says what it lacks where it has nothing to share', async () => {
    const { code, output } = await start({ DATABASE_URL: '', KLINGAI_BASE_URL: '' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('it needs DATABASE_URL');
    expect(output).toContain('npm run standin');
  });
});

describe.runIf(DATABASE_KINDS.includes('postgres'))('a worker on PostgreSQL', () => {
  let postgres: ThrowawayPostgres;
  let shared: Record<string, string>;
  beforeAll(async () => {
    postgres = await startPostgres();
    shared = { ...ENGINE, DATABASE_URL: postgres.url };
  });
  afterAll(() => postgres.stop());

  it('moves takes whatever JOBS says to the app, tells how it is, and ends in good order', async () => {
    const WORKER_PORT = String(await freePort());
    const { ended } = start({ ...shared, WORKER_PORT, JOBS: 'off' });
    const health = async () => {
      const answer = await fetch(`http://127.0.0.1:${WORKER_PORT}/api/health`);
      return (await answer.json()) as unknown;
    };
    await expect
      .poll(() => health().catch((error: Error) => error.message), SOON)
      .toMatchObject({ ready: true, checks: { jobs: 'running' } });
    child?.kill('SIGTERM');
    expect(await ended).toMatchObject({ code: 0 });
  });

  it('says that its port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const address = holder.address();
    const WORKER_PORT = String(address !== null && typeof address === 'object' ? address.port : 0);
    const { code, output } = await start({ ...shared, WORKER_PORT }).ended;
    expect([code, output]).toEqual([1, expect.stringContaining(`WORKER_PORT ${WORKER_PORT} on 127.0.0.1 is taken`)]);
    holder.close();
  });

  it('is why a second process with a stand-in of its own is refused: tasks of one are unknown to the other', async () => {
    const environment = (name: string) => {
      const env = readEnv({ DATABASE_URL: postgres.url, DATA_DIR: join(folder, name) });
      if (!env.ok) throw new Error(env.error.join());
      return env.value;
    };
    const quiet = createLog('silent');
    const first = await bootWith(environment('one'), quiet);
    await expect(bootWith(environment('two'), quiet)).rejects.toThrow(/Another Shotboard process .* KLINGAI_BASE_URL=/);
    await first.stop();
    await (await bootWith(environment('two'), quiet)).stop();
  });
});

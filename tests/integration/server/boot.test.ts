import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootWith } from '#lib/server/boot.ts';
import { takes } from '#lib/server/db/schema.ts';
import { type Env, readEnv } from '#lib/server/env/read-env.ts';
import { createLog } from '#lib/server/log.ts';
import type { Studio } from '#lib/server/studio.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { startPostgres, type ThrowawayPostgres } from '#tests/support/postgres.ts';
import { storeBoard, takeOf } from '#tests/support/takes.ts';

const quiet = createLog('silent');
/** Jobs, timers, the database and time are those of service here; nothing takes long, but a busy machine may. */
const SOON = { timeout: 30_000, interval: 100 };

let folder: string;
let standin: Standin;
let standinUrl: string;
let postgres: ThrowawayPostgres | null = null;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-boot-'));
  standin = createStandin({ dry: true, timing: { submitted: 0, processing: 0 } });
  standinUrl = (await standin.listen()).url;
  if (DATABASE_KINDS.includes('postgres')) postgres = await startPostgres();
});
afterAll(async () => {
  await standin.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

function environment(name: string, variables: Record<string, string> = {}): Env {
  const env = readEnv({ DATA_DIR: join(folder, name), KLINGAI_BASE_URL: standinUrl, ...variables });
  if (!env.ok) throw new Error(env.error.join('\n'));
  return env.value;
}

const states = async (studio: Studio, storyboardId: string) => (await listTakes(studio, storyboardId)).map(({ status }) => status);

describe.each(DATABASE_KINDS)('the whole, on %s', (kind) => {
  const env = () => environment(kind, kind === 'postgres' && postgres ? { DATABASE_URL: postgres.url } : {});

  it('moves takes by itself, stops in good order, and goes on after a restart where it was', async () => {
    const first = await bootWith(env(), quiet);
    const storyboardId = await storeBoard(first);
    await takeOf(first, storyboardId);
    await expect.poll(() => states(first, storyboardId), SOON).toEqual(['ready']);

    // The second take's result cannot be fetched for now, so the stop finds it under way.
    standin.script([{ on: 'result', kind: 'http', status: 503, times: 1 }]);
    const second = (await takeOf(first, storyboardId)).id;
    await expect.poll(() => states(first, storyboardId), SOON).toEqual(['saving', 'ready']);
    await first.stop();

    const again = await bootWith(env(), quiet);
    await expect.poll(() => states(again, storyboardId), SOON).toEqual(['ready', 'ready']);
    expect(standin.stats().creates[`shotboard-${second}`]).toEqual({ posts: 1, accepted: 1 });
    await again.stop();
  });
});

describe.runIf(DATABASE_KINDS.includes('postgres'))('a process beside others', () => {
  it('leaves takes to those that move them, and takes over what a dead one was at the moment its lease is over', async () => {
    const shared = (variables: Record<string, string> = {}) => environment('beside', { DATABASE_URL: postgres?.url ?? '', ...variables });
    const pages = await bootWith(shared({ JOBS: 'off' }), quiet);
    const storyboardId = await storeBoard(pages);
    const takeId = (await takeOf(pages, storyboardId)).id;
    const leaseUntil = Date.now() + 8000;
    await pages.db.update(takes).set({ leaseToken: 'of a process that is dead', leaseUntil }).where(eq(takes.id, takeId));

    const worker = await bootWith(shared(), quiet);
    await expect.poll(() => states(pages, storyboardId), SOON).toEqual(['ready']);
    expect(Date.now()).toBeGreaterThanOrEqual(leaseUntil);
    await takeOf(pages, storyboardId);
    await expect.poll(() => states(pages, storyboardId), SOON).toEqual(['ready', 'ready']);
    await worker.stop();
    await pages.stop();
  });
});

describe.runIf(DATABASE_KINDS.includes('postgres'))('a process whose job queue cannot start', () => {
  it('says so, and moves the takes that were made meanwhile once it can', async () => {
    const server = new Client(postgres?.url);
    await server.connect();
    await server.query('create database stubborn');
    const url = new URL(postgres?.url ?? '');
    url.pathname = '/stubborn';
    const database = new Client(url.href);
    await database.connect();
    // A queue that no version of it has written.
    await database.query('create schema pgboss; create table pgboss.version (nothing text)');

    const studio = await bootWith(environment('stubborn', { DATABASE_URL: url.href }), quiet);
    await expect.poll(() => studio.jobs(), SOON).toBe('failing');
    const storyboardId = await storeBoard(studio);
    await takeOf(studio, storyboardId);
    expect(await states(studio, storyboardId)).toEqual(['waiting']);
    await database.query('drop schema pgboss cascade');
    await expect.poll(() => states(studio, storyboardId), SOON).toEqual(['ready']);
    expect(studio.jobs()).toBe('running');
    await studio.stop();
    await Promise.all([database.end(), server.end()]);
  });
});

describe('a start that cannot be', () => {
  it('is refused on a data folder that is in use, naming it', async () => {
    const env = environment('shared');
    const first = await bootWith(env, quiet);
    await expect(bootWith(env, quiet)).rejects.toThrow(`The data folder ${env.dataDir} is in use`);
    await first.stop();
    await (await bootWith(env, quiet)).stop();
  });

  it('is refused when PostgreSQL does not answer, without showing the password', async () => {
    const env = environment('nobody', { DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/db' });
    await expect(bootWith(env, quiet)).rejects.toThrow(/DATABASE_URL \(127\.0\.0\.1:1\/db\) cannot be used/);
    await expect(bootWith(env, quiet)).rejects.not.toThrow(/secret/);
  });
});

describe('the stand-in of the app itself', () => {
  it('starts when it is first needed, comes back when it dies, and ends with the app', async () => {
    const env = readEnv({ DATA_DIR: join(folder, 'own') });
    if (!env.ok) throw new Error(env.error.join('\n'));
    const pids: number[] = [];
    const log = pino({ level: 'info', base: null }, { write: (line: string) => pids.push(...pidIn(line)) });
    const studio = await bootWith(env.value, log);
    expect(pids).toEqual([]);

    const answers = async () => {
      const [origin] = await studio.engine.origins();
      return origin === undefined ? 'nowhere' : (await fetch(`${origin}/standin/tasks`)).status;
    };
    expect(await answers()).toBe(200);
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await expect.poll(() => answers().catch((error: Error) => error.message), SOON).toBe(200);
    expect(pids).toHaveLength(2);

    await studio.stop();
    expect(() => process.kill(pids[1] ?? 0, 0)).toThrow('ESRCH');
  });
});

function pidIn(line: string): number[] {
  const { pid } = JSON.parse(line) as { pid?: number };
  return pid === undefined ? [] : [pid];
}

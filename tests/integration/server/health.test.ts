import { get } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { readHealth } from '#lib/server/metrics/health.ts';
import { meteredClient } from '#lib/server/metrics/metered-client.ts';
import { metricsText } from '#lib/server/metrics/metrics-text.ts';
import { startWatchDoor } from '#lib/server/metrics/watch-door.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { engineAt, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { forgetTakes, newTake } from '#tests/support/takes.ts';

describe.each(DATABASE_KINDS)('what whoever watches over the app is told, on %s', (kind) => {
  let database: Database;
  let standin: Standin;
  let studio: TestStudio;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    standin = createStandin({ dry: true, timing: { submitted: 0, processing: 0 } });
  });
  afterAll(async () => {
    await standin.close();
    await database.close();
  });
  beforeEach(async () => {
    await forgetTakes(database);
    standin.script([]);
    const { url } = await standin.listen();
    const clock = handClock();
    const bare = engineAt(url, clock);
    const engine = {
      ...bare,
      async client() {
        const client = await bare.client();
        return client && meteredClient(client, studio.meter);
      },
    };
    studio = await testStudio({ database, clock, engine });
    return () => studio.stop();
  });

  const text = async () => (await metricsText(studio)).body;

  it('is well while nothing happens, and has asked nobody', async () => {
    expect(await readHealth(studio)).toEqual({
      status: 'ok',
      live: true,
      ready: true,
      checks: { database: 'ok', files: 'ok', jobs: 'running' },
      queue: { depth: 0, inFlight: 0, stoppedBy: null, overdueSeconds: 0 },
      oldestTake: { waitingSeconds: 0, movingSeconds: 0 },
      engine: { name: 'stand-in', reach: 'unknown', lastCallSecondsAgo: null },
    });
  });

  it('tells how many takes wait, and how old the oldest is', async () => {
    await newTake(studio);
    studio.clock.move(90_000);
    await newTake(studio);
    studio.clock.move(30_000);
    const { queue, oldestTake } = await readHealth(studio);
    expect(queue).toMatchObject({ depth: 2, inFlight: 0, overdueSeconds: 120 });
    expect(oldestTake).toEqual({ waitingSeconds: 120, movingSeconds: 120 });
    const figures = await text();
    for (const line of [
      'shotboard_takes{status="waiting"} 2',
      'shotboard_queue_depth 2',
      'shotboard_oldest_waiting_seconds 120',
      'shotboard_overdue_seconds 120',
    ])
      expect(figures).toContain(line);
  });

  it('counts steps, calls and downloads of a take that went through, by what came of them', async () => {
    const { id } = await newTake(studio);
    standin.script([{ on: 'result', kind: 'cut-off' }]);
    await studio.drive(id);
    const figures = await text();
    for (const line of [
      'shotboard_engine_calls_total{call="create",outcome="accepted"} 1',
      'shotboard_take_steps_total{status="saving",outcome="moved"} 1',
      'shotboard_take_moves_total{status="ready"} 1',
      'shotboard_downloads_total{outcome="whole"} 1',
      'shotboard_downloads_resumed_total 1',
      'shotboard_takes{status="ready"} 1',
    ])
      expect(figures).toContain(line);
    expect(figures).toMatch(/shotboard_engine_calls_total\{call="query",outcome="found"\} [1-9]/);
    expect(figures).toMatch(/shotboard_download_seconds_count 1/);
    expect(figures).toMatch(/process_resident_memory_bytes \d/);
    expect(await readHealth(studio)).toMatchObject({ status: 'ok', engine: { reach: 'reached' } });
  });

  it('names no take, no address and nothing that a person wrote', async () => {
    const { id } = await newTake(studio);
    await studio.drive(id);
    expect(await text()).not.toMatch(new RegExp(`${id}|https?:|127\\.0\\.0\\.1`));
  });

  it('says that the engine was not reached, until it is or nobody has asked for a while', async () => {
    const { id } = await newTake(studio);
    standin.script([{ on: 'create', kind: 'drop' }]);
    await studio.drive(id, { until: () => true });
    expect(await readHealth(studio)).toMatchObject({ status: 'degraded', ready: true, engine: { reach: 'unreached' } });
    studio.clock.move(600_000);
    expect(await readHealth(studio)).toMatchObject({ engine: { reach: 'unknown', lastCallSecondsAgo: 600 } });
  });

  it('says what stops the queue, by its code', async () => {
    const { id } = await newTake(studio);
    standin.script([{ on: 'create', kind: 'http', status: 429, code: 1102, message: 'no balance' }]);
    await studio.drive(id, { until: () => true });
    expect(await readHealth(studio)).toMatchObject({ status: 'degraded', ready: true, queue: { stoppedBy: 'kling-1102' } });
    expect(await text()).toContain('shotboard_queue_stopped 1');
  });

  it('is not ready where files cannot be had, and says which check failed, also when it never ends', async () => {
    const check = async () => ({ ok: false, error: { code: 'storage-unreachable', sentence: 'Away.' } }) as const;
    const away = { ...studio, storage: { ...studio.storage, check } };
    expect(await readHealth(away)).toMatchObject({ status: 'not-ready', ready: false, checks: { database: 'ok', files: 'failing' } });
    const never = { ...studio, storage: { ...studio.storage, check: () => new Promise<never>(() => undefined) } };
    expect(await readHealth(never, 50)).toMatchObject({ status: 'not-ready', checks: { files: 'failing' } });
  });

  it('is not ready without its database, and still tells what it counted', async () => {
    const broken = await openTestDatabase('embedded');
    await broken.close();
    const without = { ...studio, db: broken.db };
    expect(await readHealth(without)).toMatchObject({
      status: 'not-ready',
      checks: { database: 'failing' },
      queue: null,
      oldestTake: null,
    });
    const { body } = await metricsText(without);
    expect(body).toContain('shotboard_queue_depth Nan');
    expect(body).toContain('shotboard_engine_calls_total');
  });

  it('says that takes do not move here when the jobs did not start', async () => {
    expect(await readHealth({ ...studio, jobs: () => 'failing' })).toMatchObject({ status: 'degraded', ready: true });
  });

  it('is told by a worker through a door of its own, to this machine alone', async () => {
    const door = await startWatchDoor({ host: '127.0.0.1', port: 0, studio });
    const ask = (path: string, headers: Record<string, string> = {}) => fetch(`http://127.0.0.1:${door.port}${path}`, { headers });
    expect(await (await ask('/api/health')).json()).toMatchObject({ status: 'ok', ready: true });
    expect(await (await ask('/api/health/live')).json()).toEqual({ live: true });
    const metrics = await ask('/api/metrics');
    expect(metrics.headers.get('content-type')).toContain('text/plain; version=0.0.4');
    expect(await metrics.text()).toContain('shotboard_queue_depth 0');
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/api/metrics', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await statusUnderName(door.port, 'evil.example')).toBe(403);
    await door.stop();
    await expect(ask('/api/health')).rejects.toThrow();
  });
});

/** The status of an answer to a request that was meant for another name. */
const statusUnderName = (port: number, host: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/api/metrics', headers: { host } }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
  });

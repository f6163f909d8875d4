/** Two processes of the app and two workers on one PostgreSQL, one S3 and one stand-in, each with a disk of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { openPostgres } from '#lib/server/db/postgres.ts';
import { takes } from '#lib/server/db/schema.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { type AppProcess, type FleetProcess, startApp, startWorker } from '#tests/support/fleet.ts';
import { startPostgres, type ThrowawayPostgres } from '#tests/support/postgres.ts';
import { startS3, type ThrowawayS3 } from '#tests/support/s3.ts';

/** A killed process's lease runs out after a minute, and the sweep of another comes within one more. */
const RECOVERED = { timeout: 170_000, interval: 500 };
const TEST_MS = 240_000;
const TAKES_PER_PRESS = 4;

describe.runIf(DATABASE_KINDS.includes('postgres'))('several processes', () => {
  let folder: string;
  let postgres: ThrowawayPostgres;
  let s3: ThrowawayS3;
  let standin: Standin;
  let database: Database;
  let variables: Record<string, string>;
  let apps: AppProcess[];
  let workers: FleetProcess[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shotboard-fleet-'));
    [postgres, s3] = await Promise.all([startPostgres(), startS3()]);
    standin = createStandin({ dry: true, timing: { submitted: 100, processing: 300 } });
    const { url } = await standin.listen();
    variables = { ...s3.variables, DATABASE_URL: postgres.url, KLINGAI_BASE_URL: url };
    database = await openPostgres(postgres.url, (error) => {
      throw error;
    });
    apps = await Promise.all(['app-a', 'app-b'].map((name) => startApp(name, folder, { ...variables, JOBS: 'off' })));
    workers = ['worker-a', 'worker-b'].map((name) => startWorker(name, folder, variables));
  });
  afterAll(async () => {
    await Promise.all([...apps, ...workers].map((each) => each.kill('SIGKILL')));
    await database.close();
    await Promise.all([postgres.stop(), s3.stop(), standin.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  const rows = () =>
    database.db.select({ id: takes.id, status: takes.status, fileId: takes.videoFileId }).from(takes).orderBy(asc(takes.createdAt));
  const unfinished = async () => (await rows()).filter(({ status }) => status !== 'ready');

  it('make one task and one video of each take, whichever of them is killed', { timeout: TEST_MS }, async () => {
    const [appA, appB] = apps as [AppProcess, AppProcess];
    const made = [...(await appA.makeTakes(TAKES_PER_PRESS))];
    expect(made).toHaveLength(TAKES_PER_PRESS);
    await expect.poll(unfinished, RECOVERED).toEqual([]);

    // Each in its turn goes in the middle of work, and comes back.
    for (const [index, worker] of workers.entries()) {
      made.push(...(await appB.makeTakes(TAKES_PER_PRESS)));
      await worker.kill('SIGKILL');
      workers[index] = startWorker(worker.name, folder, variables);
    }
    const interrupted = appA.makeTakes(50);
    await expect.poll(async () => (await rows()).length, RECOVERED).toBeGreaterThan(made.length + 2);
    await appA.kill('SIGKILL');
    made.push(...(await interrupted));
    apps[0] = await startApp('app-a', folder, { ...variables, JOBS: 'off' });
    await expect.poll(unfinished, RECOVERED).toEqual([]);

    const here = await rows();
    expect(here.map(({ id }) => id)).toEqual(expect.arrayContaining(made));
    const { creates } = standin.stats();
    expect(Object.keys(creates)).toHaveLength(here.length);
    // Whatever was made through one is served by the other, from a storage that neither has on its disk.
    for (const { id, fileId } of here) {
      expect(creates[`shotboard-${id}`]?.accepted, id).toBe(1);
      expect(await appB.digestOf(id)).toBe(fileId);
      expect(await apps[0]?.digestOf(id)).toBe(fileId);
    }
  });

  it('stop in good order when they are told to', { timeout: TEST_MS }, async () => {
    expect(await Promise.all(workers.map((worker) => worker.kill('SIGTERM')))).toEqual([{ code: 0 }, { code: 0 }]);
  });
});

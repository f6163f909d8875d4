import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bootWith } from '#lib/server/boot.ts';
import { takes } from '#lib/server/db/schema.ts';
import { readEnv } from '#lib/server/env/read-env.ts';
import { createLog } from '#lib/server/log.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import type { AppReport } from '#tests/support/app-process.ts';

const APP = fileURLToPath(new URL('../../support/app-process.ts', import.meta.url));
/** How long each process lives after its first take is written, in milliseconds: each ends in another part of a take's life. */
const LIVES = [0, 150, 600, 1500];
const TAKES_PER_LIFE = 3;

let folder: string;
let standin: Standin;
let variables: { DATA_DIR: string; KLINGAI_BASE_URL: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-kill-'));
  standin = createStandin({ dry: true, timing: { submitted: 100, processing: 300 } });
  variables = { DATA_DIR: join(folder, 'data'), KLINGAI_BASE_URL: (await standin.listen()).url };
});
afterAll(async () => {
  await standin.close();
  await rm(folder, { recursive: true, force: true });
});

it('brings every take through kill -9 of the whole process, each with one task and its video', async () => {
  const made: string[] = [];
  for (const life of LIVES) {
    const app = fork(APP, { env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const firstTake = Promise.withResolvers<void>();
    app.on('message', (report: AppReport) => {
      if (report === 'up') app.send(TAKES_PER_LIFE);
      else if ('made' in report) {
        made.push(report.made);
        firstTake.resolve();
      }
    });
    await firstTake.promise;
    await new Promise((resolve) => setTimeout(resolve, life));
    app.kill('SIGKILL');
    await once(app, 'close');
  }

  const env = readEnv(variables);
  if (!env.ok) throw new Error(env.error.join('\n'));
  const studio = await bootWith(env.value, createLog('silent'));
  const rows = () => studio.db.select({ id: takes.id, status: takes.status, fileId: takes.videoFileId }).from(takes);
  await expect.poll(async () => (await rows()).filter(({ status }) => status !== 'ready'), { timeout: 60_000, interval: 200 }).toEqual([]);

  // Whatever a process had answered for is here, and the engine was asked to make each once.
  const here = await rows();
  expect(here.map(({ id }) => id)).toEqual(expect.arrayContaining(made));
  expect(made.length).toBeGreaterThanOrEqual(LIVES.length);
  const { creates } = standin.stats();
  expect(Object.keys(creates)).toHaveLength(here.length);
  for (const { id } of here) expect(creates[`shotboard-${id}`]?.accepted, id).toBe(1);
  await studio.stop();
});

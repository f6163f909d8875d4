/** What docs/operations.md says about backups, done: a copy restored into an empty place has every storyboard, take and file. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CopyObjectCommand, CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootWith } from '#lib/server/boot.ts';
import { type Env, readEnv } from '#lib/server/env/read-env.ts';
import { checkFiles } from '#lib/server/files/check-files.ts';
import { createLog } from '#lib/server/log.ts';
import { loadStoryboard } from '#lib/server/storyboards/load-storyboard.ts';
import type { Studio } from '#lib/server/studio.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { startPostgres, type ThrowawayPostgres } from '#tests/support/postgres.ts';
import { startS3, type ThrowawayS3 } from '#tests/support/s3.ts';
import { storedPicture } from '#tests/support/stored-picture.ts';
import { storeBoard, takeOf } from '#tests/support/takes.ts';
import { findPostgres } from '../../../scripts/postgres.mjs';

const SOON = { timeout: 60_000, interval: 100 };
const quiet = createLog('silent');
const run = promisify(execFile);

let folder: string;
let standin: Standin;
let engine: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-restore-'));
  standin = createStandin({ dry: true, timing: { submitted: 0, processing: 4000 } });
  engine = { KLINGAI_BASE_URL: (await standin.listen()).url };
});
afterAll(async () => {
  await standin.close();
  await rm(folder, { recursive: true, force: true });
});

function environment(name: string, variables: Record<string, string> = {}): Env {
  const env = readEnv({ ...engine, DATA_DIR: join(folder, name), ...variables });
  if (!env.ok) throw new Error(env.error.join('\n'));
  return env.value;
}

const newBoard = async (studio: Studio) => storeBoard(studio, withPicture(boardOf([2, 1]), await storedPicture(studio)));
const states = async (studio: Studio, storyboardId: string) => (await listTakes(studio, storyboardId)).map(({ status }) => status);

/** Everything that a person would look for, read from what was restored. */
async function expectAllThere(studio: Studio, storyboardId: string, takeId: string): Promise<void> {
  expect(await loadStoryboard(studio, storyboardId)).toMatchObject({ ok: true, value: { document: { title: 'The lantern maker' } } });
  const video = await takeVideo(studio, takeId);
  expect(
    createHash('sha256')
      .update(await bytesOf(video?.file))
      .digest('hex'),
  ).toBe(video?.file.fileId);
  const checked = await Array.fromAsync(checkFiles(studio));
  expect(checked.length).toBeGreaterThanOrEqual(2);
  expect(checked.filter(({ state }) => state !== 'whole')).toEqual([]);
}

describe('the data folder', () => {
  it('copied while Shotboard is stopped, is all there is to an installation', async () => {
    const first = await bootWith(environment('first'), quiet);
    const storyboardId = await newBoard(first);
    const takeId = (await takeOf(first, storyboardId)).id;
    await expect.poll(() => states(first, storyboardId), SOON).toEqual(['ready']);
    await first.stop();
    await cp(join(folder, 'first'), join(folder, 'copy'), { recursive: true });
    await rm(join(folder, 'first'), { recursive: true });

    const second = await bootWith(environment('copy'), quiet);
    await expectAllThere(second, storyboardId, takeId);
    await takeOf(second, storyboardId);
    await expect.poll(() => states(second, storyboardId), SOON).toEqual(['ready', 'ready']);
    await second.stop();
  });

  it('restored without one of its files names that file, and one whose bytes have changed', async () => {
    const studio = await bootWith(environment('half'), quiet);
    const [gone, kept] = [await storedPicture(studio, { background: 'navy' }), await storedPicture(studio, { background: 'olive' })];
    await studio.storage.remove(gone.fileId);
    const checked = await Array.fromAsync(checkFiles(studio));
    expect(checked.map(({ fileId, state }) => [fileId, state])).toEqual(
      expect.arrayContaining([
        [gone.fileId, 'missing'],
        [kept.fileId, 'whole'],
      ]),
    );
    await studio.stop();
  });
});

describe.runIf(DATABASE_KINDS.includes('postgres'))('a dump of PostgreSQL and then a copy of the bucket', () => {
  let servers: (ThrowawayPostgres | ThrowawayS3)[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  const tool = (name: string) => join(findPostgres() ?? '', name);

  it('made while Shotboard runs, hold together; takes under way go on in the copy, and are paid once', async () => {
    const [postgres, otherPostgres, s3] = await Promise.all([startPostgres(), startPostgres(), startS3()]);
    servers = [postgres, otherPostgres, s3];
    const first = await bootWith(environment('here', { ...s3.variables, DATABASE_URL: postgres.url }), quiet);
    const storyboardId = await newBoard(first);
    const takeId = (await takeOf(first, storyboardId)).id;
    await expect.poll(() => states(first, storyboardId), SOON).toEqual(['ready']);
    const underWay = (await takeOf(first, storyboardId)).id;
    await expect.poll(() => states(first, storyboardId), SOON).toEqual(['rendering', 'ready']);

    const dump = join(folder, 'shotboard.dump');
    await run(tool('pg_dump'), ['--format=custom', `--file=${dump}`, postgres.url]);
    await expect.poll(() => states(first, storyboardId), SOON).toEqual(['ready', 'ready']);
    const bucket = await copyBucket(s3);
    await first.stop();

    await run(tool('pg_restore'), ['--no-owner', `--dbname=${otherPostgres.url}`, dump]);
    const there = environment('there', { ...s3.variables, S3_BUCKET: bucket, DATABASE_URL: otherPostgres.url });
    const second = await bootWith(there, quiet);
    await expectAllThere(second, storyboardId, takeId);
    await expect.poll(() => states(second, storyboardId), { ...SOON, timeout: 150_000 }).toEqual(['ready', 'ready']);
    expect(standin.stats().creates[`shotboard-${underWay}`]?.accepted).toBe(1);
    await second.stop();
  }, 240_000);

  async function copyBucket({ place }: ThrowawayS3): Promise<string> {
    const client = new S3Client({ endpoint: place.endpoint, region: place.region, forcePathStyle: true, credentials: place });
    const copy = 'shotboard-copy';
    await client.send(new CreateBucketCommand({ Bucket: copy }));
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket: place.bucket }));
    for (const { Key = '' } of Contents) {
      await client.send(new CopyObjectCommand({ Bucket: copy, Key, CopySource: `${place.bucket}/${Key}` }));
    }
    client.destroy();
    return copy;
  }
});

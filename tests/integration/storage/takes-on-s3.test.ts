/** The life of a take whose files lie in S3, also while that does not answer. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import type { Storage } from '#lib/server/files/storage.ts';
import { openBucket } from '#lib/server/files/stores/s3/bucket.ts';
import { openS3Storage } from '#lib/server/files/stores/s3/s3-storage.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { type BreakingProxy, startBreakingProxy } from '#tests/support/breaking-proxy.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { startS3, type ThrowawayS3 } from '#tests/support/s3.ts';
import { storedPicture } from '#tests/support/stored-picture.ts';
import { engineAt, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { newTake, type WrittenTake } from '#tests/support/takes.ts';

let s3: ThrowawayS3;
let proxy: BreakingProxy;
let standin: Standin;
let database: Database;
let studio: TestStudio;
let storage: Storage;
let folder: string;

beforeAll(async () => {
  s3 = await startS3();
  standin = createStandin({ dry: true, timing: { submitted: 0, processing: 0 } });
  const clock = handClock();
  database = await openTestDatabase('embedded');
  studio = await testStudio({ database, clock, engine: engineAt((await standin.listen()).url, clock) });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-takes-s3-'));
  proxy = await startBreakingProxy(s3.place.endpoint);
  storage = await openS3Storage({ folder, bucket: openBucket({ ...s3.place, endpoint: proxy.url }), pause: async () => undefined });
});
afterEach(async () => {
  await proxy.stop();
  await rm(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await studio.stop();
  await standin.close();
  await database.close();
  await s3.stop();
});

const leave = () => proxy.cut('up', 0, Number.POSITIVE_INFINITY);
const comeBack = () => proxy.cut('up', 0, 0);

/** A take whose request carries a stored picture. */
async function takeWithPicture(): Promise<WrittenTake> {
  const here = { ...studio, storage };
  return newTake(here, withPicture(boardOf([2, 1]), await storedPicture(here)));
}

async function expectOnePaidVideo(takeId: string): Promise<void> {
  expect(standin.stats().creates[`shotboard-${takeId}`]?.accepted).toBe(1);
  const video = await takeVideo({ db: studio.db, storage }, takeId);
  expect(
    createHash('sha256')
      .update(await bytesOf(video?.file))
      .digest('hex'),
  ).toBe(video?.file.fileId);
}

it('is sent with its pictures, and its video is stored and read', async () => {
  const take = await takeWithPicture();
  await studio.drive(take.id, { deps: { storage } });
  expect(await take.view()).toMatchObject({ status: 'ready', note: null });
  await expectOnePaidVideo(take.id);
});

it('waits unsent while its pictures cannot be had, and says why', async () => {
  const take = await takeWithPicture();
  // Another process, which has no copy of the picture.
  const other = await openS3Storage({ folder, bucket: openBucket({ ...s3.place, endpoint: proxy.url }), pause: async () => undefined });
  leave();
  await studio.drive(take.id, { deps: { storage: other }, until: (steps) => steps === 4 });
  expect(await take.view()).toMatchObject({
    status: 'waiting',
    note: expect.stringContaining('does not answer, so the take was not sent yet'),
  });
  expect(standin.stats().creates[`shotboard-${take.id}`]).toBeUndefined();
  comeBack();
  await studio.drive(take.id, { deps: { storage: other } });
  expect(await take.view()).toMatchObject({ status: 'ready', note: null });
  await expectOnePaidVideo(take.id);
});

it('is fetched again while its video cannot be stored, and says that it is safe', async () => {
  const take = await takeWithPicture();
  let downloads = 0;
  const onMoment = (moment: string) => {
    if (moment !== 'download: whole') return;
    downloads += 1;
    if (downloads === 1) leave();
    if (downloads === 4) comeBack();
  };
  await studio.drive(take.id, { deps: { storage, onMoment }, until: () => downloads === 2 });
  expect(await take.view()).toMatchObject({
    status: 'saving',
    note: expect.stringMatching(/does not answer\. The video is safe at the engine/),
  });
  await studio.drive(take.id, { deps: { storage, onMoment } });
  expect(downloads).toBe(4);
  expect(await take.view()).toMatchObject({ status: 'ready', note: null });
  await expectOnePaidVideo(take.id);
});

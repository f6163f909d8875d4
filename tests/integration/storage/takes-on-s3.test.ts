/** The life of a take whose files lie in S3, also while that does not answer. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import type { Storage } from '#lib/server/files/storage.ts';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import { openBucket } from '#lib/server/files/stores/s3/bucket.ts';
import { openS3Storage } from '#lib/server/files/stores/s3/s3-storage.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { createTake } from '#lib/server/takes/create-take.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { type BreakingProxy, startBreakingProxy } from '#tests/support/breaking-proxy.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { startS3, type ThrowawayS3 } from '#tests/support/s3.ts';
import { engineAt, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';

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
async function newTake() {
  const here = { ...studio, storage };
  const bytes = await sharp({ create: { width: 420, height: 400, channels: 3, background: 'teal' } })
    .png()
    .toBuffer();
  const stored = await storeUpload(here, { stream: Readable.from([bytes]), name: 'lantern.png', declaredType: 'image/png' });
  if (!stored.ok) throw new Error(stored.error.sentence);
  const { fileId, facts } = stored.value;
  const board = await createStoryboard(here, withPicture(boardOf([2, 1]), { type: 'file', fileId, facts }));
  if (!board.ok) throw new Error(board.error.sentence);
  const take = await createTake(here, { storyboardId: board.value.id, revision: 1, intentKey: studio.makeId() });
  if (!take.ok) throw new Error(take.error.sentence);
  return { id: take.value.id, view: async () => (await listTakes(studio, board.value.id))[0] };
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
  const take = await newTake();
  await studio.drive(take.id, { deps: { storage } });
  expect(await take.view()).toMatchObject({ status: 'ready', note: null });
  await expectOnePaidVideo(take.id);
});

it('waits unsent while its pictures cannot be had, and says why', async () => {
  const take = await newTake();
  // Another process, which has no copy of the picture.
  const other = await openS3Storage({ folder, bucket: openBucket({ ...s3.place, endpoint: proxy.url }), pause: async () => undefined });
  leave();
  await studio.drive(take.id, { deps: { storage: other }, until: (steps) => steps === 4 });
  expect(await take.view()).toMatchObject({
    status: 'sending',
    note: expect.stringContaining('does not answer, so the take was not sent yet'),
  });
  expect(standin.stats().creates[`shotboard-${take.id}`]).toBeUndefined();
  comeBack();
  await studio.drive(take.id, { deps: { storage: other } });
  expect(await take.view()).toMatchObject({ status: 'ready', note: null });
  await expectOnePaidVideo(take.id);
});

it('is fetched again while its video cannot be stored, and says that it is safe', async () => {
  const take = await newTake();
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

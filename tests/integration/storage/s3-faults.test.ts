/** S3 on its bad days: connections that break, objects that are gone or damaged, a service that is away. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { files } from '#lib/server/db/schema.ts';
import type { S3Place } from '#lib/server/env/s3-place.ts';
import type { Storage } from '#lib/server/files/storage.ts';
import { StorageAway } from '#lib/server/files/storage-failure.ts';
import { storeImage } from '#lib/server/files/store-image.ts';
import { openStorage } from '#lib/server/files/stores/open-storage.ts';
import { openBucket } from '#lib/server/files/stores/s3/bucket.ts';
import { openS3Storage } from '#lib/server/files/stores/s3/s3-storage.ts';
import { type BreakingProxy, startBreakingProxy } from '#tests/support/breaking-proxy.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { startS3, type ThrowawayS3 } from '#tests/support/s3.ts';
import { handClock } from '#tests/support/studio.ts';

const BYTES = randomBytes(20 * 1024 * 1024);
const FILE_ID = createHash('sha256').update(BYTES).digest('hex');
const SMALL = randomBytes(300_000);

let s3: ThrowawayS3;
let proxy: BreakingProxy;
let throughProxy: S3Place;
let folder: string;
let storage: Storage;
let database: Database;

beforeAll(async () => {
  s3 = await startS3();
  proxy = await startBreakingProxy(s3.place.endpoint);
  throughProxy = { ...s3.place, endpoint: proxy.url };
  database = await openTestDatabase('embedded');
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-s3-faults-'));
  storage = await openS3Storage({ folder, bucket: openBucket(throughProxy), pause: async () => undefined });
  proxy.cut('up', 0, 0);
});
afterEach(() => rm(folder, { recursive: true, force: true }));
afterAll(async () => {
  await proxy.stop();
  await s3.stop();
  await database.close();
});

async function* streamOf(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 100_000) yield bytes.subarray(start, start + 100_000);
}
async function received(bytes: Uint8Array) {
  return must(await storage.receive(streamOf(bytes), 1e9));
}
async function store(bytes: Uint8Array): Promise<string> {
  const arrived = await received(bytes);
  expect(await storage.prepare(arrived)).toMatchObject({ ok: true });
  await storage.commit(arrived);
  return arrived.sha256;
}
const allOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

describe('a connection that breaks', () => {
  it.each([
    ['in one piece', SMALL, 100_000],
    ['in parts', BYTES, 5_000_000],
  ])('while a file is uploaded %s is made again, and the file arrives whole', async (_, bytes, afterBytes) => {
    const before = proxy.cuts();
    proxy.cut('up', afterBytes, 2);
    const fileId = await store(bytes);
    expect(proxy.cuts() - before).toBe(2);
    expect((await allOf(storage.read(fileId))).equals(bytes)).toBe(true);
    await storage.remove(fileId);
  });

  it('while a file is read is taken up where it broke', async () => {
    const fileId = await store(BYTES);
    const before = proxy.cuts();
    proxy.cut('down', 6_000_000, 3);
    const [whole, part] = [await allOf(storage.read(fileId)), await allOf(storage.read(fileId, { start: 1000, end: 15_000_000 }))];
    expect(proxy.cuts() - before).toBe(3);
    expect([whole.equals(BYTES), part.equals(BYTES.subarray(1000, 15_000_001))]).toEqual([true, true]);
  });

  it('again and again ends an upload as a failure that leaves nothing here, and a later one stores the file', async () => {
    const bytes = randomBytes(200_000);
    const arrived = await received(bytes);
    proxy.cut('up', 50_000, 100);
    expect(await storage.prepare(arrived)).toMatchObject({ ok: false, error: { code: 'storage-unreachable' } });
    await expect(storage.commit(arrived)).rejects.toThrow(StorageAway);
    await storage.discard(arrived);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    proxy.cut('up', 0, 0);
    const fileId = await store(bytes);
    expect((await allOf(storage.read(fileId))).equals(bytes)).toBe(true);
  });

  it('again and again ends a stream as an error, and a loan too', async () => {
    const fileId = await store(randomBytes(3_000_000));
    const other = await openS3Storage({ folder, bucket: openBucket(throughProxy), pause: async () => undefined });
    proxy.cut('down', 0, 100);
    await expect(allOf(other.read(fileId))).rejects.toThrow(StorageAway);
    await expect(other.withLocal(fileId, async (path) => path)).rejects.toThrow(StorageAway);
    proxy.cut('down', 0, 0);
    expect(await other.withLocal(fileId, async (path) => (await readFile(path)).length)).toBe(3_000_000);
  });
});

describe('an object', () => {
  it('that was left half by a service that shows halves is uploaded again', async () => {
    const client = new S3Client({
      ...{ endpoint: s3.place.endpoint, region: s3.place.region, forcePathStyle: true },
      credentials: s3.place,
    });
    await client.send(new PutObjectCommand({ Bucket: s3.place.bucket, Key: `files/${FILE_ID}`, Body: BYTES.subarray(0, 1000) }));
    client.destroy();
    const fileId = await store(BYTES);
    expect((await allOf(storage.read(fileId))).equals(BYTES)).toBe(true);
  });

  it('whose bytes have changed is never lent', async () => {
    const bytes = randomBytes(5000);
    const fileId = await store(bytes);
    const damaged = Buffer.from(bytes);
    damaged[2500] = (damaged[2500] ?? 0) ^ 1;
    await openBucket(s3.place).put({ path: await fileWith(damaged), sha256: fileId, bytes: damaged.length });
    const fresh = await openS3Storage({ folder, bucket: openBucket(s3.place) });
    await expect(fresh.withLocal(fileId, async (path) => path)).rejects.toThrow('is not what it was');
  });

  async function fileWith(bytes: Uint8Array): Promise<string> {
    return (await received(bytes)).path;
  }
});

describe('a service that is away', () => {
  const nowhere = (): S3Place => ({ ...s3.place, endpoint: 'http://127.0.0.1:1' });
  /** s3rver lets any key see a bucket; this one lets nobody. */
  async function forbidding(): Promise<S3Place> {
    gate = createServer((_request, response) => response.writeHead(403).end()).listen(0, '127.0.0.1');
    await once(gate, 'listening');
    return { ...s3.place, endpoint: `http://127.0.0.1:${(gate.address() as AddressInfo).port}` };
  }
  let gate: Server | null = null;
  afterAll(() => gate?.close());
  const picture = () =>
    sharp({ create: { width: 400, height: 400, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();

  it('costs an upload a sentence and leaves neither a row nor bytes', async () => {
    const away = await openS3Storage({ folder, bucket: openBucket(nowhere()), pause: async () => undefined });
    const studio = { db: database.db, storage: away, clock: handClock() };
    expect(await storeImage(studio, { stream: streamOf(await picture()), name: 'Lamp' })).toMatchObject({
      ok: false,
      error: { code: 'storage-unreachable', sentence: expect.stringContaining('try again') },
    });
    expect(await database.db.select().from(files)).toEqual([]);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect(await away.check()).toMatchObject({ ok: false, error: { code: 'storage-unreachable' } });
  });

  it.each<[string, () => S3Place | Promise<S3Place>, RegExp]>([
    ['does not answer', nowhere, /The storage at http:\/\/127\.0\.0\.1:1 \(S3_ENDPOINT, bucket “shotboard-tests”\) cannot be used/],
    ['has no such bucket', () => ({ ...s3.place, bucket: 'elsewhere' }), /There is no bucket “elsewhere” .* correct S3_BUCKET/],
    [
      'does not know the key',
      async () => ({ ...(await forbidding()), secretAccessKey: 'planted' }),
      /closed to this key\. Correct S3_ACCESS_KEY_ID/,
    ],
  ])('refuses the start with a sentence when it %s, without the key', async (_, place, sentence) => {
    const start = openStorage({ dataDir: folder, s3: await place() });
    await expect(start).rejects.toMatchObject({ name: 'StartRefused', message: expect.stringMatching(sentence) });
    await expect(start).rejects.not.toThrow(/planted/);
  });
});

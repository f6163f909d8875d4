/** What is promised of stored files, wherever they lie: on the disk, and in S3-compatible storage. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MissingFile, type Received, type Storage } from '#lib/server/files/storage.ts';
import { openDiskStorage } from '#lib/server/files/stores/disk-storage.ts';
import { openBucket } from '#lib/server/files/stores/s3/bucket.ts';
import { openS3Storage } from '#lib/server/files/stores/s3/s3-storage.ts';
import { must } from '#tests/support/must.ts';
import { startS3, type ThrowawayS3 } from '#tests/support/s3.ts';

const KINDS = ['disk', 's3'] as const;
/** Beyond it, uploads go in parts. */
const LARGE_BYTES = 21 * 1024 * 1024;

async function* streamOf(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 100_000) yield bytes.subarray(start, start + 100_000);
}
const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const allOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

describe.each(KINDS)('stored files, on %s', (kind) => {
  let folder: string;
  let s3: ThrowawayS3 | null = null;
  let storage: Storage;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shotboard-storage-'));
    if (kind === 's3') s3 = await startS3();
    storage = s3 ? await openS3Storage({ folder, bucket: openBucket(s3.place) }) : await openDiskStorage(folder);
  });
  afterAll(async () => {
    await s3?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function received(bytes: Uint8Array): Promise<Received> {
    return must(await storage.receive(streamOf(bytes), 1e9));
  }
  async function store(bytes: Uint8Array): Promise<string> {
    const arrived = await received(bytes);
    expect(await storage.prepare(arrived)).toEqual({ ok: true, value: null });
    await storage.commit(arrived);
    return arrived.sha256;
  }

  it.each([0, 1, 700_000, LARGE_BYTES])('come back as they were: %i bytes', async (size) => {
    const bytes = randomBytes(size);
    const fileId = await store(bytes);
    expect(fileId).toBe(digestOf(bytes));
    expect(await storage.size(fileId)).toBe(size);
    expect((await allOf(storage.read(fileId))).equals(bytes)).toBe(true);
  });

  it.each([
    [0, 0],
    [0, 99],
    [262_143, 262_144],
    [699_999, 699_999],
    [100, 699_999],
  ])('give the part from %i to %i', async (start, end) => {
    const bytes = randomBytes(700_000);
    const fileId = await store(bytes);
    expect((await allOf(storage.read(fileId, { start, end }))).equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  it('are let go in the middle by whoever has seen enough', async () => {
    const fileId = await store(randomBytes(LARGE_BYTES));
    const reader = storage.read(fileId).getReader();
    expect((await reader.read()).value?.byteLength).toBeGreaterThan(0);
    await reader.cancel();
    await storage.read(fileId).cancel();
  });

  it('are lent as a path to many at once, and stay as they are', async () => {
    const bytes = randomBytes(500_000);
    const fileId = await store(bytes);
    const lent = await Promise.all(Array.from({ length: 5 }, () => storage.withLocal(fileId, (path) => readFile(path))));
    expect(lent.every((each) => each.equals(bytes))).toBe(true);
    await expect(storage.withLocal(fileId, () => Promise.reject(new Error('not today')))).rejects.toThrow('not today');
    expect((await allOf(storage.read(fileId))).equals(bytes)).toBe(true);
  });

  it('may be stored twice, and are one file', async () => {
    const bytes = randomBytes(1000);
    expect(await store(bytes)).toBe(await store(bytes));
    expect((await allOf(storage.read(digestOf(bytes)))).equals(bytes)).toBe(true);
  });

  it('that were deleted between the two steps of storing them again are there afterwards', async () => {
    const bytes = randomBytes(1000);
    const fileId = await store(bytes);
    const again = await received(bytes);
    await storage.prepare(again);
    await storage.remove(fileId);
    await storage.commit(again);
    expect((await allOf(storage.read(fileId))).equals(bytes)).toBe(true);
  });

  it('are missing by name when they are gone, however they are asked for', async () => {
    const fileId = await store(randomBytes(1000));
    await storage.remove(fileId);
    await storage.remove(fileId);
    expect(await storage.size(fileId)).toBeNull();
    await expect(storage.withLocal(fileId, async (path) => path)).rejects.toThrow(MissingFile);
    await expect(allOf(storage.read(fileId))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leave nothing behind when they are discarded, or too large', async () => {
    const before = await readdir(join(folder, 'incoming'));
    await storage.discard(await received(randomBytes(1000)));
    expect(await storage.receive(streamOf(randomBytes(1000)), 999)).toMatchObject({ ok: false, error: { code: 'too-large' } });
    expect(await readdir(join(folder, 'incoming'))).toEqual(before);
  });

  it('that a killed process left half-written are swept once nobody has touched them for a while', async () => {
    const [old, fresh] = [await received(randomBytes(10)), await received(randomBytes(10))];
    await utimes(old.path, 1000, 1000);
    await storage.sweep(3_600_000);
    const names = await readdir(join(folder, 'incoming'));
    expect(names.map((name) => join(folder, 'incoming', name))).not.toContain(old.path);
    expect(names.map((name) => join(folder, 'incoming', name))).toContain(fresh.path);
    await storage.discard(fresh);
  });

  it('have a private place beside them for what is made for a moment, which is swept as well', async () => {
    const path = storage.temporaryPath('.jpg');
    await writeFile(path, 'half a frame');
    expect([dirname(path), path.endsWith('.jpg')]).toEqual([join(folder, 'incoming'), true]);
    expect((await stat(dirname(path))).mode & 0o077).toBe(0);
    await storage.sweep(0);
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('leave no half of a preview when it cannot be kept', async () => {
    const before = await readdir(join(folder, 'incoming'));
    // A folder in its place stands for whatever keeps it from being written.
    await mkdir(storage.previewPathOf('ab12'), { recursive: true });
    await expect(storage.keepPreview('ab12', randomBytes(100))).rejects.toThrow();
    expect(await readdir(join(folder, 'incoming'))).toEqual(before);
  });

  it('are to be had, says the check', async () => {
    expect(await storage.check()).toEqual({ ok: true, value: null });
  });
});

import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { fail } from '#lib/kernel/result.ts';
import { files } from '#lib/server/db/schema.ts';
import { keepFile } from '#lib/server/files/keep-file.ts';
import { createLooker, type Looker } from '#lib/server/files/looks/looker.ts';
import { createLookingProcess, type LookingProcess } from '#lib/server/files/looks/looking-process.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { FILMSTRIP_FRAMES } from '#lib/take/take.ts';
import { type Clip, trueCuts } from '#tests/support/clips/clip.ts';
import { encodeClip } from '#tests/support/clips/encode-clip.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import type { TestStudio } from '#tests/support/studio.ts';

const CLIP: Clip = {
  name: 'three shots',
  shots: [30, 44, 22].map((frames, index) => ({
    scene: { seed: 70 + index, motion: index === 1 ? 'pan' : 'handheld' },
    frames,
    mixedFrames: index === 2 ? 6 : 0,
  })),
  flashes: [],
};

describe.each(DATABASE_KINDS)('looking at a stored video, on %s', (kind) => {
  let studio: TestStudio;
  let folder: string;
  let process: LookingProcess;
  let looker: Looker;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shotboard-looks-'));
    studio = await openTestStudio(kind);
    process = createLookingProcess();
    looker = createLooker(studio, process);
    await encodeClip(CLIP, { path: join(folder, 'clip.mp4'), width: 640, height: 360 });
  });
  afterAll(async () => {
    looker.stop();
    await studio.stop();
    await rm(folder, { recursive: true });
  });

  async function storeVideo(stream: AsyncIterable<Uint8Array>): Promise<string> {
    const received = must(await studio.storage.receive(stream, 1e9));
    const { bytes, sha256 } = received;
    const facts = { mediaType: 'video/mp4', bytes, width: 640, height: 360, durationSeconds: 4, framesPerSecond: 24 };
    await keepFile(studio, received, facts);
    return sha256;
  }
  async function seen(fileId: string): Promise<FoundCuts> {
    const found = await looker.look(fileId);
    if (!found.ok) throw new Error(found.error);
    return found.value;
  }
  const storeClip = () => storeVideo(createReadStream(join(folder, 'clip.mp4')));

  it('finds its cuts to the frame, and keeps a poster and a filmstrip of it as pictures', async () => {
    const fileId = await storeClip();
    const found = await seen(fileId);
    expect(found).toMatchObject({ framesPerSecond: 24, frames: 96 });
    expect(found.cuts.map(({ frame, kind: how }) => [frame, how])).toEqual([
      [trueCuts(CLIP)[0], 'hard'],
      [trueCuts(CLIP)[1], 'dissolve'],
    ]);
    const [row] = await studio.db.select().from(files).where(eq(files.id, fileId));
    const poster = await openFile(studio, row?.posterFileId ?? '');
    const strip = await openFile(studio, row?.filmstripFileId ?? '');
    if (!poster || !strip) throw new Error('Both pictures should be stored.');
    expect(await sizeOf(poster.read())).toEqual({ width: 640, height: 360, format: 'jpeg' });
    expect(await sizeOf(strip.read())).toEqual({ width: 192 * FILMSTRIP_FRAMES, height: 108, format: 'jpeg' });
  });

  it('says nothing of a file that no frame can be decoded of, and goes on with the next', async () => {
    const broken = await storeVideo(Readable.from([Buffer.from(`no video, ${kind}`)]));
    expect(await looker.look(broken)).toEqual(fail('undecodable'));
    expect(await looker.look('0'.repeat(64))).toEqual(fail('undecodable'));
    expect((await seen(await storeClip())).cuts).toHaveLength(2);
  });

  it('is to be looked at later when the disk is too full to paint or to store its pictures, and loses nothing by that', async () => {
    const fileId = await storeClip();
    let isFull = true;
    const storage: TestStudio['storage'] = {
      ...studio.storage,
      receive: async (stream, most) =>
        isFull ? fail({ code: 'disk-full', sentence: 'The disk is full.' }) : studio.storage.receive(stream, most),
    };
    const unpainted: LookingProcess = { look: async () => fail('undecodable'), waiting: () => 0, stop: () => undefined };
    expect(await createLooker({ ...studio, storage }, unpainted).look(fileId)).toEqual(fail('no-room'));
    const later = createLooker({ ...studio, storage }, process);
    expect(await later.look(fileId)).toEqual(fail('no-room'));
    isFull = false;
    expect(await later.look(fileId)).toMatchObject({ ok: true, value: { frames: 96 } });
  });

  it('has room for one that waits, not for more', async () => {
    const fileId = await storeClip();
    const looks = [looker.look(fileId), looker.look(fileId)];
    await expect.poll(() => looker.hasRoom()).toBe(false);
    for (const found of await Promise.all(looks)) expect(found.ok).toBe(true);
    expect(looker.hasRoom()).toBe(true);
  });

  it('costs nothing but that look when the process is killed', async () => {
    const fileId = await storeClip();
    const lost = looker.look(fileId);
    await expect.poll(() => process.waiting()).toBe(1);
    process.stop();
    expect(await lost).toEqual(fail('lost'));
    expect((await seen(fileId)).cuts).toHaveLength(2);
  });
});

async function sizeOf(stream: ReadableStream<Uint8Array>) {
  const { width, height, format } = await sharp(Buffer.from(await new Response(stream).arrayBuffer())).metadata();
  return { width, height, format };
}

import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files as storedFiles, takes } from '#lib/server/db/schema.ts';
import { openPack } from '#lib/server/exports/pack/open-pack.ts';
import type { PackEntry } from '#lib/server/exports/pack/pack-entry.ts';
import { packReferences } from '#lib/server/exports/pack/pack-references.ts';
import { zipStream } from '#lib/server/exports/pack/zip-stream.ts';
import { storeSound } from '#lib/server/files/store-sound.ts';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import { storeVideoUpload } from '#lib/server/files/store-video.ts';
import { readStored } from '#lib/server/storyboards/load-storyboard.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { LIST_WORDS, PAPER_WORDS } from '#tests/support/paper-words.ts';
import { readEdl } from '#tests/support/read-edl.ts';
import { readOtio } from '#tests/support/read-otio.ts';
import { readZip } from '#tests/support/read-zip.ts';
import { makeReadyTake } from '#tests/support/ready-take.ts';
import { makeSound } from '#tests/support/sounds.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { againstSchema } from '#tests/support/timelines.ts';
import { makeVideo } from '#tests/support/videos.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe.each(DATABASE_KINDS)('the hand-off pack, on %s', (kind) => {
  let studio: TestStudio;
  let storyboardId: string;
  let video: Buffer;
  let files: Map<string, Buffer>;

  beforeAll(async () => {
    studio = await openTestStudio(kind);
    const picture = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#dc1e1e' } })
      .png()
      .toBuffer();
    const kept = must(await storeUpload(studio, { stream: new Blob([new Uint8Array(picture)]).stream(), name: 'x.png' }));
    const board = withPicture(boardOf([1, 2]), { type: 'file', fileId: kept.fileId, facts: kept.facts });
    video = await makeVideo({ seconds: 3, width: 320, height: 180 });
    const made = await makeReadyTake(studio, { board, video, cuts: { found: null }, marked: [30] });
    storyboardId = made.storyboardId;
    await studio.db
      .update(takes)
      .set({ account: 'fingerprint-of-the-account', resultUrl: 'https://results.example/signed?key=planted-secret' });
    files = await unpacked();
  });
  afterAll(() => studio.stop());

  /** Where things are made for a moment. */
  const temporary = () => dirname(studio.storage.temporaryPath(''));
  async function pack(animaticFileId: string | null = null) {
    const stored = must(await readStored(studio, { id: storyboardId }));
    return openPack(studio, storyboardId, stored.document, { paper: PAPER_WORDS, list: LIST_WORDS, animaticFileId });
  }
  async function unpacked(animaticFileId: string | null = null) {
    const { stream, bytes } = await pack(animaticFileId);
    const zip = Buffer.from(await new Response(stream).arrayBuffer());
    expect(zip.byteLength).toBe(bytes);
    return readZip(zip);
  }

  it('holds the takes, the references, the storyboard, what was asked and answered, timelines, lists and checksums', () => {
    expect([...files.keys()].map((path) => path.replace(/^The lantern maker\//, '')).sort()).toEqual([
      'SHA256SUMS',
      'Take 1.edl',
      'Take 1.fcpxml',
      'Take 1.otio',
      'Take 1.xml',
      'The lantern maker.shotboard.json',
      'contact sheet.png',
      'references/Lantern.png',
      'shot list.csv',
      'shot list.pdf',
      'takes/Take 1 answer.json',
      'takes/Take 1 request.json',
      'takes/Take 1 storyboard.shotboard.json',
      'takes/Take 1.mp4',
    ]);
    expect(files.get('The lantern maker/takes/Take 1.mp4')?.equals(video)).toBe(true);
  });

  it('has a right checksum of every other file', () => {
    const sums = files.get('The lantern maker/SHA256SUMS')?.toString('utf8').trimEnd().split('\n') ?? [];
    expect(sums).toHaveLength(files.size - 1);
    for (const sum of sums) {
      const [digest, path] = sum.split('  ');
      expect(sha256(files.get(`The lantern maker/${path}`) ?? new Uint8Array())).toBe(digest);
    }
  });

  it('holds the animatic that a browser has made and stored, with its checksum, and goes without one that is gone', async () => {
    const animatic = await makeVideo({ seconds: 3, width: 320, height: 180, colourAt: () => [90, 60, 30] });
    const stored = must(await storeVideoUpload(studio, { stream: new Blob([new Uint8Array(animatic)]).stream(), name: 'Plan.mp4' }));
    const withIt = await unpacked(stored.fileId);
    expect(withIt.get('The lantern maker/animatic.mp4')?.equals(animatic)).toBe(true);
    expect(withIt.get('The lantern maker/SHA256SUMS')?.toString('utf8')).toContain(`${sha256(animatic)}  animatic.mp4\n`);
    expect([...withIt.keys()].filter((path) => !path.endsWith('/animatic.mp4')).sort()).toEqual([...files.keys()].sort());

    for (const gone of ['a'.repeat(64), '../../etc/passwd', ''])
      expect([...(await unpacked(gone)).keys()].sort()).toEqual([...files.keys()].sort());
  });

  it('gives scratch sounds the endings that other programs know them by', async () => {
    const [first, second] = boardOf([1, 2]).shots;
    if (!first || !second) throw new Error('There are two shots.');
    const sound = async (mediaType: string, hertz: number) => {
      const { fileId, durationSeconds } = must(await storeSound(studio, { stream: Readable.from([makeSound({ hertz })]), name: 'Voice' }));
      // What it is called hangs on what it was read as, not on its bytes.
      await studio.db.update(storedFiles).set({ mediaType }).where(eq(storedFiles.id, fileId));
      return { fileId, durationSeconds, name: 'Voice' };
    };
    const shots = [
      { ...first, scratchSound: await sound('audio/mpeg', 300) },
      { ...second, scratchSound: await sound('audio/mp4', 500) },
    ];
    const { entries } = await packReferences(studio, [{ ...boardOf([1, 2]), shots }]);
    expect(entries.map(({ path }) => path)).toEqual(['sound/Shot 1 - Voice.mp3', 'sound/Shot 2 - Voice.m4a']);
  });

  it('has timelines that find the take beside them, cut where its shots are', async () => {
    const text = (name: string) => files.get(`The lantern maker/${name}`)?.toString('utf8') ?? '';
    const [picture] = readOtio(text('Take 1.otio')).tracks;
    expect(picture?.clips.map(({ start, frames, mediaAddress }) => [start, frames, decodeURIComponent(mediaAddress)])).toEqual([
      [0, 30, 'takes/Take 1.mp4'],
      [30, 42, 'takes/Take 1.mp4'],
    ]);
    expect(readEdl(text('Take 1.edl')).remarks).toContain('SOURCE FILE: takes/Take 1.mp4');
    expect(await againstSchema([text('Take 1.fcpxml')], 'fcpxml-1.10-part.rng')).toEqual([]);
    expect(await againstSchema([text('Take 1.xml')], 'xmeml-5-part.rng')).toEqual([]);
  });

  it('names pictures in the request by their place in the pack, and holds no link, key or account', () => {
    expect(files.get('The lantern maker/takes/Take 1 request.json')?.toString('utf8')).toContain('"references/Lantern.png"');
    for (const [path, content] of files) {
      if (/\.(json|csv|otio|xml|edl|fcpxml)$/.test(path))
        expect(content.toString('utf8')).not.toMatch(/planted-secret|fingerprint|standin-key/);
    }
  });

  it('leaves nothing behind, sent whole or broken off', async () => {
    // The whole one was sent before.
    expect(await readdir(temporary())).toEqual([]);
    const reader = (await pack()).stream.getReader();
    await reader.read();
    expect(await readdir(temporary())).not.toEqual([]);
    await reader.cancel();
    expect(await readdir(temporary())).toEqual([]);
  });
});

describe('a ZIP that is streamed', () => {
  const entry = (path: string, bytes: number, open: PackEntry['open']): PackEntry => ({ path, bytes, sha256: '', at: 0, open });

  it('is read piece by piece, as fast as the other side takes it', async () => {
    const piece = new Uint8Array(64 * 1024);
    const pieces = 4096;
    let given = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>(
        {
          pull(controller) {
            given += 1;
            if (given > pieces) controller.close();
            else controller.enqueue(piece);
          },
        },
        { highWaterMark: 0 },
      );
    const { stream, bytes } = zipStream([entry('large.bin', pieces * piece.byteLength, endless)], async () => undefined);
    let received = 0;
    let mostAhead = 0;
    for await (const chunk of stream) {
      received += chunk.byteLength;
      mostAhead = Math.max(mostAhead, given * piece.byteLength - received);
    }
    expect(received).toBe(bytes);
    expect(mostAhead).toBeLessThan(4 * piece.byteLength);
  });

  it('breaks off rather than send a file that is not as long as was promised', async () => {
    const { stream } = zipStream([entry('short.bin', 10, () => new Blob([new Uint8Array(9)]).stream())], async () => undefined);
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow('short.bin');
  });

  it('leaves nothing behind when a file can no longer be read in the middle of it', async () => {
    let given = 0;
    const breaking = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          given += 1;
          if (given > 3) throw new Error('read failed');
          controller.enqueue(new Uint8Array(1000));
        },
      });
    let ended = 0;
    const { stream } = zipStream([entry('broken.bin', 1e6, breaking)], async () => {
      ended += 1;
    });
    await expect(new Response(stream).arrayBuffer()).rejects.toThrow('read failed');
    expect(ended).toBe(1);
  });

  it('lets go of the file it was reading when the other side leaves', async () => {
    let isLetGo = false;
    const slow = () =>
      new ReadableStream<Uint8Array>({
        pull: (controller) => controller.enqueue(new Uint8Array(1000)),
        cancel() {
          isLetGo = true;
        },
      });
    const reader = zipStream([entry('slow.bin', 1e9, slow)], async () => undefined).stream.getReader();
    for (let reads = 0; reads < 6; reads += 1) await reader.read();
    await reader.cancel();
    expect(isLetGo).toBe(true);
  });
});

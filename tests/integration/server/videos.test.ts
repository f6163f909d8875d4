import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail } from '#lib/kernel/result.ts';
import { grabFrame } from '#lib/server/files/frames/grab-frame.ts';
import { createPosters } from '#lib/server/files/frames/posters.ts';
import { storeVideoUpload } from '#lib/server/files/store-video.ts';
import { storeVideoFromUrl } from '#lib/server/files/store-video-from-url.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { engineWith, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { unreadableArrivals } from '#tests/support/unreadable-arrivals.ts';
import { makeVideo } from '#tests/support/videos.ts';

let folder: string;
let studio: TestStudio;
let clip: Buffer;
let elsewhere: Server;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-videos-'));
  clip = await makeVideo();
  elsewhere = createServer((request, response) => {
    if (request.url === '/clip.mp4') response.end(clip);
    else if (request.url === '/words.mp4') response.end('These are words.');
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`;
  studio = await testStudio({ database: await openTestDatabase('embedded'), folder, engine: engineWith(null, [address]) });
});
afterAll(async () => {
  elsewhere.close();
  await rm(folder, { recursive: true, force: true });
});

async function* streamOf(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}
const upload = (bytes: Buffer, name = 'A walk.mp4') => storeVideoUpload(studio, { stream: streamOf(bytes), name });

describe('a video that is added', () => {
  it('is stored with what the file itself says about it', async () => {
    const stored = must(await upload(clip));
    expect(stored).toMatchObject({ name: 'A walk', facts: { mediaType: 'video/mp4', bytes: clip.length, width: 720, height: 720 } });
    expect(stored.facts.durationSeconds).toBeCloseTo(3, 1);
    expect(stored.facts.framesPerSecond).toBeCloseTo(24, 1);
    expect(await readFile(studio.storage.pathOf(stored.fileId))).toEqual(clip);
  });

  it('may be a MOV', async () => {
    const stored = await upload(await makeVideo({ container: 'mov' }), 'A walk.mov');
    expect(stored).toMatchObject({ ok: true, value: { facts: { mediaType: 'video/quicktime' } } });
  });

  it.each([
    ['webm', 'WebM'],
    ['mkv', 'Matroska'],
  ] as const)('is refused by name when it is a %s, whatever its own name says', async (container, name) => {
    const stored = await upload(await makeVideo({ container }), 'clip.mp4');
    expect(stored).toMatchObject({ ok: false, error: { code: 'video-container', sentence: expect.stringContaining(`in ${name} format`) } });
  });

  it('is refused by name when it is an AVI', async () => {
    const avi = Buffer.concat([Buffer.from('RIFF\x00\x10\x00\x00AVI LIST', 'latin1'), Buffer.alloc(4000)]);
    expect(await upload(avi)).toMatchObject({ ok: false, error: { sentence: expect.stringContaining('in AVI format') } });
  });

  it.each([
    ['words', Buffer.from('These are words.'), 'not-a-video'],
    ['nothing', Buffer.alloc(0), 'not-a-video'],
    [
      'a playlist, which would make the reader open other addresses',
      Buffer.from('#EXTM3U\n#EXTINF:3,\nhttp://127.0.0.1:9/a.ts\n'),
      'not-a-video',
    ],
  ])('is refused when it is %s', async (_, bytes, code) => {
    expect(await upload(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('is refused when its end is missing, and leaves nothing behind', async () => {
    expect(await upload(clip.subarray(0, clip.length / 2))).toMatchObject({ ok: false, error: { code: 'video-damaged' } });
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });
});

describe('a video at an address', () => {
  it('is read through a copy, and its address stays', async () => {
    const looked = await storeVideoFromUrl(studio, `${address}/clip.mp4`);
    expect(looked).toMatchObject({ ok: true, value: { unread: null, copy: { name: 'clip', facts: { width: 720 } } } });
  });

  it('may be added unread when it cannot be reached from here just now', async () => {
    const looked = await storeVideoFromUrl(studio, `${address}/gone.mp4`);
    expect(looked).toMatchObject({ ok: true, value: { copy: null, unread: { code: 'http-status' } } });
  });

  it('may be added unread when it is this machine that cannot read it', async () => {
    const looked = await storeVideoFromUrl({ ...studio, storage: unreadableArrivals(studio.storage) }, `${address}/clip.mp4`);
    expect(looked).toMatchObject({ ok: true, value: { copy: null, unread: { code: 'reading-away' } } });
  });

  it('is refused when it is private, or no video', async () => {
    expect(await storeVideoFromUrl(studio, 'http://169.254.169.254/clip.mp4')).toMatchObject({ error: { code: 'private-address' } });
    expect(await storeVideoFromUrl(studio, `${address}/words.mp4`)).toMatchObject({ error: { code: 'not-a-video' } });
  });
});

describe('the poster of a video', () => {
  it('is a frame of it, decoded in a process of its own, once', async () => {
    const stored = must(await upload(await makeVideo({ colour: [20, 160, 60] })));
    const [poster, same] = await Promise.all([studio.posters.of(stored.fileId), studio.posters.of(stored.fileId)]);
    expect(poster?.mediaType).toBe('image/jpeg');
    expect(same?.fileId).toBe(poster?.fileId);
    const { channels } = await sharp(await bytesOf(poster)).stats();
    const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean);
    expect([Math.abs(red - 20) < 12, Math.abs(green - 160) < 12, Math.abs(blue - 60) < 12]).toEqual([true, true, true]);
    expect((await studio.posters.of(stored.fileId))?.fileId).toBe(poster?.fileId);
  });

  it('is none for a picture, for a stranger, and where no frame can be decoded, which is tried once', async () => {
    expect(await studio.posters.of('f'.repeat(64))).toBeNull();
    const stored = must(await upload(clip));
    let tries = 0;
    const posters = createPosters(studio, async () => {
      tries += 1;
      return false;
    });
    expect([await posters.of(stored.fileId), await posters.of(stored.fileId), tries]).toEqual([null, null, 1]);
  });

  it.each([
    ['paint', () => false],
    ['store', () => true],
  ])('is tried again, and not at every look, once there is room: the disk was too full to %s it', async (_, canPaint) => {
    const stored = must(await upload(await makeVideo({ colour: canPaint() ? [20, 30, 60] : [60, 30, 20] })));
    let isFull = true;
    let tries = 0;
    const storage: TestStudio['storage'] = {
      ...studio.storage,
      receive: async (stream, most) =>
        isFull ? fail({ code: 'disk-full', sentence: 'The disk is full.' }) : studio.storage.receive(stream, most),
    };
    const posters = createPosters({ ...studio, storage }, async (...asked) => {
      tries += 1;
      return (await grabFrame(...asked)) && (canPaint() || !isFull);
    });
    expect([await posters.of(stored.fileId), await posters.of(stored.fileId), tries]).toEqual([null, null, 1]);
    isFull = false;
    studio.clock.move(60_000);
    expect((await posters.of(stored.fileId))?.mediaType).toBe('image/jpeg');
  });
});

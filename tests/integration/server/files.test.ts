import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readlink } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileResponse } from '#lib/server/files/file-response.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { storeFromUrl } from '#lib/server/files/store-from-url.ts';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import { openDiskStorage } from '#lib/server/files/stores/disk-storage.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { engineWith, type TestStudio } from '#tests/support/studio.ts';

let studio: TestStudio;
let folder: string;
const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#b5632a' } });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shotboard-files-'));
  studio = await openTestStudio('embedded', { folder });
});
afterAll(() => studio.stop());

async function* streamOf(bytes: Uint8Array, breaksOff = false) {
  for (let start = 0; start < bytes.length; start += 10_000) yield bytes.subarray(start, start + 10_000);
  if (breaksOff) throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
}
const upload = (bytes: Uint8Array, name = 'lantern.png', breaksOff = false) =>
  storeUpload(studio, { stream: streamOf(bytes, breaksOff), name });
const leftovers = () => readdir(join(folder, 'incoming'));

describe('an uploaded picture', () => {
  it('is stored under its digest, with what was read from it', async () => {
    const bytes = await picture(640, 480).png().toBuffer();
    const stored = await upload(bytes, 'C:\\pictures\\The lantern.PNG');
    expect(stored).toMatchObject({
      ok: true,
      value: { name: 'The lantern', facts: { mediaType: 'image/png', width: 640, height: 480, bytes: bytes.length } },
    });
    const fileId = stored.ok ? stored.value.fileId : '';
    const file = await openFile(studio, fileId);
    expect(await bytesOf(file)).toEqual(bytes);
    expect(await upload(bytes, 'again.png')).toMatchObject({ ok: true, value: { fileId, name: 'again' } });
    expect(await leftovers()).toEqual([]);
  });

  it('is measured as it is seen, not as the camera held it', async () => {
    const sideways = await picture(800, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await upload(sideways)).toMatchObject({ value: { facts: { mediaType: 'image/jpeg', width: 400, height: 800 } } });
  });

  it('is stored even where it breaks a limit of the service, for the checks to tell', async () => {
    expect(await upload(await picture(1000, 100).png().toBuffer())).toMatchObject({
      ok: true,
      value: { facts: { width: 1000, height: 100 } },
    });
  });

  it.each([
    ['words', 'not-an-image', async () => Buffer.from('These are words.')],
    ['nothing', 'not-an-image', async () => Buffer.alloc(0)],
    ['a page', 'not-an-image', async () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a drawing', 'image-type', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    [
      'half a PNG',
      'image-damaged',
      async () =>
        (
          await sharp({
            create: { width: 900, height: 900, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
          })
            .png()
            .toBuffer()
        ).subarray(0, 200_000),
    ],
    [
      'half a JPEG',
      'image-damaged',
      async () =>
        (
          await sharp({
            create: { width: 900, height: 900, channels: 3, background: 'red', noise: { type: 'gaussian', mean: 128, sigma: 30 } },
          })
            .jpeg()
            .toBuffer()
        ).subarray(0, 50_000),
    ],
    [
      'a PNG in name only',
      'image-damaged',
      async () => Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(500)]),
    ],
  ])('is not stored when it is %s: %s', async (_, code, make) => {
    const stored = await upload(await make());
    expect(stored).toMatchObject({ ok: false, error: { code, sentence: expect.stringContaining('“lantern”') } });
    expect(await leftovers()).toEqual([]);
  });

  it('is refused beyond 50 MB without being kept', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(1024 * 1024);
    }
    expect(await storeUpload(studio, { stream: endless(), name: 'big' })).toMatchObject({
      ok: false,
      error: { code: 'too-large' },
    });
    expect(await leftovers()).toEqual([]);
  });

  it('that breaks off leaves nothing behind', async () => {
    expect(await upload(await picture(640, 480).png().toBuffer(), 'x.png', true)).toMatchObject({
      ok: false,
      error: { code: 'upload-broken-off' },
    });
    expect(await leftovers()).toEqual([]);
  });

  it('meets a full disk with a sentence, and leaves nothing behind', async () => {
    const full = await openDiskStorage(folder, async () => ({
      write: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })),
      sync: async () => undefined,
      close: async () => undefined,
    }));
    const stored = await storeUpload({ ...studio, storage: full }, { stream: streamOf(Buffer.alloc(100)), name: 'x' });
    expect(stored).toMatchObject({ ok: false, error: { code: 'disk-full', sentence: expect.stringContaining('Free some space') } });
  });
});

describe('a picture that arrives as the disk fills up', () => {
  const noSpace = () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' }));
  it.each([
    ['its folder', () => ({ ...studio, storage: { ...studio.storage, commit: noSpace } })],
    ['its row', () => ({ ...studio, db: { ...studio.db, transaction: noSpace } as never })],
  ])('is refused with a sentence when there is no room for %s', async (_, crowded) => {
    const bytes = await picture(333, 333).png().toBuffer();
    const stored = await storeUpload(crowded(), { stream: streamOf(bytes), name: 'x' });
    expect(stored).toMatchObject({ ok: false, error: { code: 'disk-full', sentence: expect.stringContaining('Free some space') } });
    expect(await leftovers()).toEqual([]);
  });
});

describe('a stream that cannot be stored', () => {
  it('is left at once when there is no room even for a name, so that its connection ends', async () => {
    const full = await openDiskStorage(folder, () => Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })));
    let isLeft = false;
    async function* download() {
      try {
        for (;;) yield Buffer.alloc(1000);
      } finally {
        isLeft = true;
      }
    }
    expect(await full.receive(download(), 1e9)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
    expect(isLeft).toBe(true);
  });

  it('may be empty all the same', async () => {
    const received = await studio.storage.receive(streamOf(Buffer.alloc(0)), 10);
    expect(received).toMatchObject({ ok: true, value: { bytes: 0 } });
    if (received.ok) await studio.storage.discard(received.value);
    expect(await leftovers()).toEqual([]);
  });
});

describe('a picture from an address', () => {
  it('is stored like an upload, and only when the guarded fetch lets it through', async () => {
    const bytes = await picture(500, 500).png().toBuffer();
    const server = createServer((request, response) =>
      request.url === '/a%20lamp.png' ? response.end(bytes) : response.writeHead(404).end(),
    );
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const trusting = { ...studio, engine: engineWith(null, [origin]) };
    expect(await storeFromUrl(trusting, `${origin}/a%20lamp.png`)).toMatchObject({
      ok: true,
      value: { name: 'a lamp', facts: { width: 500 } },
    });
    expect(await storeFromUrl(trusting, `${origin}/gone.png`)).toMatchObject({ ok: false, error: { code: 'http-status' } });
    expect(await storeFromUrl(studio, `${origin}/a%20lamp.png`)).toMatchObject({ ok: false, error: { code: 'private-address' } });
    expect(await storeFromUrl(studio, 'lamp')).toMatchObject({ ok: false, error: { code: 'bad-url' } });
    server.close();
  });
});

describe('a stored file, sent', () => {
  const bytes = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251));
  let fileId: string;
  beforeAll(async () => {
    const received = await studio.storage.receive(streamOf(bytes), 1e9);
    if (!received.ok) throw new Error('not received');
    await studio.storage.commit(received.value);
    fileId = received.value.sha256;
  });
  const ask = (headers: Record<string, string> = {}, method = 'GET', downloadName?: string) =>
    fileResponse(
      new Request('http://localhost/x', { method, headers }),
      { fileId, mediaType: 'video/mp4', bytes: bytes.length, read: (part) => studio.storage.read(fileId, part) },
      {
        cacheControl: 'private, max-age=31536000, immutable',
        ...(downloadName !== undefined && { downloadName }),
      },
    );

  it('is whole by default, with its tag and its length', async () => {
    const response = await ask();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-length': '700000',
      etag: `"${fileId}"`,
      'accept-ranges': 'bytes',
      'content-type': 'video/mp4',
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it.each([
    ['bytes=0-99', 0, 99],
    ['bytes=699999-', 699_999, 699_999],
    ['bytes=-10', 699_990, 699_999],
    ['bytes=100-9999999', 100, 699_999],
    ['bytes=262143-262144', 262_143, 262_144],
    ['bytes=-9999999', 0, 699_999],
  ])('gives the part %s', async (range, start, end) => {
    const response = await ask({ range });
    expect(response.status).toBe(206);
    expect(response.headers.get('content-range')).toBe(`bytes ${start}-${end}/700000`);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes.subarray(start, end + 1))).toBe(true);
  });

  it.each(['bytes=700000-', 'bytes=-0'])('has nothing at %s', async (range) => {
    const response = await ask({ range });
    expect(response.status).toBe(416);
    expect(response.headers.get('content-range')).toBe('bytes */700000');
  });

  it.each(['bytes=5-1', 'bytes=0-1,5-9', 'lines=1-2', 'bytes=', 'nonsense'])('is whole for %s', async (range) =>
    expect((await ask({ range })).status).toBe(200),
  );

  it('is whole when the part belongs to another version', async () => {
    expect((await ask({ range: 'bytes=0-9', 'if-range': '"other"' })).status).toBe(200);
    expect((await ask({ range: 'bytes=0-9', 'if-range': `"${fileId}"` })).status).toBe(206);
  });

  it('is not sent to somebody who has it', async () => {
    expect((await ask({ 'if-none-match': `W/"${fileId}"` })).status).toBe(304);
  });

  it('is only described for HEAD', async () => {
    const response = await ask({}, 'HEAD');
    expect([response.status, response.headers.get('content-length'), response.body]).toEqual([200, '700000', null]);
  });

  /** Files of ours that this process holds open; Linux tells. */
  const openHere = async () => {
    const targets = await Promise.all(
      (await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch((error: Error) => error.message)),
    );
    return targets.filter((target) => target === studio.storage.pathOf(fileId)).length;
  };
  it.runIf(existsSync('/proc/self/fd'))('is not held open for somebody who left before the first byte, or in the middle', async () => {
    const unread = await ask();
    expect(await openHere()).toBe(0);
    const reader = unread.body?.getReader();
    await reader?.read();
    expect(await openHere()).toBe(1);
    await reader?.cancel();
    expect(await openHere()).toBe(0);
    await (await ask()).arrayBuffer();
    expect(await openHere()).toBe(0);
  });

  it('has a name in any script', async () => {
    const response = await ask({}, 'GET', 'Der Lämpchen/macher "灯" – take 1.mp4');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Der Lampchen macher _ _ take 1.mp4"; filename*=UTF-8''Der%20L%C3%A4mpchen%20macher%20%E7%81%AF%20%E2%80%93%20take%201.mp4`,
    );
    await response.body?.cancel();
  });

  it('has a plain name that cannot end its quotes, whatever its letters become without their accents', async () => {
    const response = await ask({}, 'GET', 'a＂; filename=＂b.exe／＼：c.mp4');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="a ; filename= b\.exe c\.mp4"; filename\*=UTF-8''[^";]+$/,
    );
  });

  it('is not found under an id that is a path', async () => {
    expect(await openFile(studio, '../../etc/passwd')).toBeNull();
    expect(await openFile(studio, 'f'.repeat(64))).toBeNull();
  });
});

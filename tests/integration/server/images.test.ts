import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '#lib/kling/limits.ts';
import { files } from '#lib/server/db/schema.ts';
import type { FileView } from '#lib/server/files/file-view.ts';
import { type MendImageInput, mendImage } from '#lib/server/files/mend-image.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { originalOf } from '#lib/server/files/original-of.ts';
import { openPreview } from '#lib/server/files/preview-file.ts';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import { withStoredFacts } from '#lib/server/storyboards/with-stored-facts.ts';
import { imageProblems } from '#lib/storyboard/images/problems.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { animatedGif, BLUE, BROWN, bmp, heic, noise, pixelBomb, quarters } from '#tests/support/foreign-pictures.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import type { TestStudio } from '#tests/support/studio.ts';

const RULES = LIMITS['kling-3-omni'].image;
let studio: TestStudio;

beforeAll(async () => {
  studio = await openTestStudio('embedded');
});
afterAll(() => studio.stop());

async function* streamOf(bytes: Uint8Array) {
  for (let start = 0; start < bytes.length; start += 100_000) yield bytes.subarray(start, start + 100_000);
}
const give = (bytes: Uint8Array, name = 'lantern.bin') => storeUpload(studio, { stream: streamOf(bytes), name });
async function given(bytes: Uint8Array): Promise<FileView> {
  return must(await give(bytes));
}
async function mended(fileId: string, crop: MendImageInput['crop'] = null): Promise<FileView> {
  const result = must(await mendImage(studio, { fileId, crop }));
  expect(imageProblems(result.facts, RULES)).toEqual([]);
  return result;
}
const pathOf = (file: FileView) => studio.storage.pathOf(file.fileId);

/** The colour at a place, both from 0 to 1. */
async function colourAt(picture: string | Buffer, x: number, y: number): Promise<number[]> {
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  return [...data.subarray(at, at + info.channels)];
}
const near = (wanted: readonly number[]) => wanted.map((value) => expect.closeTo(value, -1.3));

const KINDS: readonly (readonly [name: string, mediaType: string, make: () => Promise<Buffer>, width: number, height: number])[] = [
  ['HEIC in the colours of a phone', 'image/heic', heic, 640, 480],
  ['WebP', 'image/webp', () => quarters(640, 480).webp().toBuffer(), 640, 480],
  ['AVIF', 'image/avif', () => quarters(640, 480).avif({ effort: 0 }).toBuffer(), 640, 480],
  ['animated GIF', 'image/gif', animatedGif, 400, 300],
  ['TIFF', 'image/tiff', () => quarters(640, 480).tiff().toBuffer(), 640, 480],
  ['BMP', 'image/bmp', () => bmp(401, 303), 401, 303],
];

describe('a picture of a kind that the service does not take', () => {
  it.each(KINDS)('is kept, shown and made into one that it takes: %s', async (_, mediaType, make, width, height) => {
    const file = await given(await make());
    expect(file.facts).toMatchObject({ mediaType, width, height });
    expect(imageProblems(file.facts, RULES)).toEqual(['image-type']);

    const original = await openFile(studio, file.fileId);
    const preview = original && (await openPreview(studio, original, 'large'));
    expect(preview).toMatchObject({ mediaType: 'image/webp' });
    expect(await sharp(await bytesOf(preview)).metadata()).toMatchObject({ format: 'webp', width, height });
    expect(await colourAt(await bytesOf(preview), 0.1, 0.1)).toEqual(near(BLUE));

    const result = await mended(file.fileId);
    expect(result.facts).toMatchObject({ width, height });
    expect(await colourAt(pathOf(result), 0.1, 0.1)).toEqual(near(BLUE));
    expect(await colourAt(pathOf(result), 0.9, 0.9)).toEqual(near(BROWN));
    expect(await originalOf(studio.db, result.fileId)).toEqual(file);
    expect(await originalOf(studio.db, file.fileId)).toBeNull();
  });

  it('stays transparent where it was', async () => {
    const glass = await sharp({ create: { width: 400, height: 400, channels: 4, background: { r: 0, g: 0, b: 255, alpha: 0.5 } } })
      .webp()
      .toBuffer();
    const result = await mended((await given(glass)).fileId);
    expect(result.facts.mediaType).toBe('image/png');
    expect((await colourAt(pathOf(result), 0.5, 0.5))[3]).toBe(128);
  });
});

describe('a picture that breaks a rule of size', () => {
  it('is enlarged when it is too small, and keeps its kind', async () => {
    const small = await given(await quarters(200, 150).png().toBuffer());
    expect(imageProblems(small.facts, RULES)).toEqual(['image-too-small']);
    expect((await mended(small.fileId)).facts).toMatchObject({ mediaType: 'image/png', width: 400, height: 300 });
  });

  it('comes below ten megabytes without losing pixels, when nothing in it is transparent', async () => {
    const heavy = await given(await noise(2400, 1800).png().toBuffer());
    expect(imageProblems(heavy.facts, RULES)).toEqual(['image-too-large']);
    expect((await mended(heavy.fileId)).facts).toMatchObject({ mediaType: 'image/jpeg', width: 2400, height: 1800 });
  });

  it('keeps what is transparent below ten megabytes, at the price of pixels', async () => {
    const pixels = await noise(2400, 1800, 3).ensureAlpha(0.5).png({ compressionLevel: 1 }).toBuffer();
    const heavy = await given(pixels);
    const result = await mended(heavy.fileId);
    expect(result.facts.mediaType).toBe('image/png');
    expect(result.facts.width).toBeLessThan(2400);
    expect(result.facts.width).toBeGreaterThan(1200);
  });

  it('is cut to the frame that was chosen, and enlarged when the cut is too small', async () => {
    const ribbon = await given(await quarters(2000, 200).png().toBuffer());
    expect(imageProblems(ribbon.facts, RULES)).toEqual(['image-too-small', 'image-too-elongated']);
    const result = await mended(ribbon.fileId, { left: 750, top: 0, width: 500, height: 200 });
    expect(result.facts).toMatchObject({ width: 750, height: 300 });
    expect(await colourAt(pathOf(result), 0.25, 0.25)).toEqual(near(BLUE));
    expect(await colourAt(pathOf(result), 0.75, 0.25)).toEqual(near(BROWN));
  });

  it('is cut as it is seen, not as the camera held it', async () => {
    const sideways = await given(await quarters(800, 400).jpeg({ quality: 100 }).withMetadata({ orientation: 6 }).toBuffer());
    expect(sideways.facts).toMatchObject({ width: 400, height: 800 });
    // Turned clockwise, the blue quarter stands in the upper right.
    const result = await mended(sideways.fileId, { left: 0, top: 0, width: 400, height: 400 });
    expect(await colourAt(pathOf(result), 0.1, 0.1)).toEqual(near(BROWN));
    expect(await colourAt(pathOf(result), 0.9, 0.1)).toEqual(near(BLUE));
  });

  it('leads back to the very first picture after several changes', async () => {
    const first = await given(await quarters(1200, 300).webp().toBuffer());
    const second = await mended(first.fileId, { left: 0, top: 0, width: 700, height: 300 });
    const third = await mended(second.fileId, { left: 0, top: 0, width: 300, height: 300 });
    expect(await originalOf(studio.db, third.fileId)).toEqual(first);
    const [row] = await studio.db.select().from(files).where(eq(files.id, third.fileId));
    expect(row).toMatchObject({ madeFromId: second.fileId, name: first.name });
  });

  it('is answered as it is when it breaks no rule', async () => {
    const good = await given(await quarters(640, 480).jpeg().toBuffer());
    expect(await mended(good.fileId)).toEqual(good);
    expect(await mended(good.fileId, { left: 0, top: 0, width: 640, height: 480 })).toEqual(good);
  });

  it('is to be cropped first when it is so thin that enlarging all of it would fill the memory', async () => {
    const strip = await given(
      await sharp({ create: { width: 30_000, height: 2, channels: 3, background: BROWN } })
        .png()
        .toBuffer(),
    );
    expect(await mendImage(studio, { fileId: strip.fileId, crop: null })).toMatchObject({ ok: false, error: { code: 'crop-first' } });
    expect(await mended(strip.fileId, { left: 0, top: 0, width: 4, height: 2 })).toMatchObject({ facts: { width: 600, height: 300 } });
  });

  it('is not cut outside of itself, and a picture that is not here is not cut at all', async () => {
    const good = await given(await quarters(640, 480).jpeg().toBuffer());
    const outside = { left: 400, top: 0, width: 300, height: 300 };
    expect(await mendImage(studio, { fileId: good.fileId, crop: outside })).toMatchObject({ ok: false, error: { code: 'crop-outside' } });
    for (const fileId of ['f'.repeat(64), '../../etc/passwd']) {
      expect(await mendImage(studio, { fileId, crop: null })).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
    }
  });
});

describe('a picture in unusual colours', () => {
  it('is kept as it is, and comes out of a change in the common ones', async () => {
    const printed = await given(await quarters(640, 480).toColourspace('cmyk').jpeg().toBuffer());
    const deep = await given(await quarters(640, 480).toColourspace('rgb16').png().toBuffer());
    for (const file of [printed, deep]) {
      expect(imageProblems(file.facts, RULES)).toEqual([]);
      const result = await mended(file.fileId, { left: 0, top: 0, width: 320, height: 480 });
      expect(await sharp(pathOf(result)).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
      const [red = 0, green = 0, blue = 0] = await colourAt(pathOf(result), 0.9, 0.9);
      expect([red, green]).toEqual(near(BROWN.slice(0, 2)));
      expect(blue).toBeLessThan(green);
    }
  });
});

describe('a file that lies', () => {
  it.each([
    ['a picture that unfolds to more pixels than fit the memory', 'too-many-pixels', pixelBomb],
    [
      'HEIC in name only',
      'image-damaged',
      async () => Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), Buffer.alloc(900)]),
    ],
    ['half a HEIC', 'image-damaged', async () => (await heic()).subarray(0, 700)],
    ['half a bitmap', 'image-damaged', async () => (await bmp(400, 300)).subarray(0, 5000)],
    ['a bitmap of a thousand million pixels', 'too-many-pixels', hugeBitmap],
    ['words that begin like a bitmap', 'not-an-image', async () => Buffer.from('BMX bikes, from the beginning')],
  ])('is refused with a reason, and leaves nothing behind: %s', async (_, code, make) => {
    expect(await give(await make())).toMatchObject({ ok: false, error: { code, sentence: expect.stringContaining('“lantern”') } });
  });
});

describe('a preview', () => {
  it('is drawn again when it has gone missing, once for all who ask', async () => {
    const file = await given(await quarters(3000, 2000).jpeg().toBuffer());
    await rm(studio.storage.previewPathOf(file.fileId));
    const original = await openFile(studio, file.fileId);
    if (!original) throw new Error('not stored');
    const [one, other] = await Promise.all([openPreview(studio, original, 'large'), openPreview(studio, original, 'large')]);
    expect(await bytesOf(one)).toEqual(await bytesOf(other));
    expect(await sharp(await bytesOf(one)).metadata()).toMatchObject({ width: 1280, height: 853 });
    const small = await openPreview(studio, original, 'small');
    expect(await sharp(await bytesOf(small)).metadata()).toMatchObject({ width: 480, height: 320 });
  });
});

describe('a picture that is sent by its address', () => {
  it('is judged by our copy of it, whatever the document says of it', async () => {
    const { fileId, facts } = await given(await quarters(200, 150).webp().toBuffer());
    const claimed = { ...facts, mediaType: 'image/png', width: 1000, height: 1000 };
    const board = withPicture(boardOf([2, 1]), { type: 'url', url: 'https://example.com/a.webp', facts: claimed, copyId: fileId });
    expect(await withStoredFacts(studio.db, board)).toMatchObject({ references: [{ source: { type: 'url', facts } }] });
  });
});

async function hugeBitmap(): Promise<Buffer> {
  const file = await bmp(40, 30);
  file.writeInt32LE(40_000, 18);
  file.writeInt32LE(40_000, 22);
  return file;
}

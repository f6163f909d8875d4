import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageFacts } from '#lib/standin/assets/image-facts.ts';
import { brassBowl, lanternPalette, paintPicture } from '#tests/support/pictures.ts';
import { jpegHeader } from './requests.ts';

describe("a picture's facts", () => {
  it('reads a real PNG', async () => {
    expect(imageFacts(await brassBowl())).toMatchObject({ mediaType: 'image/png', width: 960, height: 720 });
  });

  it('reads a real JPEG', async () => {
    expect(imageFacts(await lanternPalette())).toMatchObject({ mediaType: 'image/jpeg', width: 1280, height: 720 });
  });

  it('walks past other JPEG segments to the frame', () => {
    expect(imageFacts(jpegHeader({ width: 800, height: 600 }))).toMatchObject({ width: 800, height: 600 });
  });

  it.each(['webp', 'gif'] as const)('does not take %s for one of them', async (format) => {
    const bytes = await paintPicture({ width: 400, height: 400, colours: ['red', 'blue'], format });
    expect(imageFacts(bytes)).toBeNull();
  });

  it('never throws, whatever the bytes', () => {
    const jpegStart = fc.uint8Array({ maxLength: 80 }).map((rest) => Buffer.from([0xff, 0xd8, 0xff, ...rest]));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes)),
          jpegStart,
        ),
        (bytes) => {
          const facts = imageFacts(bytes);
          expect(facts === null || facts.bytes === bytes.length).toBe(true);
        },
      ),
    );
  });
});

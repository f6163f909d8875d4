/** Pictures of kinds that the service does not take, as cameras, phones and programs write them. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Blue in the upper left quarter, brown elsewhere. */
export const quarters = (width: number, height: number) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#b5632a"/><rect width="50%" height="50%" fill="#2a63b5"/></svg>`,
    ),
  ).flatten();

export const BLUE = [0x2a, 0x63, 0xb5] as const;
export const BROWN = [0xb5, 0x63, 0x2a] as const;

/** 640 by 480, in Display P3, encoded with libheif's own tool: sharp cannot write HEIC. */
export const heic = (): Promise<Buffer> => readFile(new URL('../fixtures/pictures/quarters-display-p3.heic', import.meta.url));

/** Two frames: the quarters, then plain red. */
export async function animatedGif(): Promise<Buffer> {
  const first = await quarters(400, 300).raw().toBuffer();
  const second = await sharp({ create: { width: 400, height: 300, channels: 3, background: 'red' } })
    .raw()
    .toBuffer();
  return sharp(Buffer.concat([first, second]), { raw: { width: 400, height: 600, channels: 3, pageHeight: 300 } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

/** A Windows bitmap as Paint writes it: 24 bits, the lowest row first. */
export async function bmp(width: number, height: number): Promise<Buffer> {
  const pixels = await quarters(width, height).raw().toBuffer();
  const rowBytes = Math.ceil((width * 3) / 4) * 4;
  const file = Buffer.alloc(54 + rowBytes * height);
  file.write('BM', 0, 'latin1');
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(54, 10);
  file.writeUInt32LE(40, 14);
  file.writeInt32LE(width, 18);
  file.writeInt32LE(height, 22);
  file.writeUInt16LE(1, 26);
  file.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 3;
      const to = 54 + rowBytes * (height - 1 - y) + x * 3;
      file[to] = pixels[from + 2] ?? 0;
      file[to + 1] = pixels[from + 1] ?? 0;
      file[to + 2] = pixels[from] ?? 0;
    }
  }
  return file;
}

/** Grain in every pixel, so that nothing compresses. */
export const noise = (width: number, height: number, channels: 3 | 4 = 3) =>
  sharp({
    create: {
      width,
      height,
      channels,
      background: { r: 120, g: 90, b: 60, alpha: 0.5 },
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

/** A PNG of a few kilobytes that says it unfolds to 40 000 × 40 000 pixels. */
export async function pixelBomb(): Promise<Buffer> {
  const { crc32 } = await import('node:zlib');
  const bomb = await sharp({ create: { width: 16, height: 16, channels: 3, background: 'black' } })
    .png()
    .toBuffer();
  bomb.writeUInt32BE(40_000, 16);
  bomb.writeUInt32BE(40_000, 20);
  bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
  return bomb;
}

/** Reads Windows bitmaps: 1 to 32 bits per pixel, without compression. Nothing else that runs here does. */
import type { Pixels } from './pixels.ts';

const FILE_HEADER_BYTES = 14;
const BI_RGB = 0;
const BI_BITFIELDS = 3;

/** Throws where the file is damaged or of a kind that cameras and programs hardly write any more. */
export function decodeBmp(file: Buffer, maxPixels: number): Pixels {
  const headerBytes = file.readUInt32LE(FILE_HEADER_BYTES);
  if (headerBytes < 40) throw new Error('A bitmap of OS/2 is not read.');
  const width = file.readInt32LE(18);
  const signedHeight = file.readInt32LE(22);
  const height = Math.abs(signedHeight);
  const bits = file.readUInt16LE(28);
  const compression = file.readUInt32LE(30);
  if (width <= 0 || height === 0) throw new Error('The bitmap has no size.');
  if (width * height > maxPixels) throw new Error('The bitmap exceeds the pixel limit.');
  if (![1, 4, 8, 24, 32].includes(bits) || (compression !== BI_RGB && !(compression === BI_BITFIELDS && bits === 32))) {
    throw new Error(`A bitmap of ${bits} bits with compression ${compression} is not read.`);
  }
  const palette = FILE_HEADER_BYTES + headerBytes;
  const pixelsAt = file.readUInt32LE(10);
  // Rows are filled up to whole words of four bytes.
  const rowBytes = Math.ceil((width * bits) / 32) * 4;
  if (pixelsAt + rowBytes * height > file.length) throw new Error('The bitmap was cut off.');

  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    // Rows stand from the bottom up, unless the height is negative.
    const row = pixelsAt + rowBytes * (signedHeight > 0 ? height - 1 - y : y);
    for (let x = 0; x < width; x += 1) {
      const colour = bits <= 8 ? palette + 4 * indexAt(file, row, x, bits) : row + x * (bits / 8);
      const to = (y * width + x) * 3;
      data[to] = file[colour + 2] ?? 0;
      data[to + 1] = file[colour + 1] ?? 0;
      data[to + 2] = file[colour] ?? 0;
    }
  }
  return { width, height, channels: 3, data };
}

function indexAt(file: Buffer, row: number, x: number, bits: number): number {
  const bit = x * bits;
  const byte = file[row + (bit >> 3)] ?? 0;
  return (byte >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
}

/** What a picture's bytes say about it: its type and size, from the content alone, without decoding it. */
export interface ImageFacts {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Null when the bytes are neither JPEG nor PNG, or too broken to tell their size. */
export function imageFacts(bytes: Buffer): ImageFacts | null {
  const size = pngSize(bytes);
  if (size) return { mediaType: 'image/png', ...size, bytes: bytes.length };
  const photograph = jpegSize(bytes);
  return photograph ? { mediaType: 'image/jpeg', ...photograph, bytes: bytes.length } : null;
}

type Size = { width: number; height: number };
const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function pngSize(bytes: Buffer): Size | null {
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).equals(PNG_SIGNATURE) && bytes.toString('latin1', 12, 16) === 'IHDR';
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** Walks the segments up to the frame header (SOF0 to SOF15 without DHT, JPG and DAC), which holds the size. */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let at = 2;
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}

import { open } from 'node:fs/promises';

/** What a picture file is by its first bytes. Its name and declared type are only somebody's word. */
export type PictureKind =
  /** One that we can read, by its media type. */
  | { readonly mediaType: string }
  /** A real picture that nothing here turns into pixels; named, so that people know what to convert. */
  | { readonly unreadable: string };

const HEAD_BYTES = 512;
const HEIC_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs']);
const AVIF_BRANDS = new Set(['avif', 'avis']);

const text = (head: Buffer, start: number, end: number) => head.toString('latin1', start, end);
const KINDS: readonly (readonly [kind: PictureKind, matches: (head: Buffer) => boolean])[] = [
  [{ mediaType: 'image/jpeg' }, (head) => text(head, 0, 3) === '\xff\xd8\xff'],
  [{ mediaType: 'image/png' }, (head) => text(head, 0, 8) === '\x89PNG\r\n\x1a\n'],
  [{ mediaType: 'image/gif' }, (head) => text(head, 0, 4) === 'GIF8'],
  [{ mediaType: 'image/webp' }, (head) => text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP'],
  [{ mediaType: 'image/avif' }, (head) => brandsOf(head).some((brand) => AVIF_BRANDS.has(brand))],
  [{ mediaType: 'image/heic' }, (head) => brandsOf(head).some((brand) => HEIC_BRANDS.has(brand))],
  [{ mediaType: 'image/tiff' }, (head) => text(head, 0, 4) === 'II*\0' || text(head, 0, 4) === 'MM\0*'],
  // Two letters alone begin many a text; the four after the size are always zero.
  [{ mediaType: 'image/bmp' }, (head) => text(head, 0, 2) === 'BM' && text(head, 6, 10) === '\0\0\0\0'],
  [{ unreadable: 'SVG' }, (head) => /^\s*(<\?xml[^>]*>\s*)?(<!--[^>]*-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg/i.test(head.toString('utf8'))],
  [{ unreadable: 'JPEG XL' }, (head) => text(head, 0, 2) === '\xff\x0a' || text(head, 4, 12) === 'JXL \r\n\x87\n'],
  [{ unreadable: 'JPEG 2000' }, (head) => text(head, 4, 8) === 'jP  '],
  [{ unreadable: 'Photoshop' }, (head) => text(head, 0, 4) === '8BPS'],
];

/** Null: no picture at all. */
export async function pictureKind(path: string): Promise<PictureKind | null> {
  const head = await readHead(path);
  return KINDS.find(([, matches]) => matches(head))?.[0] ?? null;
}

/** The brands of a file in boxes (ISO 14496-12): the main one and those it is compatible with. */
function brandsOf(head: Buffer): string[] {
  if (head.length < 16 || text(head, 4, 8) !== 'ftyp') return [];
  const end = Math.min(head.readUInt32BE(0), head.length);
  const brands = [text(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(head, at, at + 4));
  return brands;
}

async function readHead(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

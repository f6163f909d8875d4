/**
 * Sets the dates inside a finished MP4 to nothing. The muxer writes the time of day there, which would make two files of
 * one request differ; nothing reads these dates.
 */
import { open } from 'node:fs/promises';

/** Boxes that hold a creation and a modification date right after their version and flags. */
const DATED = new Set(['mvhd', 'tkhd', 'mdhd']);
const NESTED = new Set(['moov', 'trak', 'mdia']);
const HEADER_BYTES = 8;

export async function fixDates(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const header = Buffer.alloc(HEADER_BYTES + 8);
    for (let at = 0; at + HEADER_BYTES <= size; ) {
      await file.read(header, 0, header.length, at);
      const isLong = header.readUInt32BE(0) === 1;
      const length = isLong ? Number(header.readBigUInt64BE(HEADER_BYTES)) : header.readUInt32BE(0);
      if (length < HEADER_BYTES) return;
      if (header.toString('latin1', 4, 8) === 'moov') {
        const box = Buffer.alloc(length);
        await file.read(box, 0, length, at);
        clearDates(box);
        await file.write(box, 0, length, at);
        return;
      }
      at += length;
    }
  } finally {
    await file.close();
  }
}

function clearDates(box: Buffer): void {
  for (let at = HEADER_BYTES; at + HEADER_BYTES <= box.length; ) {
    const length = box.readUInt32BE(at);
    if (length < HEADER_BYTES) return;
    const type = box.toString('latin1', at + 4, at + 8);
    const inside = box.subarray(at, at + length);
    if (NESTED.has(type)) clearDates(inside);
    if (DATED.has(type)) inside.fill(0, HEADER_BYTES + 4, HEADER_BYTES + 4 + (inside[HEADER_BYTES] === 1 ? 16 : 8));
    at += length;
  }
}

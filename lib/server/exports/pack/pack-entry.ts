import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Studio } from '../../studio.ts';

/** One file of the pack. Its size and digest are known before anything is sent. */
export interface PackEntry {
  /** Inside the pack, with `/`. */
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  /** Unix milliseconds. */
  readonly at: number;
  open(): ReadableStream<Uint8Array>;
}

/** A file that is stored here: its name is its digest. */
export function storedEntry(
  { storage }: Pick<Studio, 'storage'>,
  { path, fileId, bytes, at }: { readonly path: string; readonly fileId: string; readonly bytes: number; readonly at: number },
): PackEntry {
  return { path, bytes, sha256: fileId, at, open: () => storage.read(fileId) };
}

/** A small text, written now. */
export function textEntry(path: string, text: string, at: number): PackEntry {
  const bytes = Buffer.from(text, 'utf8');
  return { path, bytes: bytes.byteLength, sha256: digest(bytes), at, open: () => new Blob([bytes]).stream() };
}

/** A file that was made for this pack alone, small enough to be read at once. */
export async function madeEntry(path: string, madePath: string, at: number): Promise<PackEntry> {
  const open = () => Readable.toWeb(createReadStream(madePath)) as ReadableStream<Uint8Array>;
  return { path, bytes: (await stat(madePath)).size, sha256: digest(await readFile(madePath)), at, open };
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { eq } from 'drizzle-orm';
import { type FileRow, files } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import type { ByteRange } from './range.ts';
import { FILE_ID } from './storage.ts';

/** A stored file, ready to be sent. */
export interface OpenFile {
  readonly fileId: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** The bytes, or one part of them. Nothing is opened before the first piece is asked for. */
  read(part?: ByteRange): ReadableStream<Uint8Array>;
}

/** Finds a stored file, or null. The id is checked first: it becomes part of a path. */
export async function openFile(studio: Pick<Studio, 'db' | 'storage'>, fileId: string): Promise<OpenFile | null> {
  if (!FILE_ID.test(fileId)) return null;
  const [row] = await studio.db.select().from(files).where(eq(files.id, fileId));
  return row ? openRow(studio, row) : null;
}

/** The stored file of a row that was read already. */
export function openRow({ storage }: Pick<Studio, 'storage'>, { id, mediaType, bytes }: FileRow): OpenFile {
  return { fileId: id, mediaType, bytes, read: (part) => storage.read(id, part) };
}

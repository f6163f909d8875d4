import { eq } from 'drizzle-orm';
import { files } from '../db/schema.ts';
import type { Studio } from '../studio.ts';
import { FILE_ID } from './storage.ts';

/** A stored file, ready to be sent. */
export interface OpenFile {
  readonly fileId: string;
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Finds a stored file, or null. The id is checked first: it becomes part of a path. */
export async function openFile(studio: Pick<Studio, 'db' | 'storage'>, fileId: string): Promise<OpenFile | null> {
  if (!FILE_ID.test(fileId)) return null;
  const [row] = await studio.db.select().from(files).where(eq(files.id, fileId));
  return row ? { fileId, path: studio.storage.pathOf(fileId), mediaType: row.mediaType, bytes: row.bytes } : null;
}

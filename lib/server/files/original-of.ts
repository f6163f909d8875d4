import { eq } from 'drizzle-orm';
import type { Db } from '../db/database.ts';
import { type FileRow, files } from '../db/schema.ts';
import { type FileView, viewOf } from './file-view.ts';

/** A picture may be cut, then scaled, then cut again; nobody does it more often than this. */
const MOST_STEPS = 50;

/** The file that a picture was made from in the first place, or null for one that came as it is. */
export async function originalOf(db: Db, fileId: string): Promise<FileView | null> {
  let original: FileView | null = null;
  let next: string | null = fileId;
  for (let steps = 0; next !== null && steps < MOST_STEPS; steps += 1) {
    const [row]: FileRow[] = await db.select().from(files).where(eq(files.id, next));
    if (!row) return original;
    if (row.id !== fileId) original = viewOf(row);
    next = row.madeFromId;
  }
  return original;
}

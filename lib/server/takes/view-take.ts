import { eq } from 'drizzle-orm';
import type { TakeView } from '#lib/take/take.ts';
import type { Db } from '../db/database.ts';
import { files, type TakeRow } from '../db/schema.ts';
import { takeView } from './take-view.ts';

/** The view of one row, with its video when it has one. */
export async function viewTake(db: Db, take: TakeRow): Promise<TakeView> {
  if (take.videoFileId === null) return takeView(take, null);
  const [video] = await db.select().from(files).where(eq(files.id, take.videoFileId));
  return takeView(take, video ?? null);
}

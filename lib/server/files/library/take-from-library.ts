import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { files } from '../../db/schema.ts';
import type { Failure } from '../../failure.ts';
import type { Studio } from '../../studio.ts';
import { type FileView, viewOf } from '../file-view.ts';

/** Chooses a stored file for a storyboard. It counts as brought in just now, so that nobody deletes it before the save. */
export async function takeFromLibrary(studio: Pick<Studio, 'db' | 'clock'>, fileId: string): Promise<Result<FileView, Failure>> {
  const [row] = await studio.db.update(files).set({ createdAt: studio.clock() }).where(eq(files.id, fileId)).returning();
  if (row) return ok(viewOf(row));
  return fail({ code: 'file-not-found', sentence: 'This file was deleted meanwhile, so it was not added. Upload it again.' });
}

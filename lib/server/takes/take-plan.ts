import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { files, takes } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import { type FileView, viewOf } from '../files/file-view.ts';
import { missingFiles } from '../storyboards/missing-files.ts';
import type { Studio } from '../studio.ts';
import { GONE } from './gone.ts';

export interface TakePlan {
  readonly document: Storyboard;
  /** Files that the plan names and this installation does not have. */
  readonly missingFileIds: readonly string[];
  /** Its own stored video, for storyboards that go on from it; null while there is none. */
  readonly video: FileView | null;
}

/**
 * The storyboard as it was when this take was made, with references that the storyboard has lost since: whatever file a
 * take names stays stored. A take keeps its plan as it was written, so an older one is opened as any older document is.
 */
export async function takePlan(studio: Pick<Studio, 'db'>, { takeId }: { readonly takeId: string }): Promise<Result<TakePlan, Failure>> {
  const [take] = await studio.db
    .select({ storyboard: takes.storyboard, number: takes.number, video: files })
    .from(takes)
    .leftJoin(files, eq(takes.videoFileId, files.id))
    .where(eq(takes.id, takeId));
  if (!take) return fail(GONE);
  const opened = openDocument(take.storyboard);
  if (!opened.ok) return opened;
  const missing = await missingFiles(studio.db, opened.value);
  return ok({
    document: opened.value,
    missingFileIds: missing.map(({ fileId }) => fileId),
    video: take.video && { ...viewOf(take.video), name: `Take ${take.number}` },
  });
}

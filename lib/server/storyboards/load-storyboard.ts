import { eq } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { storyboards } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';

export interface LoadedStoryboard {
  readonly id: string;
  readonly revision: number;
  readonly document: Storyboard;
  /** When it was taken off the list (Unix milliseconds); null while it is on it. */
  readonly deletedAt: number | null;
}

/** Reads a storyboard: null when there is none, a failure when this version cannot open it. */
export async function loadStoryboard(studio: Pick<Studio, 'db'>, id: string): Promise<Result<LoadedStoryboard, Failure> | null> {
  const [row] = await studio.db.select().from(storyboards).where(eq(storyboards.id, id));
  if (!row) return null;
  const opened = openDocument(row.document);
  return opened.ok ? ok({ id, revision: row.revision, document: opened.value, deletedAt: row.deletedAt }) : fail(opened.error);
}

export const GONE: Failure = {
  code: 'not-found',
  sentence: 'This storyboard is not stored here any more. Reload the page to see what is.',
};

/** As `loadStoryboard`, for those who know that it was there. */
export async function readStored(studio: Pick<Studio, 'db'>, { id }: { readonly id: string }): Promise<Result<LoadedStoryboard, Failure>> {
  const loaded = await loadStoryboard(studio, id);
  return loaded ?? fail(GONE);
}

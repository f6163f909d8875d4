import { and, desc, eq, gt, isNotNull, isNull } from 'drizzle-orm';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { storyboards } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Studio } from '../studio.ts';
import { GONE } from './load-storyboard.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a deleted storyboard is offered back. It stays stored after that, for its takes are paid for. */
export const OFFERED_BACK_MS = 30 * DAY_MS;

/** Takes a storyboard off the list. A take that moves goes on, and all of them come back with it. */
export async function deleteStoryboard(studio: Pick<Studio, 'db' | 'clock'>, id: string): Promise<Result<{ id: string }, Failure>> {
  const [row] = await studio.db
    .update(storyboards)
    .set({ deletedAt: studio.clock() })
    .where(and(eq(storyboards.id, id), isNull(storyboards.deletedAt)))
    .returning({ id: storyboards.id });
  return row || (await exists(studio, id)) ? ok({ id }) : fail(GONE);
}

/** Puts a deleted storyboard back where it was. */
export async function restoreStoryboard(studio: Pick<Studio, 'db'>, id: string): Promise<Result<{ id: string }, Failure>> {
  const [row] = await studio.db
    .update(storyboards)
    .set({ deletedAt: null })
    .where(eq(storyboards.id, id))
    .returning({ id: storyboards.id });
  return row ? ok({ id }) : fail(GONE);
}

export interface DeletedStoryboard {
  readonly id: string;
  readonly title: string;
  /** Unix milliseconds. */
  readonly deletedAt: number;
}

/** What was deleted in the last 30 days, the latest first. */
export async function listDeleted(studio: Pick<Studio, 'db' | 'clock'>): Promise<DeletedStoryboard[]> {
  const rows = await studio.db
    .select({ id: storyboards.id, document: storyboards.document, deletedAt: storyboards.deletedAt })
    .from(storyboards)
    .where(and(isNotNull(storyboards.deletedAt), gt(storyboards.deletedAt, studio.clock() - OFFERED_BACK_MS)))
    .orderBy(desc(storyboards.deletedAt));
  return rows.flatMap(({ id, document, deletedAt }) => {
    const opened = openDocument(document);
    return opened.ok && deletedAt !== null ? [{ id, title: opened.value.title, deletedAt }] : [];
  });
}

async function exists(studio: Pick<Studio, 'db'>, id: string): Promise<boolean> {
  const rows = await studio.db.select({ id: storyboards.id }).from(storyboards).where(eq(storyboards.id, id));
  return rows.length > 0;
}

import { desc, inArray, isNull } from 'drizzle-orm';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import type { Db } from '../db/database.ts';
import { storyboards } from '../db/schema.ts';
import { deliveryOf } from '../engine-status.ts';
import type { Studio } from '../studio.ts';
import { namedFiles, storedAmong } from './missing-files.ts';
import { type DocumentSummary, searchText, summarize } from './summarize.ts';

export interface ReadDocument {
  readonly id: string;
  readonly updatedAt: number;
  readonly summary: DocumentSummary;
  /** Lower-case, for searching. */
  readonly text: string;
}

interface Known {
  readonly revision: number;
  /** Null: this version cannot open it. */
  readonly read: Pick<ReadDocument, 'summary' | 'text'> | null;
  /** Somebody may bring a missing file any time without a change to the storyboard: then it is read again next time. */
  readonly isComplete: boolean;
}

/** What was read of each storyboard. The list is asked for every few seconds while a take moves, and most of it stands still. */
const known = new WeakMap<Db, ReadonlyMap<string, Known>>();

/** Every storyboard that is not deleted and that this version can open, the last changed first. Reads again only what changed. */
export async function readDocuments(studio: Pick<Studio, 'db' | 'links'>): Promise<ReadDocument[]> {
  const { db } = studio;
  const before = known.get(db);
  const { id, revision, updatedAt, deletedAt } = storyboards;
  const rows = await db.select({ id, revision, updatedAt }).from(storyboards).where(isNull(deletedAt)).orderBy(desc(updatedAt), desc(id));
  const isKnown = (row: { readonly id: string; readonly revision: number }) => {
    const entry = before?.get(row.id);
    return entry?.isComplete === true && entry.revision === row.revision;
  };
  const fresh = await readAgain(
    studio,
    rows.filter((row) => !isKnown(row)).map((row) => row.id),
  );
  const entries = new Map(rows.flatMap((row) => pair(row.id, fresh.get(row.id) ?? before?.get(row.id))));
  known.set(db, entries);
  return rows.flatMap((row) => {
    const read = entries.get(row.id)?.read;
    return read ? [{ id: row.id, updatedAt: row.updatedAt, ...read }] : [];
  });
}

/** Two queries, however many there are. */
async function readAgain(studio: Pick<Studio, 'db' | 'links'>, ids: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  if (ids.length === 0) return new Map();
  const rows = await studio.db
    .select({ id: storyboards.id, revision: storyboards.revision, document: storyboards.document })
    .from(storyboards)
    .where(inArray(storyboards.id, [...ids]));
  // One from a newer version stays stored and untouched; its own address says why it cannot be opened.
  const opened = rows.map(({ document, ...row }) => ({ ...row, result: openDocument(document) }));
  const boards = opened.flatMap(({ result }) => (result.ok ? [result.value] : []));
  const stored = await storedAmong(
    studio.db,
    boards.flatMap(namedFiles).map(({ fileId }) => fileId),
  );
  return new Map(
    opened.map(({ id, revision, result }) => [
      id,
      result.ok ? { revision, ...knownOf(studio, result.value, stored) } : { revision, read: null, isComplete: true },
    ]),
  );
}

function knownOf(studio: Pick<Studio, 'links'>, board: Storyboard, stored: ReadonlySet<string>): Omit<Known, 'revision'> {
  const missingFileIds = namedFiles(board).flatMap(({ fileId }) => (stored.has(fileId) ? [] : [fileId]));
  return {
    read: { summary: summarize(board, { ...deliveryOf(studio), missingFileIds }), text: searchText(board) },
    isComplete: missingFileIds.length === 0,
  };
}

function pair(id: string, entry: Known | undefined): [string, Known][] {
  return entry ? [[id, entry]] : [];
}

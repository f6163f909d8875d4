import { inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { FileUse } from '#lib/library/library-file.ts';
import type { Db } from '../../db/database.ts';
import { files, storyboards, takes } from '../../db/schema.ts';

interface Found {
  readonly fileId: string;
  readonly type: FileUse['type'];
  readonly storyboardId: string;
  readonly takeNumber: number | null;
}

/** The uses of every stored file, or of one. Documents are searched where they lie: only digests come out. */
export async function usesOfFiles(db: Db, fileId: string | null = null): Promise<ReadonlyMap<string, readonly FileUse[]>> {
  const found = [...(await inStoryboards(db)), ...(await inTakes(db)), ...(await asResults(db))].filter(
    (each) => fileId === null || each.fileId === fileId,
  );
  const boards = await boardsNamed(db, [...new Set(found.map(({ storyboardId }) => storyboardId))]);
  const uses = new Map<string, FileUse[]>();
  const add = (id: string, use: FileUse) => uses.set(id, [...(uses.get(id) ?? []), use]);
  for (const { fileId: id, type, storyboardId, takeNumber } of found) {
    const board = boards.get(storyboardId) ?? { title: '', isDeleted: false };
    add(id, { type, takeNumber, ...board });
  }
  for (const { originalId, name } of await originals(db))
    add(originalId, { type: 'original', title: name ?? '', takeNumber: null, isDeleted: false });
  return uses;
}

/** Digests inside a column of JSON, one row each. As text: parsing it in the database would trip over what people may write. */
function digestsIn(...columns: readonly PgColumn[]) {
  const text = sql.join(
    columns.map((column) => sql`${column}::text`),
    sql` || ' ' || `,
  );
  return sql<string>`(regexp_matches(${text}, '[0-9a-f]{64}', 'g'))[1]`;
}

async function inStoryboards(db: Db): Promise<Found[]> {
  const rows = await db
    .selectDistinct({ storyboardId: storyboards.id, fileId: digestsIn(storyboards.document).as('file_id') })
    .from(storyboards);
  return rows.map((row) => ({ ...row, type: 'storyboard', takeNumber: null }));
}

async function inTakes(db: Db): Promise<Found[]> {
  const rows = await db
    .selectDistinct({
      storyboardId: takes.storyboardId,
      takeNumber: takes.number,
      fileId: digestsIn(takes.storyboard, takes.request).as('file_id'),
    })
    .from(takes);
  return rows.map((row) => ({ ...row, type: 'take' }));
}

async function asResults(db: Db): Promise<Found[]> {
  const rows = await db
    .select({
      storyboardId: takes.storyboardId,
      takeNumber: takes.number,
      plain: takes.videoFileId,
      watermarked: takes.watermarkedFileId,
    })
    .from(takes)
    .where(or(isNotNull(takes.videoFileId), isNotNull(takes.watermarkedFileId)));
  return rows.flatMap(({ plain, watermarked, ...row }) =>
    [plain, watermarked].flatMap((fileId) => (fileId === null ? [] : [{ ...row, fileId, type: 'result' as const }])),
  );
}

/** Files that others were made from, but for videos and the pictures of them. */
async function originals(db: Db): Promise<{ readonly originalId: string; readonly name: string | null }[]> {
  const rows = await db
    .select({ id: files.id, originalId: files.madeFromId, name: files.name })
    .from(files)
    .where(isNotNull(files.madeFromId));
  const pictures = await videoPictureIds(db);
  return rows.flatMap(({ id, originalId, name }) => (originalId === null || pictures.has(id) ? [] : [{ originalId, name }]));
}

/** Pictures that were taken from videos: posters and filmstrips. Nobody put them here, and they go with their video. */
export async function videoPictureIds(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ poster: files.posterFileId, filmstrip: files.filmstripFileId })
    .from(files)
    .where(or(isNotNull(files.posterFileId), isNotNull(files.filmstripFileId)));
  return new Set(rows.flatMap(picturesOf));
}

export function picturesOf({ poster, filmstrip }: { readonly poster: string | null; readonly filmstrip: string | null }): string[] {
  return [...new Set([poster, filmstrip].filter((id) => id !== null))];
}

async function boardsNamed(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Pick<FileUse, 'title' | 'isDeleted'>>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: storyboards.id, document: storyboards.document, deletedAt: storyboards.deletedAt })
    .from(storyboards)
    .where(inArray(storyboards.id, [...ids]));
  return new Map(rows.map(({ id, document, deletedAt }) => [id, { title: titleOf(document), isDeleted: deletedAt !== null }]));
}

/** Of a document of whatever version. */
function titleOf(document: unknown): string {
  const title = typeof document === 'object' && document !== null && 'title' in document ? document.title : null;
  return typeof title === 'string' ? title.trim() : '';
}

import { inArray } from 'drizzle-orm';
import { safeName, uniqueNames } from '#lib/export/file-names.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { type FileRow, files } from '../../db/schema.ts';
import type { Studio } from '../../studio.ts';
import { type PackEntry, storedEntry } from './pack-entry.ts';

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/gif': '.gif',
  'image/bmp': '.bmp',
  'image/heic': '.heic',
  'image/avif': '.avif',
  'image/tiff': '.tif',
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
};

export interface PackReferences {
  readonly entries: readonly PackEntry[];
  /** Where a stored file lies in the pack; null: it is not in it. */
  readonly pathOf: (fileId: string) => string | null;
}

/**
 * The files that these plans name, each once, under the name that the first plan gives it. One that is not stored any
 * more (as after a restore from half a backup) is left out: the rest is worth having.
 */
export async function packReferences(studio: Pick<Studio, 'db' | 'storage'>, boards: readonly Storyboard[]): Promise<PackReferences> {
  const named = new Map<string, { readonly folder: string; readonly name: string }>();
  const add = (fileId: string | undefined, folder: string, name: string) => {
    if (fileId !== undefined && !named.has(fileId)) named.set(fileId, { folder, name });
  };
  for (const board of boards) {
    for (const reference of board.references) {
      if (reference.kind === 'element') continue;
      const { source } = reference;
      add(source.type === 'file' ? source.fileId : source.copyId, 'references', reference.name);
    }
    for (const [index, { scratchSound }] of board.shots.entries())
      add(scratchSound?.fileId, 'sound', `Shot ${index + 1} - ${scratchSound?.name ?? ''}`);
  }
  const unique = uniqueNames();
  const entries: PackEntry[] = [];
  const paths = new Map<string, string>();
  for (const row of await rowsOf(studio, [...named.keys()])) {
    const { folder, name } = named.get(row.id) ?? { folder: 'references', name: '' };
    const bytes = await studio.storage.size(row.id);
    if (bytes === null) continue;
    const path = `${folder}/${unique(safeName(name, 'Reference'), ENDINGS[row.mediaType] ?? endingOf(row.mediaType))}`;
    paths.set(row.id, path);
    entries.push(storedEntry(studio, { path, fileId: row.id, bytes, at: row.createdAt }));
  }
  return { entries, pathOf: (fileId) => paths.get(fileId) ?? null };
}

/** In the order of the ids, which is the order of the tray. */
async function rowsOf({ db }: Pick<Studio, 'db'>, ids: readonly string[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const rows = new Map(
    (
      await db
        .select()
        .from(files)
        .where(inArray(files.id, [...ids]))
    ).map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => rows.get(id) ?? []);
}

/** `audio/flac` as `.flac`. */
function endingOf(mediaType: string): string {
  const kind = /^[a-z]+\/([a-z0-9]{1,8})$/.exec(mediaType)?.[1];
  return kind === undefined ? '' : `.${kind}`;
}

/** The hand-off pack: everything of a storyboard that somebody else needs to go on with it, as one ZIP file. */
import { rm } from 'node:fs/promises';
import { titleAsFileName } from '#lib/export/file-names.ts';
import { type ShotListWords, shotListFile, shotListRows } from '#lib/export/shot-list.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Studio } from '../../studio.ts';
import { makePaper, type PaperWords } from '../paper/make-paper.ts';
import { readyTakes } from '../ready-take.ts';
import { packAnimatic } from './pack-animatic.ts';
import { madeEntry, type PackEntry, textEntry } from './pack-entry.ts';
import { packReferences } from './pack-references.ts';
import { packTake } from './pack-take.ts';
import { type ZipStream, zipStream } from './zip-stream.ts';

type Tools = Pick<Studio, 'db' | 'storage' | 'posters' | 'clock'>;

export interface Pack extends ZipStream {
  readonly downloadName: string;
}

/**
 * All entries but the paper and the animatic: what the menu can weigh without making anything. `board` is the storyboard as it is saved.
 */
export async function packEntries(studio: Tools, storyboardId: string, board: Storyboard, words: ShotListWords): Promise<PackEntry[]> {
  const takes = await readyTakes(studio, storyboardId);
  const { entries: references, pathOf } = await packReferences(studio, [board, ...takes.map(({ board: planned }) => planned)]);
  const at = studio.clock();
  return [
    ...(await Promise.all(takes.map((ready) => packTake(studio, ready, pathOf)))).flat(),
    ...references,
    textEntry(`${titleAsFileName(board.title)}.shotboard.json`, `${JSON.stringify(board, null, 2)}\n`, at),
    textEntry('shot list.csv', shotListFile(shotListRows(board), words, null), at),
  ];
}

export interface PackOptions {
  readonly paper: PaperWords;
  readonly list: ShotListWords;
  /** Where a browser has stored the plan as a film; null: the pack goes without. */
  readonly animaticFileId: string | null;
}

/** The pack as a stream with its exact length. The lists for paper are made first, which takes a second or two. */
export async function openPack(
  studio: Tools,
  storyboardId: string,
  board: Storyboard,
  { paper: words, list, animaticFileId }: PackOptions,
): Promise<Pack> {
  const entries = [...(await packEntries(studio, storyboardId, board, list)), ...(await packAnimatic(studio, animaticFileId))];
  const made: string[] = [];
  for (const [kind, name] of [
    ['shot-list', 'shot list.pdf'],
    ['contact-sheet', 'contact sheet.png'],
  ] as const) {
    const paper = await makePaper(studio, kind, { board, ready: null }, words);
    // Without it the pack is still everything that cannot be made again.
    if (!paper.ok) continue;
    made.push(paper.value.path);
    entries.push(await madeEntry(name, paper.value.path, studio.clock()));
  }
  const title = titleAsFileName(board.title);
  const sums = entries.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
  const all = [...entries, textEntry('SHA256SUMS', sums, studio.clock())].map((entry) => ({ ...entry, path: `${title}/${entry.path}` }));
  const removeMade = async () => {
    for (const path of made) await rm(path, { force: true });
  };
  return { ...zipStream(all, removeMade), downloadName: `${title} - hand-off.zip` };
}

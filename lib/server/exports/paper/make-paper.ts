import { rm } from 'node:fs/promises';
import { titleAsFileName } from '#lib/export/file-names.ts';
import { type ShotListRow, shotListRows } from '#lib/export/shot-list.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Failure } from '../../failure.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { Studio } from '../../studio.ts';
import type { MadeFile } from '../made-file.ts';
import type { ReadyTake } from '../ready-take.ts';
import { runProcess } from '../run-process.ts';
import type { PaperJob, PaperRow } from './paper-job.ts';
import { planPicture, takePicture } from './row-pictures.ts';

/** Words in the language of whoever asked. */
export interface PaperWords {
  readonly facts: (board: Storyboard, take: number | null) => string;
  readonly heading: (number: number) => string;
  readonly times: (row: Pick<ShotListRow, 'startSeconds' | 'seconds'>) => string;
  readonly references: (names: readonly string[]) => string;
  readonly fixed: PaperJob['words'];
}

/** What is put on paper: a plan, or a take with the plan it was made from. */
export interface PaperSubject {
  readonly board: Storyboard;
  readonly ready: ReadyTake | null;
}

const KINDS = {
  'shot-list': { ending: '.pdf', mediaType: 'application/pdf', name: 'shot list' },
  'contact-sheet': { ending: '.png', mediaType: 'image/png', name: 'contact sheet' },
} as const;

/** Each loads a font of twenty megabytes for its moment: one after the other. */
const inLine = oneAtATime();

/** Makes a shot list (PDF) or a contact sheet (PNG). */
export async function makePaper(
  studio: Pick<Studio, 'db' | 'storage' | 'posters' | 'clock'>,
  kind: PaperJob['kind'],
  { board, ready }: PaperSubject,
  words: PaperWords,
): Promise<Result<MadeFile, Failure>> {
  const { ending, mediaType, name } = KINDS[kind];
  const path = studio.storage.temporaryPath(ending);
  const rows = await Promise.all(shotListRows(board).map((row, index) => paperRow(studio, { board, ready }, row, index, words)));
  const job = {
    kind,
    outPath: path,
    title: board.title.trim() || titleAsFileName(board.title),
    facts: words.facts(board, ready?.take.number ?? null),
    comment: ready?.take.comment ?? '',
    aspect: ready ? ready.video.width / ready.video.height : aspectOf(board),
    at: studio.clock(),
    words: words.fixed,
    rows,
  };
  const draw = (videoPath: string | null) =>
    runProcess('paper/paper-process.ts', [], JSON.stringify({ ...job, videoPath } satisfies PaperJob));
  const isDrawn = await inLine(() => (ready ? studio.storage.withLocal(ready.video.id, draw) : draw(null)));
  if (isDrawn) return ok({ path, mediaType, downloadName: `${ready?.name ?? titleAsFileName(board.title)} - ${name}${ending}` });
  await rm(path, { force: true });
  return fail({
    code: 'paper-not-drawn',
    sentence: 'This could not be drawn on the server. Your storyboard is safe; the list as a table (CSV) still works.',
  });
}

async function paperRow(
  studio: Pick<Studio, 'db' | 'storage' | 'posters'>,
  { board, ready }: PaperSubject,
  row: ShotListRow,
  index: number,
  words: PaperWords,
): Promise<PaperRow> {
  return {
    heading: words.heading(row.number),
    times: words.times(row),
    number: row.number,
    words: row.words,
    references: row.references.length === 0 ? '' : words.references(row.references),
    picture: ready ? takePicture(ready, index) : await planPicture(studio, board, row),
  };
}

function aspectOf({ settings }: Storyboard): number {
  const [width = 16, height = 9] = settings.aspectRatio.split(':').map(Number);
  return width / height;
}

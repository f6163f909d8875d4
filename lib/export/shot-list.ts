/** The shot list that people print and tables hold: one line for each planned shot. */
import { mentionedIds } from '#lib/prompt/mention.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { type Cell, csvFile } from './csv.ts';
import type { PlannedShot } from './cut-timeline.ts';
import { smpteTimecode, TIMELINE_RATE, timelineFrame } from './frames.ts';
import type { KnownCuts } from './known-cuts.ts';

export interface ShotListRow extends PlannedShot {
  /** 1 for the first. */
  readonly number: number;
  /** Names of the references that its words mention, in order. */
  readonly references: readonly string[];
  /** Their ids: the first leads in pictures. */
  readonly referenceIds: readonly string[];
}

/** The planned shots of a storyboard of any kind; one prompt without planned cuts is one line over the whole length. */
export function shotListRows(board: Storyboard): ShotListRow[] {
  const names = new Map(board.references.map(({ id, name }) => [id, name]));
  const lengths = board.kind === 'storyboard' ? board.shots.map(({ seconds }) => seconds) : [board.totalSeconds];
  let startSeconds = 0;
  return currentPrompts(board).map(({ prompt }, index) => {
    const seconds = lengths[index] ?? 0;
    const referenceIds = mentionedIds(prompt).filter((id) => names.has(id));
    const references = referenceIds.flatMap((id) => names.get(id) ?? []);
    const row = {
      number: index + 1,
      startSeconds,
      seconds,
      words: plainText(prompt, (id) => names.get(id) ?? null),
      references,
      referenceIds,
    };
    startSeconds += seconds;
    return row;
  });
}

/** Column heads, in the order of `shotListFile`; their words come from the caller, who knows the language. */
export interface ShotListWords {
  readonly shot: string;
  readonly start: string;
  readonly seconds: string;
  readonly prompt: string;
  readonly references: string;
  readonly notes: string;
  /** Only beside a take: where the shot begins in the video, and how long it is there. */
  readonly foundStart: string;
  readonly foundSeconds: string;
}

/**
 * The list as a `.csv` file. Where a take has as many shots as were planned, it says beside each where it really is; with
 * other numbers nobody can tell which is which, and those columns stay empty.
 */
export function shotListFile(rows: readonly ShotListRow[], words: ShotListWords, cuts: KnownCuts | null): string {
  const isMatched = cuts !== null && cuts.cuts.length + 1 === rows.length;
  const starts = cuts === null ? [] : [0, ...cuts.cuts, cuts.frames].map((frame) => timelineFrame(frame, cuts.framesPerSecond));
  const head = [words.shot, words.start, words.seconds, words.prompt, words.references, words.notes];
  const lines = rows.map((row, index): Cell[] => [
    row.number,
    smpteTimecode(row.startSeconds * TIMELINE_RATE),
    row.seconds,
    row.words,
    row.references.join('; '),
    '',
    ...(cuts === null ? [] : isMatched ? found(starts, index) : ['', '']),
  ]);
  return csvFile([cuts === null ? head : [...head, words.foundStart, words.foundSeconds], ...lines]);
}

function found(starts: readonly number[], index: number): Cell[] {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? start;
  return [smpteTimecode(start), Math.round(((end - start) / TIMELINE_RATE) * 1000) / 1000];
}

/** The shot list that people print and tables hold: one line for each planned shot. */
import { mentionedIds } from '#lib/prompt/mention.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { currentPrompts } from '#lib/storyboard/prompts.ts';
import { type Cell, csvFile } from './csv.ts';
import type { PlannedShot } from './cut-timeline.ts';
import { smpteTimecode, TIMELINE_RATE, timelineFrame } from './frames.ts';
import type { KnownCuts } from './known-cuts.ts';
import { type PlaceInVideo, placesInVideo } from './places-in-video.ts';

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
  /** Only beside a take: where the shot begins in the video, how long it is there, and how many frames late its cut comes. */
  readonly foundStart: string;
  readonly foundSeconds: string;
  readonly drift: string;
}

/**
 * The list as a `.csv` file. Beside a take it says where each shot really is. Cells stay empty for what nobody can tell:
 * of a shot that became one with the one before, and of a take whose cuts nobody has looked for.
 */
export function shotListFile(rows: readonly ShotListRow[], words: ShotListWords, cuts: KnownCuts | null): string {
  const places = cuts === null || cuts.origin === 'planned' ? [] : placesInVideo(cuts, rows);
  const head = [words.shot, words.start, words.seconds, words.prompt, words.references, words.notes];
  const lines = rows.map((row, index): Cell[] => [
    row.number,
    smpteTimecode(row.startSeconds * TIMELINE_RATE),
    row.seconds,
    row.words,
    row.references.join('; '),
    '',
    ...(cuts === null ? [] : found(places[index] ?? null, cuts.framesPerSecond)),
  ]);
  return csvFile([cuts === null ? head : [...head, words.foundStart, words.foundSeconds, words.drift], ...lines]);
}

function found(place: PlaceInVideo | null, framesPerSecond: number): Cell[] {
  if (place === null) return ['', '', ''];
  const { startFrame, endFrame, driftFrames } = place;
  const seconds = endFrame === null ? '' : Math.round(((endFrame - startFrame) / framesPerSecond) * 1000) / 1000;
  return [smpteTimecode(timelineFrame(startFrame, framesPerSecond)), seconds, driftFrames];
}

/**
 * What differs between what two storyboards ask for, as people compare two takes: only what is sent counts. Words of
 * other kinds, references that wait in the tray, titles and the order of the tray make no difference to a take.
 */
import { type DifferencePiece, wordDifference, wordsOf } from '#lib/prompt/word-difference.ts';
import { COMPARED_SETTINGS, type ComparedSetting } from './difference.ts';
import type { Kind, Reference, Settings, Storyboard } from './document.ts';
import { sentReferences } from './sent-references.ts';

/** One and the other, in the order in which they were given. */
export interface Both<Value> {
  readonly one: Value;
  readonly other: Value;
}

export type RequestDifference =
  | ({ readonly at: 'kind' } & Both<Kind>)
  | SettingDifference
  | ({ readonly at: 'total' } & Both<number>)
  | {
      readonly at: 'words';
      /** The shot's number in each, null where it is not there. Null altogether: the one prompt of the other kinds. */
      readonly shot: Both<number | null> | null;
      readonly seconds: Both<number | null>;
      readonly pieces: readonly DifferencePiece[];
    }
  /** A reference that one of them sends and the other does not, or that both send as something else. */
  | ({ readonly at: 'reference'; readonly name: string } & Both<Reference | null>);

export type SettingDifference = {
  [Setting in ComparedSetting]: { readonly at: 'setting'; readonly setting: Setting } & Both<Settings[Setting]>;
}[ComparedSetting];

interface Passage {
  readonly key: string;
  readonly number: number | null;
  readonly seconds: number | null;
  readonly prompt: string;
}

/** In the order in which people read a storyboard: settings, words, references. Empty exactly when both ask for the same. */
export function requestDifferences(one: Storyboard, other: Storyboard): RequestDifference[] {
  return [
    ...(one.kind === other.kind ? [] : [{ at: 'kind', one: one.kind, other: other.kind } as const]),
    ...COMPARED_SETTINGS.flatMap((setting) => differenceOfSetting(setting, one.settings, other.settings)),
    ...(one.totalSeconds === other.totalSeconds ? [] : [{ at: 'total', one: one.totalSeconds, other: other.totalSeconds } as const]),
    ...differencesOfWords(one, other),
    ...differencesOfReferences(one, other),
  ];
}

function differenceOfSetting(setting: ComparedSetting, one: Settings, other: Settings): SettingDifference[] {
  // The compiler cannot know that both values are of the one setting.
  return one[setting] === other[setting] ? [] : [{ at: 'setting', setting, one: one[setting], other: other[setting] } as SettingDifference];
}

function differencesOfWords(one: Storyboard, other: Storyboard): RequestDifference[] {
  return paired(passages(one), passages(other)).flatMap((pair): RequestDifference[] => {
    const pieces = wordDifference(wordsOf(pair.one?.prompt ?? '', nameIn(one)), wordsOf(pair.other?.prompt ?? '', nameIn(other)));
    const numbers = { one: pair.one?.number ?? null, other: pair.other?.number ?? null };
    const seconds = { one: pair.one?.seconds ?? null, other: pair.other?.seconds ?? null };
    const isSame = seconds.one === seconds.other && numbers.one === numbers.other && pieces.every(({ kind }) => kind === 'same');
    if (isSame && pair.one !== null && pair.other !== null) return [];
    const shot = numbers.one === null && numbers.other === null ? null : numbers;
    return [{ at: 'words', shot, seconds, pieces }];
  });
}

function passages(board: Storyboard): Passage[] {
  if (board.kind === 'storyboard') {
    return board.shots.map(({ id, prompt, seconds }, index) => ({ key: id, number: index + 1, seconds, prompt }));
  }
  return [{ key: 'one', number: null, seconds: null, prompt: board.kind === 'auto' ? board.autoPrompt : board.singlePrompt }];
}

/**
 * The same shot of both; shots keep their ids through every edit. Two storyboards that share none were made apart, and
 * are compared place by place. In the order of the other, with what it lost where that stood.
 */
function paired(one: readonly Passage[], other: readonly Passage[]): Both<Passage | null>[] {
  const areApart =
    [...one, ...other].every(({ number }) => number !== null) && !one.some(({ key }) => other.some((each) => each.key === key));
  const partnerOf = (passage: Passage, index: number) =>
    areApart ? (one[index] ?? null) : (one.find(({ key }) => key === passage.key) ?? null);
  const pairs: Both<Passage | null>[] = other.map((passage, index) => ({ one: partnerOf(passage, index), other: passage }));
  const lost = one.filter((passage) => !pairs.some((pair) => pair.one === passage));
  return [...pairs, ...lost.map((passage) => ({ one: passage, other: null }))].toSorted((a, b) => placeOf(a) - placeOf(b));
}

function placeOf({ one, other }: Both<Passage | null>): number {
  return other?.number ?? (one?.number ?? 0) - 0.5;
}

function differencesOfReferences(one: Storyboard, other: Storyboard): RequestDifference[] {
  const [own, others] = [sentOf(one), sentOf(other)];
  return [...new Set([...own.keys(), ...others.keys()])].flatMap((id): RequestDifference[] => {
    const [before, after] = [own.get(id) ?? null, others.get(id) ?? null];
    if (before && after && isSentAlike(before, after)) return [];
    return [{ at: 'reference', name: (after ?? before)?.name ?? '', one: before, other: after }];
  });
}

function sentOf(board: Storyboard): ReadonlyMap<string, Reference> {
  return new Map(sentReferences(board).map(({ reference }) => [reference.id, reference]));
}

/** A name is ours alone, and being pinned decides only whether it is sent: this one is. */
function isSentAlike(before: Reference, after: Reference): boolean {
  const sent = ({ name: _name, pinned: _pinned, ...rest }: Reference) => JSON.stringify(Object.entries(rest).toSorted());
  return sent(before) === sent(after);
}

function nameIn({ references }: Storyboard): (referenceId: string) => string | null {
  const names = new Map(references.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? null;
}

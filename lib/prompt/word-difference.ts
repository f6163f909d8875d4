/**
 * What was changed between two prompts, word by word: the longest common run of words stays, the rest was taken away or
 * added. A mention counts as one word, and so does each character of scripts that put no spaces between words.
 */
import { promptParts } from './mention.ts';

/** A run of words: of both prompts, of the one before alone, or of the one after alone. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface Word {
  /** Words are the same when their keys are: a mention of another reference by the same name is another word. */
  readonly key: string;
  readonly text: string;
}

/** A word; a character of a script without spaces; white space; or anything else with what is joined to it. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}'’_])+|\s+|.\p{M}*(?:\u200d.\p{M}*)*/gsu;

/** Two prompts of the longest length, all of other words, still fit: beyond that everything counts as rewritten. */
const MOST_COMPARISONS = 8_000_000;

/** The words of a stored prompt, a mention being its reference's name with an @ before it. Joined they are what people read. */
export function wordsOf(prompt: string, nameOf: (referenceId: string) => string | null): Word[] {
  return promptParts(prompt).flatMap((part): Word[] => {
    if (part.type === 'text') return (part.text.match(WORDS) ?? []).map((text) => ({ key: text, text }));
    const text = `@${nameOf(part.referenceId) ?? ''}`;
    return [{ key: `${part.referenceId}\n${text}`, text }];
  });
}

/**
 * The pieces in reading order; what was taken away stands before what came in its place. Joining `same` and `removed`
 * gives the prompt before, `same` and `added` the one after.
 */
export function wordDifference(before: readonly Word[], after: readonly Word[]): DifferencePiece[] {
  const start = sharedStart(before, after);
  const end = sharedStart(before.slice(start).toReversed(), after.slice(start).toReversed());
  const middle = compared(before.slice(start, before.length - end), after.slice(start, after.length - end));
  const same = (words: readonly Word[]): DifferencePiece[] => words.map((word) => ({ kind: 'same', text: word.text }));
  return pieces([...same(before.slice(0, start)), ...middle, ...same(before.slice(before.length - end))]);
}

function sharedStart(one: readonly Word[], other: readonly Word[]): number {
  const shorter = Math.min(one.length, other.length);
  let count = 0;
  while (count < shorter && one[count]?.key === other[count]?.key) count += 1;
  return count;
}

function compared(before: readonly Word[], after: readonly Word[]): DifferencePiece[] {
  if (before.length * after.length > MOST_COMPARISONS) {
    return [...before.map(({ text }) => step('removed', text)), ...after.map(({ text }) => step('added', text))];
  }
  const width = after.length + 1;
  // How many words the rests have in common, for every place in the one and in the other.
  const common = new Uint16Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const below = common[(row + 1) * width + column] ?? 0;
      const beside = common[row * width + column + 1] ?? 0;
      common[row * width + column] =
        before[row]?.key === after[column]?.key ? (common[(row + 1) * width + column + 1] ?? 0) + 1 : Math.max(below, beside);
    }
  }
  const steps: DifferencePiece[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [old, fresh] = [before[row], after[column]];
    if (old && fresh && old.key === fresh.key) {
      steps.push(step('same', old.text));
      row += 1;
      column += 1;
    } else if (old && (!fresh || (common[(row + 1) * width + column] ?? 0) >= (common[row * width + column + 1] ?? 0))) {
      steps.push(step('removed', old.text));
      row += 1;
    } else if (fresh) {
      steps.push(step('added', fresh.text));
      column += 1;
    }
  }
  return steps;
}

function step(kind: DifferencePiece['kind'], text: string): DifferencePiece {
  return { kind, text };
}

/** Runs of one kind joined; white space alone between two changes belongs to both, so that a rewritten sentence reads as one. */
function pieces(steps: readonly DifferencePiece[]): DifferencePiece[] {
  const result: DifferencePiece[] = [];
  let [removed, added, space] = ['', '', ''];
  const close = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const keep = (text: string) => {
    const last = result.at(-1);
    if (last?.kind === 'same') result[result.length - 1] = { kind: 'same', text: last.text + text };
    else if (text !== '') result.push({ kind: 'same', text });
  };
  for (const { kind, text } of steps) {
    if (kind === 'same') {
      const isChanging = removed !== '' || added !== '';
      if (isChanging && (space + text).trim() === '') {
        space += text;
        continue;
      }
      close();
      keep(space + text);
      space = '';
      continue;
    }
    removed += space;
    added += space;
    space = '';
    if (kind === 'removed') removed += text;
    else added += text;
  }
  close();
  keep(space);
  return result;
}

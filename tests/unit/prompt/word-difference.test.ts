import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mention } from '#lib/prompt/mention.ts';
import { type DifferencePiece, wordDifference, wordsOf } from '#lib/prompt/word-difference.ts';

const named = (id: string) => ({ boat: 'The boat', lamp: 'Lamp' })[id] ?? null;
const between = (before: string, after: string) => wordDifference(wordsOf(before, named), wordsOf(after, named));
/** Removed words in brackets, added ones in braces. */
const shown = (pieces: readonly DifferencePiece[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[${text}]` : `{${text}}`)).join('');
const joined = (pieces: readonly DifferencePiece[], without: DifferencePiece['kind']) =>
  pieces.flatMap(({ kind, text }) => (kind === without ? [] : text)).join('');

describe('the difference of two prompts', () => {
  it('names the word that was replaced, and leaves the rest', () => {
    expect(shown(between('A red boat drifts home.', 'A blue boat drifts home.'))).toBe('A [red]{blue} boat drifts home.');
  });

  it('reads a rewritten passage as one', () => {
    expect(shown(between('Slow pan left, then cut.', 'Fast dolly right, then cut.'))).toBe('[Slow pan left]{Fast dolly right}, then cut.');
  });

  it('says what was only added or only taken away', () => {
    expect(shown(between('It rains.', 'It rains again.'))).toBe('It rains{ again}.');
    expect(shown(between('It rains again.', 'It rains.'))).toBe('It rains[ again].');
    expect(shown(between('', 'New.'))).toBe('{New.}');
  });

  it('compares Chinese by the character', () => {
    expect(shown(between('夜市的灯笼亮了。', '夜市的灯笼灭了。'))).toBe('夜市的灯笼[亮]{灭}了。');
  });

  it('takes a mention as one word, and one of another reference as another word', () => {
    expect(shown(between(`Near ${mention('boat')}, dusk.`, `Near ${mention('lamp')}, dusk.`))).toBe('Near [@The boat]{@Lamp}, dusk.');
  });

  it('finds nothing between equal prompts', () => {
    expect(between('The same.', 'The same.')).toEqual([{ kind: 'same', text: 'The same.' }]);
    expect(between('', '')).toEqual([]);
  });

  it('never cuts a family of joined pictograms', () => {
    expect(shown(between('Wave 👩‍👩‍👧 now', 'Wave 👩‍👧 now'))).toBe('Wave [👩‍👩‍👧]{👩‍👧} now');
  });

  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(fc.constantFrom('the ', 'boat', ' ', 'red ', '灯', ', ', mention('boat'), '\n'), { maxLength: 14 })
      .map((parts) => parts.join('')),
  );

  it('gives both prompts back, whatever they are', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = between(before, after);
        const read = (prompt: string) =>
          wordsOf(prompt, named)
            .map((word) => word.text)
            .join('');
        expect(joined(pieces, 'added')).toBe(read(before));
        expect(joined(pieces, 'removed')).toBe(read(after));
        // Never two pieces of one kind side by side, and none that is empty.
        expect(pieces.every((piece, index) => piece.text !== '' && piece.kind !== pieces[index + 1]?.kind)).toBe(true);
      }),
    );
  });

  it('finds no change exactly when there is none', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const keys = (prompt: string) => wordsOf(prompt, named).map(({ key }) => key);
        const isSame = between(before, after).every(({ kind }) => kind === 'same');
        expect(isSame).toBe(JSON.stringify(keys(before)) === JSON.stringify(keys(after)));
      }),
    );
  });

  it('has words for two prompts of any length', () => {
    const many = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ');
    const pieces = between(many('a'), many('b'));
    expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

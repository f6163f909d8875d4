import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnPieces, type Piece, placeOf, readPieces } from '#components/prompt/field/pieces.ts';
import { FILLER, shownPrompt } from '#components/prompt/field/shown-prompt.ts';
import { mentionRanges } from '#components/prompt/text-change.ts';
import { joinPromptParts, MENTION_OPEN, mention, type PromptPart } from '#lib/prompt/mention.ts';

const part: fc.Arbitrary<PromptPart> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text: fc.constantFrom('a', 'Öl ', '😀', '\n', '\n\n', '灯') }),
  fc.record({ type: fc.constant('mention' as const), referenceId: fc.constantFrom('r1', 'lantern') }),
);
const prompt = fc.array(part, { maxLength: 10 }).map(joinPromptParts);

const text = (words: string): Piece => ({ type: 'text', text: words });
const chip = (referenceId: string): Piece => ({ type: 'chip', referenceId });
const block = (...pieces: Piece[]): Piece => ({ type: 'block', pieces });
const lineBreak: Piece = { type: 'break' };
const mark = (number: number): Piece => ({ type: 'mark', mark: number });
const read = (...pieces: Piece[]) => readPieces(pieces).prompt;

describe('what the field draws', () => {
  it('has text on both sides of every chip, so that a caret can stand there', () => {
    expect(drawnPieces(mention('r1') + mention('r2'))).toEqual([text(FILLER), chip('r1'), text(FILLER), chip('r2'), text(FILLER)]);
    expect(drawnPieces(`a ${mention('r1')}.`)).toEqual([text('a '), chip('r1'), text('.')]);
    expect(drawnPieces(`a\n${mention('r1')}`)).toEqual([text(`a\n${FILLER}`), chip('r1'), text(FILLER)]);
  });

  it('gives an empty last line its height', () => {
    expect(drawnPieces('')).toEqual([lineBreak]);
    expect(drawnPieces('a\n')).toEqual([text('a\n'), lineBreak]);
  });

  it('reads back as the same prompt', () => {
    fc.assert(
      fc.property(prompt, (words) => {
        expect(readPieces(drawnPieces(words)).prompt).toBe(words);
      }),
    );
  });

  it('has one place for each offset, which reads back as that offset', () => {
    fc.assert(
      fc.property(prompt, fc.nat(40), (words, wanted) => {
        const asked = Math.min(wanted, words.length);
        const inside = mentionRanges(words).find(({ from, to }) => from < asked && asked < to);
        const drawn = drawnPieces(words);
        const place = placeOf(drawn, asked);
        const marked = drawn.flatMap((piece, index): Piece[] => {
          if (index !== place.index) return [piece];
          if (piece.type !== 'text') return [mark(0), piece];
          return [text(piece.text.slice(0, place.at)), mark(0), text(piece.text.slice(place.at))];
        });
        expect(readPieces(marked).offsets[0]).toBe(inside?.to ?? asked);
      }),
    );
  });
});

describe('what is read from the field', () => {
  it('takes blocks and breaks for lines, however deep a browser or an extension has put them', () => {
    expect(read(text('one'), block(text('two')), block(text('three')))).toBe('one\ntwo\nthree');
    expect(read(block(block(text('one')), block(text('two'))))).toBe('one\ntwo');
    expect(read(text('one'), lineBreak, text('two'))).toBe('one\ntwo');
    expect(read(text('one'), block(lineBreak), block(text('two')))).toBe('one\n\ntwo');
    expect(read(block(text('one'), lineBreak), text('two'))).toBe('one\ntwo');
    expect(read(lineBreak, block(chip('r1')))).toBe(`\n${mention('r1')}`);
  });

  it('does not count the break that only gives the last line its height', () => {
    expect(read(lineBreak)).toBe('');
    expect(read(text('one'), lineBreak)).toBe('one');
    expect(read(text('one\n'), lineBreak)).toBe('one\n');
    expect(read(text('one'), lineBreak, lineBreak)).toBe('one\n');
  });

  it('leaves out fillers and delimiters, wherever they come from', () => {
    expect(read(text(`${FILLER}a${FILLER}b${MENTION_OPEN}c`))).toBe('abc');
  });

  it('finds places in lines that are still blocks', () => {
    const pieces = [text('one'), mark(0), block(mark(1), text('two'), mark(2)), block(mark(3), lineBreak)];
    expect(readPieces(pieces)).toEqual({ prompt: 'one\ntwo\n', offsets: [3, 4, 7, 8] });
  });
});

describe('a prompt as the field holds it', () => {
  it('has one kind of line end, and nothing that the field or HTML would change', () => {
    expect(shownPrompt('a\r\nb\rc\0\uFEFF')).toBe('a\nb\nc');
    expect(shownPrompt(`${mention('r1')}${MENTION_OPEN}x`)).toBe(`${mention('r1')}x`);
    expect(shownPrompt('\uD83D').isWellFormed()).toBe(true);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '#lib/animatic/wrap-text.ts';

/** Every character is one wide. */
const measure = (text: string): number => text.length;
const wrap = (text: string, maxWidth: number, maxLines = 4): string[] => wrapText(text, { maxWidth, maxLines, measure });

describe('wrapping a caption', () => {
  it('breaks between words', () => {
    expect(wrap('rain stops mid-air above the market', 12)).toEqual(['rain stops', 'mid-air', 'above the', 'market']);
  });

  it('keeps a caption that fits on one line, with its white space tidied', () => {
    expect(wrap('  slow \n tilt ', 20)).toEqual(['slow tilt']);
  });

  it('ends with an ellipsis when the lines run out', () => {
    expect(wrap('one two three four five six', 8, 2)).toEqual(['one two', 'three…']);
  });

  it('breaks scripts without spaces between characters, and leaves words inside them whole', () => {
    expect(wrap('夜の市場とKlingの灯', 5)).toEqual(['夜の市場と', 'Kling', 'の灯']);
  });

  it('begins no line with a closing mark of a script without spaces', () => {
    expect(wrap('灯りがともる、夜。', 6)).toEqual(['灯りがとも', 'る、夜。']);
  });

  it('breaks a word that is wider than the frame', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('gives no lines for an empty caption', () => {
    expect(wrap('   ', 10)).toEqual([]);
  });

  it('measures each word once, however long the text: with a font that is not there yet, every question takes its time', () => {
    const asked: string[] = [];
    const text = 'the rain stops above the market and the lanterns go out '.repeat(9);
    wrapText(text, { maxWidth: 60, maxLines: 20, measure: (part) => asked.push(part) && part.length });
    expect(asked.length).toBeLessThan(15);
  });

  it('never exceeds the width or the number of lines, and never invents words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), fc.integer({ min: 1, max: 5 }), (text, width, lines) => {
        const wrapped = wrap(text, width, lines);
        expect(wrapped.length).toBeLessThanOrEqual(lines);
        for (const line of wrapped) expect(measure(line)).toBeLessThanOrEqual(width);
        const spaceless = (words: string): string => words.replace(/\s/gu, '');
        const shown = spaceless(wrapped.join(''));
        expect(shown === spaceless(text) || shown.endsWith('…')).toBe(true);
      }),
    );
  });
});

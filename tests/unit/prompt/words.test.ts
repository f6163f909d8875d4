import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank, promptLength } from '#lib/prompt/count.ts';
import { mention, promptParts } from '#lib/prompt/mention.ts';
import { mentionToWords, plainText } from '#lib/prompt/plain-text.ts';
import { toRaw } from '#lib/prompt/raw.ts';
import { fitStored, shortenPrompt } from '#lib/prompt/shorten.ts';

const tokenOf = (id: string) => (id === 'bowl' ? '<<<image_1>>>' : null);
const nameOf = (id: string) => (id === 'bowl' ? 'Brass bowl' : null);

describe('counting', () => {
  it('counts UTF-16 code units of the raw text', () => {
    expect(promptLength('né 😀')).toBe(5);
    expect(promptLength(toRaw(mention('bowl'), tokenOf))).toBe(13);
  });

  it('takes white space of any kind for an empty prompt', () => {
    expect(isBlank(' \n\t\u3000\u00a0')).toBe(true);
    expect(isBlank(' . ')).toBe(false);
  });
});

describe('plain text', () => {
  it('reads each mention as the name of its reference', () => {
    expect(plainText(`Steam over ${mention('bowl')}.`, nameOf)).toBe('Steam over Brass bowl.');
  });

  it('turns the mentions of one reference into words and leaves the others', () => {
    expect(mentionToWords(`${mention('bowl')} and ${mention('mei')}`, 'bowl', 'Brass bowl')).toBe(`Brass bowl and ${mention('mei')}`);
  });

  it('cannot be made to mention something else by a crafted name', () => {
    expect(promptParts(mentionToWords(mention('bowl'), 'bowl', mention('mei')))).toEqual([{ type: 'text', text: 'mei' }]);
  });
});

describe('shortening', () => {
  it('leaves a prompt that fits as it is', () => {
    expect(shortenPrompt('  short. ', 20, tokenOf)).toBe('  short. ');
  });

  it('cuts after the last sentence that fits', () => {
    expect(shortenPrompt('The door opens. She steps out. The rain has stopped.', 40, tokenOf)).toBe('The door opens. She steps out.');
  });

  it('keeps a sentence that ends exactly at the limit, but not a number cut at its point', () => {
    expect(shortenPrompt('Rain falls. More rain.', 11, tokenOf)).toBe('Rain falls.');
    expect(shortenPrompt('Rain falls for 3.5 hours', 17, tokenOf)).toBe('Rain falls for');
  });

  it('cuts at a word when a sentence would cost more than half', () => {
    expect(shortenPrompt('Go. Then a very long walk through the rain begins', 30, tokenOf)).toBe('Go. Then a very long walk');
  });

  it('never cuts what people see as one character', () => {
    expect(shortenPrompt('夜市灯笼👨‍👩‍👧下雨了', 9, tokenOf)).toBe('夜市灯笼');
    expect(shortenPrompt('abcdefgho\u0308\u0301xyz', 10, tokenOf)).toBe('abcdefgh');
  });

  it('cuts East Asian text at its full stop', () => {
    expect(shortenPrompt('夜市下着雨。灯笼亮了。她停下脚步看着水洼', 13, tokenOf)).toBe('夜市下着雨。灯笼亮了。');
  });

  it('always fits, is never blank, and never breaks a mention or a character', () => {
    const piece = fc.oneof(fc.constantFrom(mention('bowl'), '. ', ' ', '😀', 'word', '\n'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.integer({ min: 13, max: 60 }), (pieces, maxLength) => {
        const prompt = pieces.join('');
        const shortened = shortenPrompt(prompt, maxLength, tokenOf);
        expect(promptLength(toRaw(shortened, tokenOf))).toBeLessThanOrEqual(maxLength);
        expect(isBlank(toRaw(shortened, tokenOf))).toBe(isBlank(toRaw(prompt, tokenOf)));
        expect(shortened.isWellFormed()).toBe(true);
        expect(/[\uFDD0\uFDD1]/.test(toRaw(shortened, tokenOf))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('fits what the document can store without half a mention at the end', () => {
    expect(fitStored(`abc${mention('bowl')}`, 6)).toBe('abc');
    expect(fitStored(`abc${mention('bowl')}`, 9)).toBe(`abc${mention('bowl')}`);
    expect(fitStored('ab😀', 3)).toBe('ab');
  });
});

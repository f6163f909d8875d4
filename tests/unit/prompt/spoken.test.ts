import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayQuote } from '#lib/prompt/quotation-marks.ts';
import { quotedSpeech, secondsMissing, spokenSeconds } from '#lib/prompt/spoken.ts';

describe('what a prompt quotes', () => {
  it.each([
    ['She says “come home” and leaves.', ['come home']],
    ['"One," he says. "And two."', ['One,', 'And two.']],
    ['她说：「回家吧」，他说：『不』。', ['回家吧', '不']],
    ['Elle dit « viens ici ».', ['viens ici']],
    ['Sie sagt „komm her“.', ['komm her']],
    ['Er sagt „komm her”, sie sagt “no”.', ['komm her', 'no']],
  ])('is found in %s', (text, spoken) => {
    expect(quotedSpeech(text)).toEqual(spoken);
  });

  it.each([
    'A 5" lens and a 7" screen.',
    'It’s the girl’s raincoat.',
    "Don't stop, 'they' said.",
    'He says "wait',
    'One "\nand another "',
    '',
  ])('is nothing in %j', (text) => {
    expect(quotedSpeech(text)).toEqual([]);
  });
});

describe('the quick look for a quotation mark', () => {
  it('misses nothing that is spoken', () => {
    const marks = fc.constantFrom(...'“”„"«»「」『』', ' ', 'rain', '家');
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(mayQuote(text) || quotedSpeech(text).length === 0).toBe(true);
      }),
    );
    expect(mayQuote('It’s the girl’s raincoat.')).toBe(false);
  });
});

describe('words against time', () => {
  it('lets pass what can be said, and points out what nobody can say', () => {
    const line = '“We should have left an hour ago, before the rain came.”';
    expect(secondsMissing(`She whispers ${line}`, 4)).toBeNull();
    expect(secondsMissing(`She whispers ${line}`, 2)).toBe(4);
    expect(secondsMissing('She whispers, and the rain goes on and on over the roofs of the market.', 1)).toBeNull();
  });

  it('knows that a Chinese character is quicker than an English word, and a kana quicker still', () => {
    expect(spokenSeconds('「今天晚上我们一起回家吧」')).toBeCloseTo(11 / 5.5);
    expect(spokenSeconds('「こんばんは」')).toBeCloseTo(5 / 8);
    expect(spokenSeconds('「안녕하세요」')).toBeCloseTo(5 / 6.5);
    expect(spokenSeconds('“OK, 走吧”')).toBeCloseTo(1 / 3.2 + 2 / 5.5);
  });

  it('breathes between sentences, and not after the last', () => {
    expect(spokenSeconds('“Stop. Wait.”')).toBeCloseTo(2 / 3.2 + 0.25);
    expect(spokenSeconds('“Stop,” he says. “Wait.”')).toBeCloseTo(2 / 3.2 + 0.25);
    expect(spokenSeconds('“…” he says. “Wait.”')).toBeCloseTo(1 / 3.2);
  });

  it('never takes less time for more words, and is quick for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.lorem({ maxCount: 12 }), (text, words) => {
        expect(spokenSeconds(`${text}\n“${words} ${words}”`)).toBeGreaterThanOrEqual(spokenSeconds(`${text}\n“${words}”`));
      }),
    );
    const begin = performance.now();
    spokenSeconds('"«“„'.repeat(5_000));
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

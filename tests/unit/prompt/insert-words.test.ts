import { describe, expect, it } from 'vitest';
import { wordsBetween } from '#lib/prompt/insert-words.ts';
import { mention } from '#lib/prompt/mention.ts';

describe('words put at a caret', () => {
  it('begin a sentence with a capital letter', () => {
    expect(wordsBetween('', 'wide shot', '')).toBe('Wide shot');
    expect(wordsBetween('Rain falls. ', 'slow push in', '')).toBe('Slow push in');
    expect(wordsBetween('灯笼亮了。', 'wide shot', '')).toBe(' Wide shot');
    expect(wordsBetween('One line\n', 'tilt up', '')).toBe('Tilt up');
  });

  it('go on after a word with a comma, and after a space as they are', () => {
    expect(wordsBetween('Rain on the market', 'low angle', '')).toBe(', low angle');
    expect(wordsBetween('Rain on the market, ', 'low angle', '')).toBe('low angle');
    expect(wordsBetween('Rain on the market,', 'low angle', '')).toBe(' low angle');
    expect(wordsBetween('Seen in (', 'low angle', ')')).toBe('low angle');
  });

  it('never run into a mention or into the words behind them', () => {
    expect(wordsBetween(`Steam of ${mention('bowl')}`, 'rack focus', mention('mei'))).toBe(' rack focus ');
    expect(wordsBetween('', 'close-up', 'of a face')).toBe('Close-up ');
    expect(wordsBetween('', 'close-up', ', rain')).toBe('Close-up');
  });
});

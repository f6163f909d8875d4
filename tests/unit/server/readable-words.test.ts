import { describe, expect, it } from 'vitest';
import type { PaperFont, PaperFonts } from '#lib/server/exports/paper/paper-fonts.ts';
import { setWords } from '#lib/server/exports/paper/readable-words.ts';

const fontWith = (name: PaperFont['name'], letters: RegExp): PaperFont => ({
  name,
  path: `/${name}.ttf`,
  font: { hasGlyphForCodePoint: (codePoint) => letters.test(String.fromCodePoint(codePoint)) },
});
const plain = fontWith('plain', /[\x20-\x7e]/);
const strong = fontWith('strong', /[\x20-\x7e]/);
const eastern = fontWith('eastern', /[\x20-\x7e\u3000-\u9fff]/u);
const all: PaperFonts = { plain, strong, others: [eastern] };
const none: PaperFonts = { plain, strong, others: [] };

describe('words on paper', () => {
  it('are set in our own font, and in another where that has more of their letters', () => {
    expect(setWords('A lantern', all, '', 'strong').font.name).toBe('strong');
    expect(setWords('灯笼 lantern', all, '')).toMatchObject({ font: { name: 'eastern' }, text: '灯笼 lantern' });
  });

  it('lose what no font has, without leaving a gap', () => {
    expect(setWords('held high 🏮, here', all, '').text).toBe('held high, here');
  });

  it('are replaced by a sentence that says so where nothing could be read', () => {
    expect(setWords('灯笼匠点亮', none, 'no font')).toMatchObject({ font: { name: 'plain' }, text: 'no font' });
    expect(setWords('', none, 'no font').text).toBe('');
  });

  it('keep line breaks, and no other control characters', () => {
    expect(setWords('a\r\nb\u0007\tc', all, '').text).toBe('a\nb  c');
  });
});

import type { PaperFont, PaperFonts } from './paper-fonts.ts';

/** Words as they can be set: in one font, without what it has no letters for. */
export interface SetWords {
  readonly font: PaperFont;
  readonly text: string;
}

/**
 * Chooses the font that has most of the letters; what it lacks (an emoji) is left out. Words of which nothing could be
 * read are replaced by a sentence that says so, instead of empty boxes.
 */
export function setWords(words: string, fonts: PaperFonts, noFont: string, wish: 'plain' | 'strong' = 'plain'): SetWords {
  const text = words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Cc}\n]/gu, ' ');
  const letters = [...text].filter((letter) => !/\s/u.test(letter));
  const lacking = (font: PaperFont) => letters.filter((letter) => !has(font, letter)).length;
  const fewest = (best: PaperFont, other: PaperFont) => (lacking(other) < lacking(best) ? other : best);
  const font = fonts.others.reduce(fewest, fonts[wish]);
  if (letters.length > 0 && lacking(font) > letters.length / 2) return { font: fonts.plain, text: noFont };
  if (lacking(font) === 0) return { font, text };
  const kept = [...text].filter((letter) => /\s/u.test(letter) || has(font, letter)).join('');
  // A gap that was left out may leave a space before a mark.
  return { font, text: kept.replace(/ +(?=[ ,.;:!?])/g, '') };
}

function has({ font }: PaperFont, letter: string): boolean {
  return font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
}

/** `npm run fonts` has been run: what a page reads first is in the parts, and the whole fonts are asked for the rest only. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openSync } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { english } from '#lib/messages/en/index.ts';
import { simplifiedChinese } from '#lib/messages/zh-cn/index.ts';
import { FONTS, rangeLeft } from '../../../scripts/make-fonts.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const declared = readFileSync(join(ROOT, 'app/fonts.ts'), 'utf8');

describe.each(FONTS)('$part', (font) => {
  it('leaves to the whole font just what it has not', () => {
    expect(declared).toContain(`'${rangeLeft(font)}'`);
  });

  it('has what it is to keep, where the whole font has it', () => {
    const part = opened(join(ROOT, font.part));
    const whole = opened(join(ROOT, 'node_modules/geist', font.whole));
    const lost = font.kept.filter((codePoint) => whole.hasGlyphForCodePoint(codePoint) && !part.hasGlyphForCodePoint(codePoint));
    expect(lost).toEqual([]);
  });
});

it.each([
  ['English', english],
  ['Chinese', simplifiedChinese],
])('nothing that the interface says in %s asks for a whole font', (_, messages) => {
  const [font] = FONTS;
  if (!font) throw new Error('No font is made.');
  const part = opened(join(ROOT, font.part));
  const whole = opened(join(ROOT, 'node_modules/geist', font.whole));
  const asking = [...new Set(JSON.stringify(messages))].filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return whole.hasGlyphForCodePoint(codePoint) && !part.hasGlyphForCodePoint(codePoint);
  });
  expect(asking).toEqual([]);
});

function opened(path: string) {
  const font = openSync(path);
  if (font === null) throw new Error(`${path} holds no font.`);
  return font;
}

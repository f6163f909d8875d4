/**
 * `npm run fonts`: makes the parts of Geist that a page reads first (app/geist-*.woff2) out of the package's whole fonts,
 * and prints the range of the characters that are left for app/fonts.ts. A whole font is 70 kB, most of which hardly
 * anybody sees. The same package gives the same bytes.
 */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openSync } from 'fontkit';
import subsetFont from 'subset-font';

const ROOT = join(import.meta.dirname, '..');
const PACKAGE = join(ROOT, 'node_modules/geist');

/** Western European languages, their punctuation, and the signs that the interface uses. */
const LATIN =
  '20-7E A0-FF 131 152-153 2C6 2DA 2DC 2013-2014 2018-201E 2020-2026 2030-2033 2039-203A 2044 20AC 2122 2190-2193 21E7 2212 2248 2264-2265';
/** Times, counters and codes are set in Mono. */
const FIGURES = '20-7E A0 B7 D7 2013-2014 2018-2019 201C-201D 2026 2212 2248';
/** As thin and as bold as the interface is. */
const WEIGHTS = { min: 400, max: 700 };

/** The fonts that are made: where, from which, and with which characters. */
export const FONTS = [
  { part: 'app/geist-latin.woff2', whole: 'dist/fonts/geist-sans/Geist-Variable.woff2', kept: codePointsIn(LATIN) },
  { part: 'app/geist-mono-figures.woff2', whole: 'dist/fonts/geist-mono/GeistMono-Variable.woff2', kept: codePointsIn(FIGURES) },
];

function between(first, last) {
  return Array.from({ length: last - first - 1 }, (_, index) => first + 1 + index);
}

function codePointsIn(ranges) {
  return ranges.split(' ').flatMap((range) => {
    const [first, last = first] = range.split('-').map((end) => Number.parseInt(end, 16));
    return [first, ...between(first, last + 1)];
  });
}

/** Characters that neither font has may stand in a range, where that makes it shorter: as many in a row. Fewer than Chinese quotation marks are apart. */
const WIDEST_GAP = 24;

/** The characters of the whole font that its part has not, as CSS writes a `unicode-range`. */
export function rangeLeft({ part, whole }) {
  const taken = new Set(charactersOf(join(ROOT, part)));
  const left = charactersOf(join(PACKAGE, whole)).filter((codePoint) => !taken.has(codePoint));
  const runs = left
    .sort((one, other) => one - other)
    .reduce((before, codePoint) => {
      const run = before.at(-1);
      const isNear = run && codePoint - run[1] <= WIDEST_GAP && !between(run[1], codePoint).some((skipped) => taken.has(skipped));
      if (isNear) run[1] = codePoint;
      else before.push([codePoint, codePoint]);
      return before;
    }, []);
  return runs.map(([first, last]) => `U+${hex(first)}${first === last ? '' : `-${hex(last)}`}`).join(', ');
}

const hex = (codePoint) => codePoint.toString(16).toUpperCase();

function charactersOf(path) {
  const font = openSync(path);
  if (font === null) throw new Error(`${path} holds no font.`);
  return [...new Set(font.characterSet)];
}

async function makePart({ part, whole, kept }) {
  const text = String.fromCodePoint(...kept);
  const font = await subsetFont(readFileSync(join(PACKAGE, whole)), text, { targetFormat: 'woff2', variationAxes: { wght: WEIGHTS } });
  writeFileSync(join(ROOT, part), font);
  return font.length;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  // Parts of the font go with its licence.
  copyFileSync(join(PACKAGE, 'LICENSE.txt'), join(ROOT, 'app/geist.license.txt'));
  for (const font of FONTS) {
    const bytes = await makePart(font);
    process.stdout.write(`${font.part}: ${bytes} bytes; left: ${rangeLeft(font)}\n\n`);
  }
}

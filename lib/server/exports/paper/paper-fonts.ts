/**
 * Fonts for paper. A PDF carries its fonts along, so a font has to be had as a file. Geist has Latin, Greek and Cyrillic
 * letters; Chinese, Japanese and Korean ones, and what else it lacks, come from the system's own fonts, where they usually lie.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Font, openSync } from 'fontkit';

export interface PaperFont {
  readonly name: 'plain' | 'strong' | 'eastern' | 'wide';
  readonly path: string;
  /** Which font of a collection. */
  readonly postscriptName?: string;
  readonly font: Font;
}

export interface PaperFonts {
  readonly plain: PaperFont;
  readonly strong: PaperFont;
  /** What this computer has beside them; often nothing. */
  readonly others: readonly PaperFont[];
}

type Place = readonly [path: string, postscriptName?: string | undefined];

const EASTERN_PLACES: readonly Place[] = [
  ...['/usr/share/fonts/opentype/noto', '/usr/share/fonts/noto-cjk', '/usr/share/fonts/google-noto-cjk', '/usr/share/fonts/noto'].map(
    (folder): Place => [`${folder}/NotoSansCJK-Regular.ttc`, 'NotoSansCJKsc-Regular'],
  ),
  ['/usr/share/fonts/truetype/wqy/wqy-microhei.ttc', 'WenQuanYiMicroHei'],
  ['/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf'],
  ['/System/Library/Fonts/Hiragino Sans GB.ttc', 'HiraginoSansGB-W3'],
  ['/System/Library/Fonts/PingFang.ttc', 'PingFangSC-Regular'],
  ['/System/Library/Fonts/STHeiti Light.ttc', 'STHeitiSC-Light'],
  ['C:\\Windows\\Fonts\\msyh.ttc', 'MicrosoftYaHei'],
  ['C:\\Windows\\Fonts\\simsun.ttc', 'SimSun'],
];
/** Fonts of many scripts, for what the others lack. */
const WIDE_PLACES: readonly Place[] = [
  ['/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'],
  ['/usr/share/fonts/TTF/DejaVuSans.ttf'],
  ['/usr/share/fonts/dejavu-sans-fonts/DejaVuSans.ttf'],
  ['/System/Library/Fonts/Supplemental/Arial Unicode.ttf'],
  ['C:\\Windows\\Fonts\\segoeui.ttf'],
];
const EASTERN_SAMPLE = 0x4e2d;
const WIDE_SAMPLE = 0x03ac;

/** Every font that words may be set in. */
export function allFonts({ plain, strong, others }: PaperFonts): PaperFont[] {
  return [plain, strong, ...others];
}

/** What there is on this computer. Throws when even our own fonts are missing. */
export function findPaperFonts(): PaperFonts {
  const folder = join(dirname(createRequire(import.meta.url).resolve('geist/font/sans')), 'fonts/geist-sans');
  return {
    plain: ours('plain', join(folder, 'Geist-Regular.ttf')),
    strong: ours('strong', join(folder, 'Geist-SemiBold.ttf')),
    others: [firstOf('eastern', EASTERN_SAMPLE, [...askFontconfig(), ...EASTERN_PLACES]), firstOf('wide', WIDE_SAMPLE, WIDE_PLACES)].filter(
      (font) => font !== null,
    ),
  };
}

function ours(name: 'plain' | 'strong', path: string): PaperFont {
  const font = openSync(path);
  if (font === null) throw new Error(`There is no font in ${path}.`);
  return { name, path, font };
}

/** The first that is there and has a letter that such a font must have. */
function firstOf(name: 'eastern' | 'wide', sample: number, places: readonly Place[]): PaperFont | null {
  for (const [path, postscriptName] of places) {
    if (!existsSync(path)) continue;
    const font = opened(path, postscriptName);
    if (font?.hasGlyphForCodePoint(sample)) return { name, path, ...(postscriptName && { postscriptName }), font };
  }
  return null;
}

function opened(path: string, postscriptName: string | undefined): Font | null {
  try {
    return openSync(path, postscriptName);
  } catch {
    // A bitmap font, or one of a kind that nothing here reads: the next may do.
    return null;
  }
}

/** Where there is fontconfig it knows best. It answers with some font even if none fits, so the answer is looked at. */
function askFontconfig(): Place[] {
  const { status, stdout } = spawnSync('fc-match', ['-f', '%{file}\n%{postscriptname}', 'sans:lang=zh-cn'], { encoding: 'utf8' });
  const [path, postscriptName] = status === 0 ? stdout.split('\n') : [];
  return path ? [[path, path.endsWith('.ttc') ? postscriptName : undefined]] : [];
}

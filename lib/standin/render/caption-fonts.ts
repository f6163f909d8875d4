/**
 * Which fonts a caption is set in. Geist has Latin, Greek and Cyrillic letters; Chinese, Japanese and Korean ones come
 * from the system, whose canvas looks only where it is told to. Where no font has them, the caption says so instead of
 * showing empty boxes.
 */
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

type Script = 'Chinese' | 'Japanese' | 'Korean';

/** One character of each script, and families that have it on Linux, macOS and Windows, the best first. */
const SCRIPTS: Readonly<Record<Script, { readonly pattern: RegExp; readonly sample: string; readonly families: readonly string[] }>> = {
  Japanese: {
    pattern: /[\u3041-\u30ff]/u,
    sample: 'あ',
    families: [
      'Noto Sans CJK JP',
      'Noto Sans JP',
      'Source Han Sans JP',
      'Hiragino Sans',
      'Yu Gothic UI',
      'Yu Gothic',
      'Meiryo',
      'IPAexGothic',
    ],
  },
  Korean: {
    pattern: /[\uac00-\ud7af]/u,
    sample: '가',
    families: ['Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', 'NanumGothic'],
  },
  Chinese: {
    pattern: /[\u3400-\u9fff\uf900-\ufaff]/u,
    sample: '中',
    families: [
      ...['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei'],
      ...['WenQuanYi Micro Hei', 'WenQuanYi Zen Hei', 'Droid Sans Fallback', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei'],
    ],
  },
};
const ORDER = ['Japanese', 'Korean', 'Chinese'] as const satisfies readonly Script[];

/** CSS font lists for words: the script that they are in first, since Chinese and Japanese share characters but not their shapes. */
export function captionFonts(words: string): { sans: string; mono: string } {
  const first = ORDER.filter((script) => SCRIPTS[script].pattern.test(words));
  const families = [...first, ...ORDER].flatMap((script) => SCRIPTS[script].families).map((family) => `"${family}"`);
  // The system's emoji and symbols last.
  const rest = [...families, '"Noto Sans"', '"DejaVu Sans"', '"Noto Color Emoji"', '"Apple Color Emoji"', '"Segoe UI Emoji"'].join(', ');
  return { sans: `"Geist", ${rest}, sans-serif`, mono: `"Geist Mono", ${rest}, monospace` };
}

/** The caption, or what can be said of it when a script in it has no font here. */
export function readableCaption(caption: string, hasFont: (script: Script) => boolean = hasFontFor): string {
  const missing = ORDER.filter((script) => SCRIPTS[script].pattern.test(caption)).filter((script) => !hasFont(script));
  const [script] = missing;
  if (script === undefined) return caption;
  // Japanese words hold Chinese characters as well; one sentence speaks for all of them.
  const readable = caption
    .replace(/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\p{Zs}]+/gu, ' ')
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
  const said = `(${script} words: this computer has no font for them)`;
  return readable === '' ? said : `${said} ${readable}`;
}

const known = new Map<Script, boolean>();

/** Draws one character, and one that no font has; equal pictures are the empty box of a missing character. */
function hasFontFor(script: Script): boolean {
  const before = known.get(script);
  if (before !== undefined) return before;
  const { sample, families } = SCRIPTS[script];
  const isInstalled = GlobalFonts.families.some(({ family }) => families.includes(family));
  const isThere = isInstalled || !drawn(sample, script).equals(drawn('\u{10fffe}', script));
  known.set(script, isThere);
  return isThere;
}

function drawn(character: string, script: Script): Buffer {
  const canvas = createCanvas(32, 32);
  const context = canvas.getContext('2d');
  context.font = `24px ${captionFonts(SCRIPTS[script].sample).sans}`;
  context.fillText(character, 2, 26);
  return canvas.data();
}

/** Breaks a caption into lines. What does not fit in `maxLines` ends with an ellipsis. */
export interface WrapOptions {
  readonly maxWidth: number;
  readonly maxLines: number;
  readonly measure: (text: string) => number;
}

/** Scripts that are set without spaces may break between any two characters. */
const SPACELESS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;
/** Marks that no line begins with. */
const CLOSING = /[、。，．！？：；）」』】〉》”’…ー]/u;
const ELLIPSIS = '…';

export function wrapText(text: string, { maxWidth, maxLines, measure: ask }: WrapOptions): string[] {
  const measure = bySum(ask);
  const lines: string[] = [];
  const words = pieces(text);
  let line = '';
  let isCut = false;
  for (const [index, piece] of words.entries()) {
    if (measure((line + piece).trimEnd()) <= maxWidth) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    line = piece;
    while (measure(line.trimEnd()) > maxWidth && lines.length < maxLines) {
      const head = longestPrefix(line, maxWidth, measure);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length >= maxLines) {
      isCut = line.trim() !== '' || index < words.length - 1;
      break;
    }
  }
  if (isCut) return [...lines.slice(0, maxLines - 1), withEllipsis(lines[maxLines - 1] ?? '', maxWidth, measure)];
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/**
 * The width of a line as the sum of its words and characters, each measured once: asking for every growing line costs
 * seconds when a font is not there yet and each question goes through the system's fonts. What kerning across a space
 * takes away is less than the eye sees.
 */
function bySum(measure: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  const widthOf = (part: string): number => {
    const width = known.get(part) ?? measure(part);
    known.set(part, width);
    return width;
  };
  return (text) => parts(text).reduce((sum, part) => sum + widthOf(part), 0);
}

/** Words, spaces, and single characters of scripts without spaces. */
function parts(text: string): string[] {
  return (text.match(/\s+|\S+/gu) ?? []).flatMap(splitSpaceless);
}

/** Words with the space after them, and single characters of scripts that have no spaces. */
function pieces(text: string): string[] {
  const words = text.trim().replace(/\s+/gu, ' ').match(/\S+ ?/gu) ?? [];
  return words.flatMap((word) => (SPACELESS.test(word) ? splitSpaceless(word) : [word]));
}

function splitSpaceless(word: string): string[] {
  const parts: string[] = [];
  for (const character of word) {
    const last = parts[parts.length - 1];
    const joins = last !== undefined && (CLOSING.test(character) || (!SPACELESS.test(character) && !SPACELESS.test(last)));
    if (joins) parts[parts.length - 1] = last + character;
    else parts.push(character);
  }
  return parts;
}

/** At least one character, so that a line always advances. */
function longestPrefix(text: string, maxWidth: number, measure: (text: string) => number): string {
  let prefix = '';
  for (const character of text) {
    if (prefix !== '' && measure(prefix + character) > maxWidth) break;
    prefix += character;
  }
  return prefix;
}

function withEllipsis(line: string, maxWidth: number, measure: (text: string) => number): string {
  const characters = [...line];
  while (characters.length > 0 && measure(characters.join('').trimEnd() + ELLIPSIS) > maxWidth) characters.pop();
  return characters.join('').trimEnd() + ELLIPSIS;
}

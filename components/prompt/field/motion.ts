/** Where the next character or word ends, in a prompt whose mentions are one character and one word each. */
import { mentionRanges, type TextRange } from '../text-change.ts';

export function characterEdge(prompt: string, at: number, forward: boolean): number {
  const { text, from, chipEdge } = wordsBeside(prompt, at, forward);
  if (text === '') return chipEdge;
  const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const nearest = forward ? characters[0] : characters.at(-1);
  return forward ? from + (nearest?.segment.length ?? 0) : from + (nearest?.index ?? 0);
}

/** White space up to the word belongs to it; a mention is a word. */
export function wordEdge(prompt: string, at: number, forward: boolean): number {
  const { text, from, chipEdge } = wordsBeside(prompt, at, forward);
  const trimmed = forward ? text.trimStart() : text.trimEnd();
  if (trimmed === '') return chipEdge;
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(trimmed)];
  if (forward) return from + text.length - trimmed.length + (words[0]?.segment.length ?? 0);
  return from + (words.at(-1)?.index ?? 0);
}

/** The mention that ends or begins exactly here. */
export function mentionBeside(prompt: string, at: number, forward: boolean): TextRange | null {
  return mentionRanges(prompt).find(({ from, to }) => (forward ? from : to) === at) ?? null;
}

/** Widened so that no mention is cut in two. */
export function wholeMentions(prompt: string, { from, to }: TextRange): TextRange {
  const ranges = mentionRanges(prompt);
  return {
    from: ranges.find((range) => range.from < from && from < range.to)?.from ?? from,
    to: ranges.find((range) => range.from < to && to < range.to)?.to ?? to,
  };
}

export function holdsMention(prompt: string, range: TextRange): boolean {
  return mentionRanges(prompt).some(({ from, to }) => from < range.to && range.from < to);
}

/** The words from here to the next mention, and where one would be behind that mention if there are none. */
function wordsBeside(prompt: string, at: number, forward: boolean) {
  const ranges = mentionRanges(prompt);
  if (forward) {
    const next = ranges.find(({ from }) => from >= at);
    return { text: prompt.slice(at, next?.from), from: at, chipEdge: next?.to ?? prompt.length };
  }
  const next = ranges.findLast(({ to }) => to <= at);
  return { text: prompt.slice(next?.to ?? 0, at), from: next?.to ?? 0, chipEdge: next?.from ?? 0 };
}

/**
 * The smallest single replacement that turns one stored prompt into another. Undo and fixes reach an open editor through
 * it, so the caret and a screen reader's place survive everything that did not change.
 */
import { MENTION_CLOSE, MENTION_OPEN, promptParts } from '#lib/prompt/mention.ts';

export interface TextRange {
  readonly from: number;
  readonly to: number;
}

export interface TextChange extends TextRange {
  readonly insert: string;
}

/** Null when there is nothing to change. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  // Two mentions or two emoji that share their first half must be replaced whole, or the text between would be neither.
  while (isInsideUnit(before, start) || isInsideUnit(after, start)) start -= 1;
  while (tail > 0 && (isInsideUnit(before, before.length - tail) || isInsideUnit(after, after.length - tail))) tail -= 1;
  return { from: start, to: before.length - tail, insert: after.slice(start, after.length - tail) };
}

/**
 * Where an offset is after a change. A caret where something came in ends up behind it, as after typing it; one at the
 * edge of what was replaced stays on its side.
 */
export function offsetAfter({ from, to, insert }: TextChange, offset: number): number {
  if (offset < from || (offset === from && from < to)) return offset;
  return offset <= to ? from + insert.length : offset + insert.length - (to - from);
}

export interface MentionRange extends TextRange {
  readonly referenceId: string;
}

/** Where the mentions of a stored prompt lie, in order. */
export function mentionRanges(prompt: string): MentionRange[] {
  const ranges: MentionRange[] = [];
  let at = 0;
  for (const part of promptParts(prompt)) {
    const from = at;
    at += part.type === 'text' ? part.text.length : part.referenceId.length + MENTION_OPEN.length + MENTION_CLOSE.length;
    if (part.type === 'mention') ranges.push({ from, to: at, referenceId: part.referenceId });
  }
  return ranges;
}

function isInsideUnit(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (/[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')) return true;
  return mentionRanges(text).some(({ from, to }) => from < at && at < to);
}

/**
 * The mention picker as a value.
 *
 *   closed ──"@" typed, or the button──► open
 *   open ──typed on──► narrowed ──Enter, Tab, a click──► closed, with a mention in place of what was typed
 *   open ──Escape, the caret leaves, a new line──► closed, the text as it is
 *
 * While nothing fits it stays open and says so, since a reference may be on its way; once a space is typed, what is
 * written are words, and it only waits unseen in case they come to fit.
 */
import { mention } from '#lib/prompt/mention.ts';
import { matchReferences } from '../match-references.ts';
import type { Mentionable } from '../mentionable.ts';
import type { TextChange } from '../text-change.ts';

export interface Picker {
  /** Where the `@` stands in the prompt. */
  readonly from: number;
  /** What follows the `@`, up to the caret. */
  readonly typed: string;
  readonly options: readonly Mentionable[];
  readonly active: number;
}

/** After these an `@` belongs to an address. Scripts without spaces between words are not among them. */
const ADDRESS = /(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}]$/u;

/** Whether an `@` here begins a mention. */
export function mayMention(prompt: string, at: number): boolean {
  return !ADDRESS.test(prompt.slice(Math.max(0, at - 2), at));
}

/** Opens at the last `@` among the characters that were just typed. */
export function openedByTyping(prompt: string, caret: number, typed: TextChange, items: readonly Mentionable[]): Picker | null {
  const at = typed.insert.lastIndexOf('@');
  if (at === -1 || !mayMention(prompt, typed.from + at)) return null;
  return narrowed({ from: typed.from + at, typed: '', options: [], active: 0 }, prompt, caret, items);
}

/** The same picker after the text, the caret or the references have changed; null when it is over. */
export function narrowed(picker: Picker, prompt: string, caret: number | null, items: readonly Mentionable[]): Picker | null {
  if (caret === null || caret <= picker.from || prompt[picker.from] !== '@') return null;
  const typed = prompt.slice(picker.from + 1, caret);
  // A line's end or a mention: the caret is somewhere else.
  if (/[\n\uFDD0\uFDD1]/.test(typed)) return null;
  const options = matchReferences(items, typed);
  const activeId = picker.options[picker.active]?.id;
  const kept = typed === picker.typed ? options.findIndex(({ id }) => id === activeId) : -1;
  return { from: picker.from, typed, options, active: Math.max(0, kept) };
}

export function isShown(picker: Picker | null): picker is Picker {
  return picker !== null && (picker.options.length > 0 || !/\s/.test(picker.typed));
}

/** With another option active, around the ends. */
export function stepped(picker: Picker, by: number): Picker {
  const { length } = picker.options;
  return length === 0 ? picker : { ...picker, active: (picker.active + by + length) % length };
}

/** The change that puts a mention in place of what was typed. */
export function chosen(picker: Picker, referenceId: string): TextChange {
  return { from: picker.from, to: picker.from + 1 + picker.typed.length, insert: mention(referenceId) };
}

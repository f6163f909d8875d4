/**
 * The editor's document is the stored prompt, character for character, with two substitutes for the delimiters of a
 * mention: CodeMirror takes U+FDD0 and U+FDD1 for Arabic letters, since they lie in an Arabic block, and moves the caret
 * around them from right to left. The substitutes are interlinear annotation marks, which plain text does not hold.
 * One character stands for one, so positions are the same in both.
 */
import type { EditorState, Text } from '@codemirror/state';
import { MENTION_CLOSE, MENTION_OPEN } from '#lib/prompt/mention.ts';

const OPEN = '\uFFF9';
const CLOSE = '\uFFFB';

/** Text that holds the substitutes all the same would be read as mentions: there they become "unknown character". */
export function viewText(stored: string): string {
  return stored
    .replace(/[\uFFF9\uFFFB]/g, '\uFFFD')
    .replaceAll(MENTION_OPEN, OPEN)
    .replaceAll(MENTION_CLOSE, CLOSE);
}

export function storedText(view: EditorState | Text | string): string {
  const text = typeof view === 'string' ? view : 'doc' in view ? view.doc.toString() : view.toString();
  return text.replaceAll(OPEN, MENTION_OPEN).replaceAll(CLOSE, MENTION_CLOSE);
}

/** Words from outside, which may hold neither. */
export function foreignText(text: string): string {
  return text.replace(/[\uFFF9\uFFFB\uFDD0\uFDD1]/g, '');
}

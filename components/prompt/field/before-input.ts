/**
 * What the browser is about to do to the text, before it does. Plain typing, input methods, corrections and deletions in
 * text are left to it; line breaks, chips and everything that would bring in more than plain text are done here.
 */

import { deletionNearMention } from './deletion.ts';
import type { FieldParts } from './field-parts.ts';
import { holdsMention, wholeMentions } from './motion.ts';
import { foreignText } from './shown-prompt.ts';
import { readTransfer } from './transfer.ts';

const TYPED = new Set(['insertText', 'insertReplacementText', 'insertFromComposition', 'insertTranspose']);
const LINE_ENDS = new Set(['insertParagraph', 'insertLineBreak']);

export function handleBeforeInput(event: InputEvent, { content, source, replace, owe, isComposing }: FieldParts): void {
  const { inputType } = event;
  const isDeletion = inputType.startsWith('delete') && inputType !== 'deleteByDrag';
  // An input method works on the text as it is, and cannot be refused; what it leaves is put in order when it is done.
  if (isComposing() || event.isComposing || !event.cancelable) {
    const caret = isDeletion ? content.selection() : null;
    const deletion = caret && deletionNearMention(content.prompt(), inputType, caret, targetOf(event, content) ?? caret);
    if (deletion) owe(deletion);
    return;
  }
  if (inputType === 'insertText' && isPlainKey(event, content.element)) return;
  const prompt = content.prompt();
  const selected = content.selection() ?? { from: prompt.length, to: prompt.length };
  const target = targetOf(event, content) ?? selected;

  if (TYPED.has(inputType)) {
    const words = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    // A new line typed by a phone's keyboard, or characters that are ours alone.
    const isPlain = foreignText(words) === words && !words.includes('\n');
    if (isPlain && !holdsMention(prompt, wholeMentions(prompt, target))) return;
    event.preventDefault();
    replace({ ...wholeMentions(prompt, target), insert: foreignText(words) }, 'typing');
  } else if (LINE_ENDS.has(inputType)) {
    event.preventDefault();
    replace({ ...wholeMentions(prompt, selected), insert: '\n' }, 'typing');
  } else if (isDeletion) {
    const range = deletionNearMention(prompt, inputType, selected, target);
    if (range === null) return;
    event.preventDefault();
    if (range.from < range.to) replace({ ...range, insert: '' }, 'step');
  } else {
    event.preventDefault();
    const brought = broughtBy(event, { content, source });
    if (brought !== '') replace({ ...wholeMentions(prompt, selected), insert: brought }, 'step');
    // From the browser's own menu. History belongs to the whole storyboard, which hears the keys on the page.
    if (inputType === 'historyUndo') source.undo();
    if (inputType === 'historyRedo') source.redo();
  }
}

/**
 * What else brings text, such as a phone's list of things once copied, or dictation under a name of its own. Dropping is
 * the `drop` event's, and formatting carries values that are no words.
 */
function broughtBy({ inputType, data, dataTransfer }: InputEvent, { content, source }: Pick<FieldParts, 'content' | 'source'>): string {
  if (!inputType.startsWith('insert') || inputType === 'insertFromDrop' || inputType === 'insertLink') return '';
  return dataTransfer ? readTransfer(dataTransfer, content.items(), source) : foreignText(data ?? '');
}

/** A character typed into text: what most events are, and the browser's alone. Telling so reads none of the content. */
function isPlainKey(event: InputEvent, element: HTMLElement): boolean {
  const [target] = event.getTargetRanges();
  const { data } = event;
  if (!target?.collapsed || target.startContainer.parentNode !== element) return false;
  return data !== null && target.startContainer instanceof Text && !data.includes('\n') && foreignText(data) === data;
}

function targetOf(event: InputEvent, content: FieldParts['content']) {
  const range = event.getTargetRanges()[0];
  if (!range || !content.element.contains(range.startContainer) || !content.element.contains(range.endContainer)) return null;
  const [from = 0, to = from] = content.offsetsOf([
    { node: range.startContainer, offset: range.startOffset },
    { node: range.endContainer, offset: range.endOffset },
  ]);
  return { from, to };
}

/**
 * The text field of a prompt on a plain editable element. The browser types, composes, corrects and checks spelling;
 * after each of its changes the content is read back into the prompt and sent to the storyboard. What the storyboard
 * changes (undo, a fix, a renamed reference) is drawn with the caret kept. React renders none of it.
 */
import type { ReadableStore } from '#lib/client/store.ts';
import { type Mentionable, sameMentionables } from '../mentionable.ts';
import type { PromptSource } from '../prompt-source.ts';
import type { TextChange } from '../text-change.ts';
import { handleBeforeInput } from './before-input.ts';
import { handleCopy, handlePaste } from './clipboard.ts';
import { createContent } from './content.ts';
import { createDragHandlers } from './drag.ts';
import type { FieldParts } from './field-parts.ts';
import { keepCaret } from './keep-caret.ts';
import { handleKey } from './keys.ts';
import { createOverflowMark } from './overflow.ts';
import { mayMention, type Picker } from './picker.ts';
import { createPickerControl } from './picker-control.ts';
import { revealCaret } from './reveal.ts';
import { shownPrompt } from './shown-prompt.ts';

export interface PromptField {
  readonly picker: ReadableStore<Picker | null>;
  choose(referenceId: string): void;
  /** What the button does: the same as typing `@`, with a space before it where it would run into a word. */
  mention(): void;
  setLimit(limit: number): void;
  /** Where a part of the text is on the screen. */
  rectOf(from: number, to: number): DOMRect;
  destroy(): void;
}

export interface PromptFieldOptions {
  readonly source: PromptSource;
  /** What stands in the element already. */
  readonly rendered: { readonly prompt: string; readonly items: readonly Mentionable[] };
  readonly limit: number;
  readonly listboxId: string;
}

export function createPromptField(element: HTMLElement, { source, rendered, limit, listboxId }: PromptFieldOptions): PromptField {
  const content = createContent(element, rendered);
  const overflow = createOverflowMark();
  const picker = createPickerControl(content, listboxId, (change) => replace(change, 'choice'));
  const ended = new AbortController();
  let isComposing = false;
  const caret = keepCaret(content, picker.refresh, ended.signal);

  const parts: FieldParts = { content, source, replace, isComposing: () => isComposing };
  const drag = createDragHandlers(parts);

  function replace(change: TextChange, how: 'typing' | 'choice' | 'step'): void {
    // Choosing a reference may interrupt a composition, which the browser then gives up.
    isComposing = false;
    content.replace(change);
    revealCaret(element, content.caretRange());
    write(how === 'step' || (how === 'typing' && takesMuch(change)));
    picker.changed(change, how === 'typing');
  }

  function write(isStep: boolean): void {
    source.write(content.prompt(), isStep ? 'step' : 'typing');
  }

  /** After the browser has changed the text. */
  function takeIn(): void {
    const change = content.readBack();
    if (!isComposing) content.tidy();
    if (change) {
      // An input method replaces its words at every key.
      write(!isComposing && takesMuch(change));
      picker.changed(change, true);
    }
    follow();
  }

  /** Shows what the storyboard says. What was typed here is there already. */
  function follow(): void {
    if (isComposing) return;
    const items = source.references();
    const isRenamed = !sameMentionables(items, content.items());
    if (isRenamed) content.setItems(items);
    const prompt = source.prompt();
    const change = prompt === null ? null : content.show(shownPrompt(prompt));
    if (change) {
      caret.changed(change);
      picker.changed(change, false);
    } else if (isRenamed) {
      picker.refresh();
    }
    markOverflow();
  }

  function markOverflow(): void {
    const prompt = content.prompt();
    const from = source.fittingPrefix(prompt, limit);
    overflow.set(from < prompt.length ? content.rangeOf({ from, to: prompt.length }) : null);
  }

  const on = <Type extends keyof HTMLElementEventMap>(type: Type, listener: (event: HTMLElementEventMap[Type]) => void) =>
    element.addEventListener(type, listener, { signal: ended.signal });
  on('beforeinput', (event) => handleBeforeInput(event, parts));
  on('input', takeIn);
  on('compositionstart', () => {
    isComposing = true;
  });
  on('compositionend', () => {
    isComposing = false;
    // Once the composition's last change has been made.
    setTimeout(() => !ended.signal.aborted && takeIn());
  });
  on('keydown', (event) => handleKey(event, parts, picker));
  on('copy', (event) => handleCopy(event, parts));
  on('cut', (event) => handleCopy(event, parts));
  on('paste', (event) => handlePaste(event, parts));
  on('dragstart', drag.start);
  on('drop', drag.drop);
  on('dragend', drag.end);
  on('blur', picker.close);

  // Words typed while the page was still loading are in the element already.
  takeIn();
  const stop = source.subscribe(follow);

  return {
    picker: picker.shown,
    choose: picker.choose,
    mention() {
      element.focus();
      const at = caret.last().to;
      replace({ from: at, to: at, insert: mayMention(content.prompt(), at) ? '@' : ' @' }, 'typing');
    },
    setLimit(next) {
      limit = next;
      markOverflow();
    },
    rectOf: (from, to) => content.rangeOf({ from, to }).getBoundingClientRect(),
    destroy() {
      stop();
      ended.abort();
      overflow.set(null);
    },
  };
}

/** More than a character at once: one wants it back by itself. */
function takesMuch({ from, to }: TextChange): boolean {
  return to - from > 1;
}

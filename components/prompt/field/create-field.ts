/**
 * The text field of a prompt on a plain editable element. The browser types, composes, corrects and checks spelling;
 * after each of its changes the content is read back into the prompt and sent to the storyboard. What the storyboard
 * changes (undo, a fix, a renamed reference) is drawn with the caret kept. React renders none of it.
 */
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import { wordsBetween } from '#lib/prompt/insert-words.ts';
import { STORED } from '#lib/storyboard/document.ts';
import { sameMentionables } from '../mentionable.ts';
import type { PromptSource, Written } from '../prompt-source.ts';
import type { TextChange, TextRange } from '../text-change.ts';
import { handleBeforeInput } from './before-input.ts';
import { handleCopy, handlePaste } from './clipboard.ts';
import { createContent, type RenderedPrompt } from './content.ts';
import { createDragHandlers } from './drag.ts';
import type { FieldParts } from './field-parts.ts';
import { keepCaret } from './keep-caret.ts';
import { handleKey } from './keys.ts';
import { createLengthMeter, type LengthMeter } from './length-meter.ts';
import { wholeMentions } from './motion.ts';
import { mayMention, type Picker } from './picker.ts';
import { createPickerControl } from './picker-control.ts';
import { revealCaret } from './reveal.ts';
import { shownPrompt } from './shown-prompt.ts';

export interface PromptField {
  readonly picker: ReadableStore<Picker | null>;
  readonly isEmpty: ReadableStore<boolean>;
  readonly length: Pick<LengthMeter, 'rawLength' | 'setLimit' | 'showCut' | 'hideCut'>;
  choose(referenceId: string): void;
  /** What the button does: the same as typing `@`, with a space before it where it would run into a word. */
  mention(): void;
  /** Puts words at the caret, or in place of what is selected, and the focus behind them. */
  insert(words: string): void;
  /** Cuts the prompt to its limit, at a sentence where that keeps enough of it. */
  shorten(): void;
  /** Where a part of the text is on the screen. */
  rectOf(from: number, to: number): DOMRect;
  destroy(): void;
}

export interface PromptFieldOptions {
  readonly source: PromptSource;
  /** What stands in the element already. */
  readonly rendered: RenderedPrompt;
  readonly limit: number;
  readonly listboxId: string;
  /** Words were not taken, since no document can hold that many. */
  readonly onFull: () => void;
}

export function createPromptField(element: HTMLElement, { source, rendered, limit, listboxId, onFull }: PromptFieldOptions): PromptField {
  const content = createContent(element, rendered);
  const length = createLengthMeter(content, source, limit);
  const isEmpty = createStore(rendered.prompt === '');
  const picker = createPickerControl(content, listboxId, (change) => replace(change, 'choice'));
  const ended = new AbortController();
  let isComposing = false;
  const caret = keepCaret(content, picker.refresh, ended.signal);

  /** See `FieldParts.owe`. */
  let owed: TextRange | null = null;
  const owe = (deletion: TextRange) => {
    owed = deletion;
  };

  const parts: FieldParts = { content, source, replace, owe, isComposing: () => isComposing };
  const drag = createDragHandlers(parts);

  function replace(change: TextChange, how: Written): void {
    if (content.prompt().length - (change.to - change.from) + change.insert.length > STORED.maxPromptLength) {
      onFull();
      return;
    }
    // Choosing a reference may interrupt a composition, which the browser then gives up.
    isComposing = false;
    content.replace(change);
    revealCaret(element, content.caretRange());
    write(how === 'typing' && takesMuch(change) ? 'step' : how);
    picker.changed(change, how === 'typing');
  }

  function write(how: Written): void {
    changed(how === 'typing');
    source.write(content.prompt(), how);
  }

  function changed(isTyped: boolean): void {
    isEmpty.set(content.prompt() === '');
    length.changed(isTyped);
  }

  /** After the browser has changed the text. */
  function takeIn(): void {
    const change = content.readBack();
    const deletion = owed;
    owed = null;
    if (!change && deletion) {
      replace({ ...deletion, insert: '' }, 'step');
      return;
    }
    if (!isComposing) content.tidy();
    if (!change) return;
    // An input method replaces its words at every key.
    write(!isComposing && takesMuch(change) ? 'step' : 'typing');
    picker.changed(change, true);
    if (content.prompt().length <= STORED.maxPromptLength) return;
    onFull();
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
    changed(false);
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
    setTimeout(() => {
      if (ended.signal.aborted) return;
      takeIn();
      follow();
    });
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
  follow();
  const stop = source.subscribe(follow);

  return {
    picker: picker.shown,
    isEmpty,
    length,
    choose: picker.choose,
    mention() {
      element.focus();
      const at = caret.last().to;
      replace({ from: at, to: at, insert: mayMention(content.prompt(), at) ? '@' : ' @' }, 'typing');
    },
    insert(words) {
      element.focus();
      const prompt = content.prompt();
      const { from, to } = wholeMentions(prompt, caret.last());
      replace({ from, to, insert: wordsBetween(prompt.slice(0, from), words, prompt.slice(to)) }, 'step');
    },
    shorten() {
      element.focus();
      replace({ from: 0, to: content.prompt().length, insert: length.shortened() }, 'step');
    },
    rectOf: (from, to) => content.rangeOf({ from, to }).getBoundingClientRect(),
    destroy() {
      stop();
      ended.abort();
      length.destroy();
    },
  };
}

/** More than a character at once: one wants it back by itself. */
function takesMuch({ from, to }: TextChange): boolean {
  return to - from > 1;
}

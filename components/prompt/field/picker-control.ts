/** The mention picker of one field: keeps it true to the text, and tells assistive technology which option is active. */
import { createStore, type ReadableStore } from '#lib/client/store.ts';
import { offsetAfter, type TextChange } from '../text-change.ts';
import type { Content } from './content.ts';
import { chosen, isShown, narrowed, openedByTyping, type Picker, stepped } from './picker.ts';

export interface PickerControl {
  /** What to draw; null while there is nothing to see. */
  readonly shown: ReadableStore<Picker | null>;
  /** The text has changed, by typing if `isTyped`. */
  changed(change: TextChange, isTyped: boolean): void;
  /** The caret has moved, or the references have changed. */
  refresh(): void;
  choose(referenceId: string): void;
  // Each says whether the key was the picker's.
  step(by: number): boolean;
  chooseActive(): boolean;
  close(): boolean;
}

/** The list is drawn elsewhere, as the element `listboxId` with options `<listboxId>-<place>`. */
export function createPickerControl(content: Content, listboxId: string, replace: (change: TextChange) => void): PickerControl {
  let picker: Picker | null = null;
  const shown = createStore<Picker | null>(null);

  const set = (next: Picker | null) => {
    picker = next;
    const visible = isShown(next) ? next : null;
    const hasOptions = visible !== null && visible.options.length > 0;
    setAttribute(content.element, 'aria-controls', hasOptions ? listboxId : null);
    setAttribute(content.element, 'aria-activedescendant', hasOptions ? optionId(listboxId, visible.active) : null);
    shown.set(visible);
  };
  const caret = () => {
    const selected = content.selection();
    return selected && selected.from === selected.to ? selected.head : null;
  };
  const refresh = () => {
    if (picker) set(narrowed(picker, content.prompt(), caret(), content.items()));
  };
  const choose = (referenceId: string) => {
    if (!picker) return;
    const change = chosen(picker, referenceId);
    set(null);
    replace(change);
  };

  return {
    shown,
    refresh,
    choose,
    changed(change, isTyped) {
      // What most keys do: nothing here, at no cost.
      if (!picker && !(isTyped && change.insert.includes('@'))) return;
      const at = caret();
      const opened = isTyped && at !== null ? openedByTyping(content.prompt(), at, change, content.items()) : null;
      if (opened) return set(opened);
      if (picker && change.from <= picker.from) picker = { ...picker, from: offsetAfter(change, picker.from) };
      refresh();
    },
    step(by) {
      const open = shown.get();
      if (!open || open.options.length === 0) return false;
      set(stepped(open, by));
      return true;
    },
    chooseActive() {
      const open = shown.get();
      const option = open?.options[open.active];
      if (option) choose(option.id);
      return option !== undefined;
    },
    close() {
      const wasShown = shown.get() !== null;
      set(null);
      return wasShown;
    },
  };
}

export function optionId(listboxId: string, place: number): string {
  return `${listboxId}-${place}`;
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

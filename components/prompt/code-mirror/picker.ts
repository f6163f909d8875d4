/**
 * The mention picker's state, kept with the text so that typing, arrows and choosing are one transaction each.
 *
 *   closed ──"@" typed, or the button──► open
 *   open ──typed on──► filtered ──Enter, Tab, a click──► closed, with a mention in place of what was typed
 *   open ──Escape, the caret moves away, nothing fits──► closed, the text as it is
 */
import { type EditorState, type Extension, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { MENTION_OPEN, mention } from '#lib/prompt/mention.ts';
import { matchReferences } from '../match-references.ts';
import type { Mentionable } from '../mentionable.ts';
import { storedText, viewText } from './document-text.ts';
import { mentionablesField, setMentionables } from './mentions.ts';

export interface Picker {
  /** Where the `@` stands. */
  readonly from: number;
  readonly options: readonly Mentionable[];
  readonly active: number;
}

const closePicker = StateEffect.define<null>();
const setActive = StateEffect.define<number>();

export const pickerField = StateField.define<Picker | null>({
  create: () => null,
  update(picker, transaction) {
    if (transaction.effects.some((effect) => effect.is(closePicker))) return null;
    if (!picker) return hasTypedAt(transaction) ? openAt(transaction.state) : null;
    const moved = transaction.effects.find((effect) => effect.is(setActive));
    if (moved) return { ...picker, active: moved.value };
    if (!transaction.docChanged && !transaction.selection && !transaction.effects.some((effect) => effect.is(setMentionables)))
      return picker;
    return filtered(transaction.state, transaction.changes.mapPos(picker.from, 1), picker);
  },
});

function hasTypedAt(transaction: Transaction): boolean {
  const { main } = transaction.state.selection;
  return transaction.isUserEvent('input.type') && main.empty && transaction.state.sliceDoc(main.head - 1, main.head) === '@';
}

function openAt(state: EditorState): Picker {
  return { from: state.selection.main.head - 1, options: state.field(mentionablesField), active: 0 };
}

function filtered(state: EditorState, from: number, before: Picker): Picker | null {
  const { main } = state.selection;
  const typed = main.head > from ? state.sliceDoc(from, main.head) : '';
  if (!main.empty || !typed.startsWith('@') || typed.includes('\n') || storedText(typed).includes(MENTION_OPEN)) return null;
  const options = matchReferences(state.field(mentionablesField), typed.slice(1));
  // Something else is being written: after "@ " without a fit the text goes on as words.
  if (options.length === 0 && /\s/.test(typed)) return null;
  const kept = options.findIndex((option) => option.id === before.options[before.active]?.id);
  const isSameQuery = options.length === before.options.length;
  return { from, options, active: isSameQuery && kept >= 0 ? kept : 0 };
}

/** Puts a mention where the `@` and what was typed after it stand. */
export function chooseReference(view: EditorView, referenceId: string): boolean {
  const picker = view.state.field(pickerField);
  if (!picker) return false;
  const insert = viewText(mention(referenceId));
  view.dispatch({
    changes: { from: picker.from, to: view.state.selection.main.head, insert },
    selection: { anchor: picker.from + insert.length },
    effects: closePicker.of(null),
    scrollIntoView: true,
    userEvent: 'input.complete',
  });
  return true;
}

/** What the "@ reference" button does: the same as typing `@`, with a space before it where words would run into it. */
export function openPicker(view: EditorView): void {
  const { from, to } = view.state.selection.main;
  const before = view.state.sliceDoc(Math.max(0, from - 1), from);
  const insert = /\S/.test(before) ? ' @' : '@';
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    userEvent: 'input.type',
    scrollIntoView: true,
  });
  view.focus();
}

function step(by: number) {
  return (view: EditorView): boolean => {
    const picker = view.state.field(pickerField);
    if (!picker || picker.options.length === 0) return false;
    const active = (picker.active + by + picker.options.length) % picker.options.length;
    view.dispatch({ effects: setActive.of(active) });
    return true;
  };
}

function choose(view: EditorView): boolean {
  const picker = view.state.field(pickerField);
  const option = picker?.options[picker.active];
  return option ? chooseReference(view, option.id) : false;
}

function close(view: EditorView): boolean {
  if (!view.state.field(pickerField)) return false;
  view.dispatch({ effects: closePicker.of(null) });
  return true;
}

/** `listboxId` names the element that the page draws the options in; its options are `<listboxId>-<place>`. */
export function picker(listboxId: string): Extension {
  return [
    pickerField,
    EditorView.contentAttributes.compute([pickerField], (state): Record<string, string> => {
      const open = state.field(pickerField);
      const closed = { 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox' };
      if (!open || open.options.length === 0) return closed;
      return { ...closed, 'aria-controls': listboxId, 'aria-activedescendant': `${listboxId}-${open.active}` };
    }),
    keymap.of([
      { key: 'ArrowDown', run: step(1) },
      { key: 'ArrowUp', run: step(-1) },
      { key: 'Enter', run: choose },
      { key: 'Tab', run: choose },
      // The page's own Escape (leave a dialog, stop playing) must not hear the one that closes the list.
      { key: 'Escape', run: close, stopPropagation: false },
    ]),
    EditorView.domEventHandlers({
      blur: (_event, view) => {
        close(view);
      },
    }),
  ];
}

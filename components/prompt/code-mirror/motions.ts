/**
 * The keys of a plain text field that a browser gets wrong around chips: moving, selecting and deleting by character,
 * word and line. Written here because CodeMirror's own commands bring 14 kB of language support that a prompt has no
 * use for. There is no undo among them: history belongs to the whole storyboard.
 */
import { EditorSelection, type SelectionRange } from '@codemirror/state';
import type { Command, EditorView, KeyBinding } from '@codemirror/view';

type Motion = (view: EditorView, range: SelectionRange) => SelectionRange;

const byCharacter =
  (forward: boolean): Motion =>
  (view, range) =>
    view.moveByChar(range, forward);
const byWord =
  (forward: boolean): Motion =>
  (view, range) =>
    view.moveByGroup(range, forward);
const byLine =
  (forward: boolean): Motion =>
  (view, range) => {
    const moved = view.moveVertically(range, forward);
    // On the first and last line a text field goes on to the very start or end.
    return moved.head === range.head ? EditorSelection.cursor(forward ? view.state.doc.length : 0) : moved;
  };
const toLineEdge =
  (forward: boolean): Motion =>
  (view, range) =>
    view.moveToLineBoundary(range, forward);
const toEdge =
  (forward: boolean): Motion =>
  (view) =>
    EditorSelection.cursor(forward ? view.state.doc.length : 0);

function move(motion: Motion, collapse: 'start' | 'end' | null): Command {
  return (view) => {
    const range = view.state.selection.main;
    const edge = collapse === 'start' ? range.from : range.to;
    place(view, collapse !== null && !range.empty ? EditorSelection.cursor(edge) : motion(view, range));
    return true;
  };
}

function extend(motion: Motion): Command {
  return (view) => {
    const range = view.state.selection.main;
    const { head, goalColumn, bidiLevel } = motion(view, range);
    place(view, EditorSelection.range(range.anchor, head, goalColumn, bidiLevel ?? undefined));
    return true;
  };
}

function place(view: EditorView, range: SelectionRange): void {
  view.dispatch({ selection: EditorSelection.create([range]), scrollIntoView: true, userEvent: 'select' });
}

function erase(motion: Motion, userEvent: string): Command {
  return (view) => {
    if (view.state.readOnly) return false;
    const range = view.state.selection.main;
    const other = range.empty ? motion(view, range).head : range.anchor;
    const [from, to] = [Math.min(other, range.head), Math.max(other, range.head)];
    if (from !== to) view.dispatch({ changes: { from, to }, scrollIntoView: true, userEvent });
    return true;
  };
}

const insertNewline: Command = (view) => {
  if (view.state.readOnly) return false;
  view.dispatch(view.state.replaceSelection('\n'), { scrollIntoView: true, userEvent: 'input' });
  return true;
};

const selectAll: Command = (view) => {
  view.dispatch({ selection: { anchor: 0, head: view.state.doc.length }, userEvent: 'select' });
  return true;
};

function binding(keys: Omit<KeyBinding, 'run' | 'shift'>, motion: Motion, collapse: 'start' | 'end' | null = null): KeyBinding {
  return { ...keys, run: move(motion, collapse), shift: extend(motion), preventDefault: true };
}

export const textKeys: readonly KeyBinding[] = [
  binding({ key: 'ArrowLeft' }, (view, range) => view.moveByChar(range, view.textDirection !== 0), 'start'),
  binding({ key: 'ArrowRight' }, (view, range) => view.moveByChar(range, view.textDirection === 0), 'end'),
  binding({ key: 'Mod-ArrowLeft', mac: 'Alt-ArrowLeft' }, byWord(false)),
  binding({ key: 'Mod-ArrowRight', mac: 'Alt-ArrowRight' }, byWord(true)),
  binding({ mac: 'Cmd-ArrowLeft' }, toLineEdge(false)),
  binding({ mac: 'Cmd-ArrowRight' }, toLineEdge(true)),
  binding({ key: 'ArrowUp' }, byLine(false)),
  binding({ key: 'ArrowDown' }, byLine(true)),
  binding({ mac: 'Cmd-ArrowUp' }, toEdge(false)),
  binding({ mac: 'Cmd-ArrowDown' }, toEdge(true)),
  binding({ key: 'Home' }, toLineEdge(false)),
  binding({ key: 'End' }, toLineEdge(true)),
  binding({ key: 'Mod-Home' }, toEdge(false)),
  binding({ key: 'Mod-End' }, toEdge(true)),
  { key: 'Backspace', run: erase(byCharacter(false), 'delete.backward'), shift: erase(byCharacter(false), 'delete.backward') },
  { key: 'Delete', run: erase(byCharacter(true), 'delete.forward') },
  { key: 'Mod-Backspace', mac: 'Alt-Backspace', run: erase(byWord(false), 'delete.backward') },
  { key: 'Mod-Delete', mac: 'Alt-Delete', run: erase(byWord(true), 'delete.forward') },
  { mac: 'Mod-Backspace', run: erase(toLineEdge(false), 'delete.backward') },
  { mac: 'Mod-Delete', run: erase(toLineEdge(true), 'delete.forward') },
  { key: 'Enter', run: insertNewline, shift: insertNewline },
  { key: 'Mod-a', run: selectAll, preventDefault: true },
];

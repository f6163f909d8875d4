'use client';

import { useEffect, useEffectEvent } from 'react';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { type Editor, useEditor } from '#lib/client/editor.tsx';
import { stepFrames } from '#lib/timing/frames.ts';
import { type Command, commandOf, type Focus, TAKES_LETTERS } from './shortcuts.ts';
import { addShot, duplicateShot, showNeighbour } from './shot-commands.ts';
import { useLeadToIssue } from './use-lead-to-issue.ts';

/** Panels and menus over the editor: whoever is in one of them does not mean the shots below. */
const OVERLAY = '[role="dialog"], [role="menu"], [role="listbox"]';
/** Buttons that move the playhead: Enter presses them, and Space plays from where they led. */
const TRANSPORT = '[data-transport]';
const CONTROL = 'a[href], button, summary, input, video, [role="slider"]';

const ON_SHOTS: ReadonlySet<Command> = new Set(['previous-shot', 'next-shot', 'new-shot', 'duplicate', 'split']);

/** Listens to the editor's keys wherever the focus is, except in dialogs and where a control has used the key itself. */
export function useShortcuts({ generate, showList }: { readonly generate: () => void; readonly showList: () => void }): void {
  const editor = useEditor();
  const leadToIssue = useLeadToIssue();
  const obey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isInputMethodKey(event)) return;
    const command = commandOf(event, focusOf(event.target));
    // Most keys are words. Only for the others is the whole page searched.
    if (command === null || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    if (command === 'generate') generate();
    else if (command === 'list') showList();
    else if (command === 'next-issue') leadToIssue(1);
    else if (command === 'previous-issue') leadToIssue(-1);
    else run(editor, command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => obey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'nowhere';
  if (target.closest(TAKES_LETTERS) || target.closest(OVERLAY)) return 'text';
  return target.closest(CONTROL) && !target.closest(TRANSPORT) ? 'control' : 'nowhere';
}

function run(editor: Editor, command: Exclude<Command, 'generate' | 'list' | 'next-issue' | 'previous-issue'>): void {
  const { playhead } = editor;
  const { seconds } = playhead.get();
  const commands: Readonly<Record<typeof command, () => void>> = {
    'play-pause': playhead.toggle,
    pause: playhead.pause,
    forwards: () => playhead.shuttle(1),
    backwards: () => playhead.shuttle(-1),
    loop: () => playhead.loop.set(!playhead.loop.get()),
    'frame-back': () => playhead.seek(stepFrames(seconds, -1)),
    'frame-forward': () => playhead.seek(stepFrames(seconds, 1)),
    'to-start': () => playhead.seek(0),
    'to-end': () => playhead.seek(playhead.lengthSeconds()),
    undo: editor.undo,
    redo: editor.redo,
    'previous-shot': () => showNeighbour(editor, -1),
    'next-shot': () => showNeighbour(editor, 1),
    'new-shot': () => addShot(editor, editor.selection.get() ?? undefined),
    duplicate: () => duplicateSelected(editor),
    split: () => editor.dispatch({ type: 'split-shot', atSeconds: seconds, newShotId: editor.makeId() }),
  };
  // The kinds with one prompt have no shots to see; their keys must not change the ones that wait behind.
  if (ON_SHOTS.has(command) && editor.getStoryboard().kind !== 'storyboard') return;
  commands[command]();
}

function duplicateSelected(editor: Editor): void {
  const selected = editor.selection.get();
  if (selected !== null) duplicateShot(editor, selected);
}

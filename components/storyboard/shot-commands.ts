/** What buttons and shortcuts do to shots: an intent, and where the person is afterwards. */
import { flushSync } from 'react-dom';
import type { Editor } from '#lib/client/editor.tsx';
import { startSeconds } from '#lib/timing/places.ts';
import { leadToPlace } from './lead-to-place.ts';

export function addShot(editor: Editor, afterShotId?: string): void {
  const newShotId = editor.makeId();
  if (editor.dispatch({ type: 'add-shot', newShotId, ...(afterShotId !== undefined && { afterShotId }) })) {
    leadToPlace(editor, { at: 'shot', shotId: newShotId });
  }
}

export function duplicateShot(editor: Editor, shotId: string): void {
  const newShotId = editor.makeId();
  if (editor.dispatch({ type: 'duplicate-shot', shotId, newShotId })) showShot(editor, newShotId);
}

/** False when it was refused. */
export function deleteShot(editor: Editor, shotId: string): boolean {
  return keepingFocus(editor, () => editor.dispatch({ type: 'delete-shot', shotId }));
}

/** Makes a shot and its next one. False when it was refused. */
export function mergeShot(editor: Editor, shotId: string): boolean {
  return keepingFocus(editor, () => {
    const isDone = editor.dispatch({ type: 'merge-shot', shotId });
    if (isDone) showShot(editor, shotId);
    return isDone;
  });
}

/** At the playhead when it is inside the shot, else in its middle. */
export function splitShot(editor: Editor, shotId: string): void {
  const { start, seconds } = spanOf(editor, shotId);
  const at = editor.playhead.get().seconds;
  // Held strictly inside: on the shot's far edge the moment already belongs to the next shot.
  const inside = at >= start && at < start + seconds;
  editor.dispatch({ type: 'split-shot', atSeconds: inside ? at : start + seconds / 2, newShotId: editor.makeId() });
}

/** Selects the shot that is worked on. The preview comes along, unless it plays, shows a take, or is there already. */
export function selectShot(editor: Editor, shotId: string): void {
  if (editor.selection.get() === shotId) return;
  editor.selection.set(shotId);
  const { seconds: at, playing } = editor.playhead.get();
  const { start, seconds } = spanOf(editor, shotId);
  const isThere = at >= start && at < start + seconds;
  if (!playing && !isThere && editor.previewSource.get() === 'plan') editor.playhead.seek(start);
}

/** Selects a shot and brings the preview to its beginning. */
function showShot(editor: Editor, shotId: string): void {
  editor.selection.set(shotId);
  editor.playhead.seek(spanOf(editor, shotId).start);
}

/** The selected shot's neighbour: 1 for the next, -1 for the one before. */
export function showNeighbour(editor: Editor, step: 1 | -1): void {
  const { shots } = editor.getStoryboard();
  const index = indexOf(editor, editor.selection.get()) + step;
  const shot = shots[Math.min(shots.length - 1, Math.max(0, index))];
  if (shot === undefined) return;
  showShot(editor, shot.id);
  cardOf(shot.id)?.scrollIntoView({ block: 'nearest' });
}

/** An edit may take away the very button that was pressed: whoever works by keys goes on at the shot that is selected then. */
function keepingFocus(editor: Editor, change: () => boolean): boolean {
  const focused = document.activeElement;
  const isDone = flushSync(change);
  if (focused !== null && !focused.isConnected)
    cardOf(editor.selection.get() ?? '')
      ?.querySelector('button')
      ?.focus();
  return isDone;
}

/** The shot's card in the list, if the list is on the page. */
export function cardOf(shotId: string): HTMLElement | null {
  return document.querySelector(`[data-shot-id="${CSS.escape(shotId)}"]`);
}

function indexOf(editor: Editor, shotId: string | null): number {
  return editor.getStoryboard().shots.findIndex(({ id }) => id === shotId);
}

function spanOf(editor: Editor, shotId: string): { readonly start: number; readonly seconds: number } {
  const { shots } = editor.getStoryboard();
  const index = indexOf(editor, shotId);
  return { start: startSeconds(shots.map(({ seconds }) => seconds))[index] ?? 0, seconds: shots[index]?.seconds ?? 0 };
}

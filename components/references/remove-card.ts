import { flushSync } from 'react-dom';
import type { Editor } from '#lib/client/editor-interface.ts';
import type { Reference } from '#lib/storyboard/document.ts';
import { focusCard } from './card-focus.ts';

/**
 * Takes a reference away, and with it the very button that was pressed: whoever works by keys goes on at the next card of
 * its kind, else at the one before, else where one is added.
 */
export function removeCard(editor: Editor, { id, kind }: Reference): void {
  const focused = document.activeElement;
  const kin = editor.getStoryboard().references.filter((each) => each.kind === kind);
  const at = kin.findIndex((each) => each.id === id);
  const beside = kin[at + 1] ?? kin[at - 1];
  flushSync(() => editor.dispatch({ type: 'remove-reference', referenceId: id }));
  if (focused === null || focused.isConnected) return;
  if (beside && focusCard(beside.id)) return;
  document.querySelector<HTMLElement>(`[data-adds="${kind}"]`)?.focus();
}

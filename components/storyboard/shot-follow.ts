'use client';

import { useEffect } from 'react';
import { type Editor, useEditor } from '#lib/client/editor.tsx';
import { shotIndexAt } from '#lib/timing/places.ts';
import { cardOf } from './shot-commands.ts';

/** How much longer or shorter a rendered video is than its plan without being of another one. */
const SAME_LENGTH_SECONDS = 0.5;

/** The selected shot goes along with the playhead, and its card comes into view, where that is wanted. Whoever writes in a shot stays there. */
export function useFollowPlayhead(): void {
  const editor = useEditor();
  useEffect(
    () =>
      followPlayhead(editor, {
        isWriting: () => document.activeElement?.closest('[data-shot-id]') != null,
        show: showCard,
      }),
    [editor],
  );
}

/** Returns the function that ends it. `show` is told when the selection has moved on by itself. */
export function followPlayhead(
  editor: Pick<Editor, 'playhead' | 'previewView' | 'selection' | 'getStoryboard'>,
  on: { isWriting(): boolean; show(shotId: string): void },
): () => void {
  let last = editor.playhead.get().seconds;
  return editor.playhead.subscribe(() => {
    const { seconds } = editor.playhead.get();
    // Pausing where it is, or a longer total, is no movement: what was chosen stays chosen.
    if (seconds === last) return;
    last = seconds;
    const { shots, totalSeconds } = editor.getStoryboard();
    // A take of another plan has a time of its own; its moments are not those of the shots that are written now.
    if (Math.abs(editor.playhead.lengthSeconds() - totalSeconds) > SAME_LENGTH_SECONDS) return;
    const shot =
      shots[
        shotIndexAt(
          shots.map((each) => each.seconds),
          seconds,
        )
      ];
    if (shot === undefined || !editor.previewView.get().isFollowed || shot.id === editor.selection.get() || on.isWriting()) return;
    editor.selection.set(shot.id);
    on.show(shot.id);
  });
}

/** Scrolls the list and nothing around it: on a short screen the page itself must not move while a video plays. */
function showCard(shotId: string): void {
  // After the card has taken its new height.
  requestAnimationFrame(() => {
    const card = cardOf(shotId);
    const scroller = card?.closest('[data-shots-scroller]');
    if (!card || !scroller || !card.checkVisibility()) return;
    const [box, view] = [card.getBoundingClientRect(), scroller.getBoundingClientRect()];
    const by = box.top < view.top ? box.top - view.top : Math.min(box.top - view.top, Math.max(0, box.bottom - view.bottom));
    if (by === 0) return;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    scroller.scrollBy({ top: by, behavior: calm ? 'instant' : 'smooth' });
  });
}

import type { Editor } from '#lib/client/editor.tsx';
import { cuts } from '#lib/timing/places.ts';
import type { Drag } from './use-drag.ts';

/** A cut dragged: whole seconds as the pointer passes them, seen everywhere at once, one undo step in the end. */
export function cutDrag(editor: Editor, cutIndex: number, pixelsPerSecond: number): Drag | null {
  const from = cuts(editor.getStoryboard().shots.map(({ seconds }) => seconds))[cutIndex];
  if (from === undefined || pixelsPerSecond <= 0) return null;
  const gesture = `cut:${editor.makeId()}`;
  let shown = from;
  return {
    move(dx) {
      const toSeconds = Math.round(from + dx / pixelsPerSecond);
      if (toSeconds === shown) return;
      shown = toSeconds;
      editor.dispatch({ type: 'move-cut', cutIndex, toSeconds }, { gesture, isDragged: true });
    },
    end: () => editor.endGesture(gesture),
    cancel: () => editor.cancelGesture(gesture),
  };
}

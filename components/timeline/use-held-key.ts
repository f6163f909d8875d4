'use client';

import { useRef } from 'react';
import type { Editor } from '#lib/client/editor.tsx';

/** A key held down makes one undo step, however often it repeats; pressed again it makes another. */
export function useHeldKey(editor: Editor, name: string) {
  const gesture = useRef<string | null>(null);
  const release = () => {
    if (gesture.current !== null) editor.endGesture(gesture.current);
    gesture.current = null;
  };
  return {
    /** The gesture of this key press, to dispatch with. */
    press(event: { readonly repeat: boolean }): string {
      if (!event.repeat) release();
      gesture.current ??= `${name}:${editor.makeId()}`;
      return gesture.current;
    },
    release,
  };
}

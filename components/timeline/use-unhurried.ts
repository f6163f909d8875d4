'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** No longer than this behind: seen as at once, and long enough that a key press draws its letter alone. */
const LAG_MS = 120;

/** A part of the storyboard for what only mirrors it, such as words on a small block: typing does not render it each time. */
export function useUnhurried<Selected>(select: (storyboard: Storyboard) => Selected): Selected {
  const { storyboard } = useEditor();
  const [shown, setShown] = useState(() => select(storyboard.get()));
  const show = useEffectEvent(() => setShown(() => select(storyboard.get())));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const stop = storyboard.subscribe(() => {
      timer ??= setTimeout(() => {
        timer = null;
        show();
      }, LAG_MS);
    });
    // What changed between the first render and now.
    show();
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [storyboard]);
  return shown;
}

'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { afterPause } from '#lib/client/after-pause.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { Storyboard } from '#lib/storyboard/document.ts';

/** A pause of typing this long; seen as at once. */
const PAUSE_MS = 120;

/** A part of the storyboard for what only mirrors it, such as words on a small block: typing does not render it each time. */
export function useUnhurried<Selected>(select: (storyboard: Storyboard) => Selected): Selected {
  const { storyboard } = useEditor();
  const [shown, setShown] = useState(() => select(storyboard.get()));
  const show = useEffectEvent(() => setShown(() => select(storyboard.get())));
  useEffect(() => {
    const later = afterPause(() => show());
    const stop = storyboard.subscribe(() => later.ask(PAUSE_MS));
    // What changed between the first render and now.
    show();
    return () => {
      stop();
      later.stop();
    };
  }, [storyboard]);
  return shown;
}

'use client';

import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import { type PreviewSource, useEditor } from '#lib/client/editor.tsx';

/**
 * Changes what the preview shows, at the same moment of the video, and goes on playing if it was playing, so that takes
 * can be compared by switching between them.
 */
export function useShowSource(): (source: PreviewSource) => void {
  const { playhead, previewSource } = useEditor();
  return useCallback(
    (source) => {
      const { playing } = playhead.get();
      // At once: whoever keeps the time from now on has to be there before it is told to play.
      flushSync(() => previewSource.set(source));
      if (playing) playhead.play();
    },
    [playhead, previewSource],
  );
}

import type { Playhead } from '#lib/client/playhead.ts';
import type { Drag } from './use-drag.ts';

/** The playhead dragged. Nothing of the storyboard changes, so there is nothing to undo; Escape puts it back. */
export function playheadDrag(playhead: Playhead, pixelsPerSecond: number): Drag | null {
  if (pixelsPerSecond <= 0) return null;
  const from = playhead.get().seconds;
  playhead.pause();
  return {
    move: (dx) => playhead.seek(from + dx / pixelsPerSecond),
    end: () => playhead.pause(),
    cancel: () => playhead.seek(from),
  };
}

import type { Editor } from '#lib/client/editor.tsx';
import { TIMING } from '#lib/timing/bounds.ts';
import { endSecondsAt } from './geometry.ts';
import type { Drag } from './use-drag.ts';

/** The end of the video dragged. `onScale` holds the track's scale at least that wide meanwhile, so that seconds keep their size. */
export function endDrag(
  editor: Editor,
  box: { readonly pixelsPerSecond: number; readonly roomPixels: number },
  onScale: (seconds: number | null) => void,
): Drag | null {
  if (box.pixelsPerSecond <= 0) return null;
  const from = editor.getStoryboard().totalSeconds;
  const gesture = `end:${editor.makeId()}`;
  let shown = from;
  onScale(from);
  return {
    move(dx) {
      const toSeconds = Math.round(endSecondsAt(dx, { fromSeconds: from, ...box, maxSeconds: TIMING.maxTotalSeconds }));
      if (toSeconds === shown) return;
      shown = toSeconds;
      editor.dispatch({ type: 'move-end', toSeconds }, { gesture });
    },
    end() {
      editor.endGesture(gesture);
      onScale(null);
    },
    cancel() {
      editor.cancelGesture(gesture);
      onScale(null);
    },
  };
}

import type { Editor } from '#lib/client/editor.tsx';
import { type Scheduler, timers } from '#lib/client/scheduler.ts';
import { TIMING } from '#lib/timing/bounds.ts';
import type { Drag } from './use-drag.ts';

/** Held this far beyond the end of the track, the pointer asks for a longer video. */
const BEYOND_PIXELS = 6;
/** While it is held there the video grows by a second each time this has passed. */
const GROW_EVERY_MS = 400;

/**
 * The end of the video dragged. On the track it follows the pointer to scale. Beyond the track there is seldom room to
 * follow: the window ends there. So, as at the edge of any timeline, the first step beyond is a second, and each moment
 * of staying there one more; where there is room, the pointer leads. `onScale` is told the longest total there was: the
 * track stays that wide until the drag is over, so that seconds never change their size under a hand that draws back.
 */
export function endDrag(
  editor: Editor,
  trackPixels: number,
  { onScale, scheduler = timers }: { onScale: (seconds: number | null) => void; scheduler?: Scheduler },
): Drag | null {
  if (trackPixels <= 0) return null;
  const from = editor.getStoryboard().totalSeconds;
  const gesture = `end:${editor.makeId()}`;
  let scale = from;
  let isBeyond = false;
  let stopGrowing: (() => void) | null = null;

  const put = (wanted: number) => {
    const toSeconds = Math.min(TIMING.maxTotalSeconds, wanted);
    if (toSeconds > scale) {
      scale = toSeconds;
      onScale(scale);
    }
    if (toSeconds !== editor.getStoryboard().totalSeconds) {
      editor.dispatch({ type: 'move-end', toSeconds }, { gesture, isDragged: true });
    }
  };
  const grow = () => {
    stopGrowing = null;
    if (scale >= TIMING.maxTotalSeconds) return;
    put(scale + 1);
    stopGrowing = scheduler.after(GROW_EVERY_MS, grow);
  };
  const rest = () => {
    stopGrowing?.();
    stopGrowing = null;
    onScale(null);
  };
  onScale(from);
  return {
    move(dx) {
      const wasBeyond = isBeyond;
      isBeyond = dx >= BEYOND_PIXELS;
      if (!isBeyond) {
        stopGrowing?.();
        stopGrowing = null;
        put(Math.round(((trackPixels + dx) / trackPixels) * scale));
        return;
      }
      // Only the first time: a hand that trembles at the edge does not lengthen the video with each crossing.
      const first = scale === from ? from + 1 : scale;
      put(Math.max(first, from + Math.round((dx / trackPixels) * from)));
      if (!wasBeyond) stopGrowing = scheduler.after(GROW_EVERY_MS, grow);
    },
    end() {
      rest();
      editor.endGesture(gesture);
    },
    cancel() {
      rest();
      editor.cancelGesture(gesture);
    },
  };
}

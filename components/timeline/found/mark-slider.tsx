'use client';

import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { percentAt } from '../geometry.ts';
import { type Drag, useDrag } from '../use-drag.ts';

/** Half a second at 24 frames. */
const PAGE_FRAMES = 12;

/** Where the shots of a take change: drag it, or focus it and use the arrow keys; a frame at a time. */
export function MarkSlider({
  number,
  frame,
  min,
  max,
  valueText,
  hint,
  seconds,
  scaleSeconds,
  onDrag,
  onPress,
  onMove,
  onRelease,
  onRemove,
}: {
  readonly number: number;
  readonly frame: number;
  readonly min: number;
  readonly max: number;
  readonly valueText: string;
  /** The id of what says which keys it knows. */
  readonly hint: string;
  readonly seconds: number;
  readonly scaleSeconds: number;
  readonly onDrag: () => Drag | null;
  /** Pressed without being dragged. */
  readonly onPress: () => void;
  /** By a key; `isRepeated`: it is held down. */
  readonly onMove: (frame: number, isRepeated: boolean) => void;
  readonly onRelease: () => void;
  readonly onRemove: () => void;
}) {
  const t = useTranslations('timeline.found');
  const { isDragging, handlers } = useDrag(onDrag, onPress);

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
    const to = {
      ArrowLeft: frame - 1,
      ArrowDown: frame - 1,
      ArrowRight: frame + 1,
      ArrowUp: frame + 1,
      PageDown: frame - PAGE_FRAMES,
      PageUp: frame + PAGE_FRAMES,
      Home: min,
      End: max,
    }[event.key];
    if (to === undefined && !isRemoval) return;
    event.preventDefault();
    // The editor's own arrows move the playhead; here they are the cut's.
    event.stopPropagation();
    if (to === undefined) onRemove();
    else onMove(Math.min(max, Math.max(min, to)), event.repeat);
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('cut', { number })}
      aria-describedby={hint}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={frame}
      aria-valuetext={valueText}
      onKeyDown={press}
      onKeyUp={onRelease}
      onBlur={onRelease}
      {...handlers}
      style={{ left: `${percentAt(seconds, scaleSeconds)}%` }}
      className={classNames(
        'group/mark -inset-y-[3px] -translate-x-1/2 absolute z-2 grid w-[13px] cursor-col-resize touch-none place-items-center rounded-md pointer-coarse:w-7',
        isDragging && 'cursor-grabbing',
      )}
    >
      <i className="h-full w-[3px] rounded-full bg-accent shadow-[0_0_0_2px_var(--panel)] group-hover/mark:w-1 max-lg:shadow-[0_0_0_2px_var(--canvas)]" />
    </div>
  );
}

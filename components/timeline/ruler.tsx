'use client';

import { memo, type PointerEvent, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { usePlayhead } from '#lib/client/editor.tsx';
import { clockText } from '#lib/timing/clock-text.ts';
import { percentAt, pixelsPerSecond, secondsAt, ticks } from './geometry.ts';
import { playheadDrag } from './playhead-drag.ts';
import { useDrag } from './use-drag.ts';

/**
 * The seconds along the top. Pressing on it, or dragging along it, takes the playhead there. The labels have a line of
 * their own above the ticks, where the playhead's head runs, so that it never covers one. On a narrow screen only a
 * strip to scrub on is left.
 */
export const Ruler = memo(function Ruler({ scaleSeconds, totalSeconds }: { readonly scaleSeconds: number; readonly totalSeconds: number }) {
  const playhead = usePlayhead();
  const ruler = useRef<HTMLDivElement>(null);
  const before = useRef(0);
  const { handlers } = useDrag(() => {
    const box = ruler.current?.getBoundingClientRect();
    const drag = box ? playheadDrag(playhead, pixelsPerSecond(box, scaleSeconds)) : null;
    return drag && { ...drag, cancel: () => playhead.seek(before.current) };
  });

  function press(event: PointerEvent<HTMLElement>) {
    const box = ruler.current?.getBoundingClientRect();
    if (event.button !== 0 || !box) return;
    before.current = playhead.get().seconds;
    playhead.pause();
    playhead.seek(secondsAt(event.clientX, box, scaleSeconds));
    handlers.onPointerDown(event);
  }

  return (
    // The slider "Playhead" is the same thing for the keyboard.
    <div
      ref={ruler}
      aria-hidden="true"
      {...handlers}
      onPointerDown={press}
      className="relative h-[28px] cursor-pointer touch-none select-none max-lg:h-[14px]"
    >
      {ticks(scaleSeconds).map(({ seconds, major }) => (
        <div
          key={seconds}
          style={{ left: `${percentAt(seconds, scaleSeconds)}%` }}
          className={classNames(
            'absolute top-[18px] h-1.5 w-px transition-[left] duration-100 max-lg:top-1.5 max-lg:h-1',
            major ? 'bg-faint' : 'bg-line-strong',
          )}
        >
          <span
            className={classNames(
              '-top-[17px] absolute left-0 font-mono text-2xs leading-3 max-lg:hidden',
              seconds > totalSeconds ? 'text-line-strong' : 'text-faint',
              seconds === 0 ? '' : seconds === scaleSeconds ? '-translate-x-full' : '-translate-x-1/2',
            )}
          >
            {clockText(seconds)}
          </span>
        </div>
      ))}
    </div>
  );
});

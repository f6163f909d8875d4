'use client';

import { memo, type PointerEvent, useRef } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { usePlayhead } from '#lib/client/editor.tsx';
import { clockText } from './clock-text.ts';
import { percentAt, secondsAt, ticks } from './geometry.ts';

/** The seconds along the top. Pressing on it, or dragging along it, takes the playhead there. */
export const Ruler = memo(function Ruler({ scaleSeconds, totalSeconds }: { readonly scaleSeconds: number; readonly totalSeconds: number }) {
  const playhead = usePlayhead();
  const ruler = useRef<HTMLDivElement>(null);
  const seek = (event: PointerEvent) => {
    const box = ruler.current?.getBoundingClientRect();
    if (box) playhead.seek(secondsAt(event.clientX, box, scaleSeconds));
  };
  return (
    // The slider "Playhead" is the same thing for the keyboard.
    <div
      ref={ruler}
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        playhead.pause();
        seek(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) seek(event);
      }}
      className="relative h-[22px] cursor-pointer touch-none select-none max-lg:hidden"
    >
      {ticks(scaleSeconds).map(({ seconds, major }) => (
        <div
          key={seconds}
          style={{ left: `${percentAt(seconds, scaleSeconds)}%` }}
          className={classNames('group/tick absolute top-3 h-1.5 w-px', major ? 'bg-faint' : 'bg-line-strong')}
        >
          <span
            className={classNames(
              'absolute -top-[13px] left-0 font-mono text-2xs',
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

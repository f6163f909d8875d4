'use client';

import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePlayhead } from '#lib/client/editor.tsx';
import { clockTextWithTenths } from '#lib/timing/clock-text.ts';
import { stepFrames } from '#lib/timing/frames.ts';
import { percentAt, pixelsPerSecond } from './geometry.ts';
import { playheadDrag } from './playhead-drag.ts';
import { useDrag } from './use-drag.ts';

/** Where the preview is. It follows the playhead by itself, outside React, sixty times a second while it plays. */
export const PlayheadSlider = memo(function PlayheadSlider({
  scaleSeconds,
  trackBox,
}: {
  readonly scaleSeconds: number;
  readonly trackBox: () => DOMRect | null;
}) {
  const t = useTranslations('timeline');
  const playhead = usePlayhead();
  const handle = useRef<HTMLDivElement>(null);
  const { handlers } = useDrag(() => {
    const box = trackBox();
    return box && playheadDrag(playhead, pixelsPerSecond(box, scaleSeconds));
  });

  useEffect(() => {
    const paint = () => {
      const element = handle.current;
      if (element === null) return;
      const { seconds } = playhead.get();
      element.style.left = `${Math.min(100, percentAt(seconds, scaleSeconds))}%`;
      element.setAttribute('aria-valuenow', String(Math.round(seconds * 10) / 10));
      element.setAttribute('aria-valuemax', String(playhead.lengthSeconds()));
      element.setAttribute('aria-valuetext', clockTextWithTenths(seconds));
    };
    paint();
    return playhead.subscribe(paint);
  }, [playhead, scaleSeconds]);

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { seconds } = playhead.get();
    const wanted = {
      ArrowLeft: stepFrames(seconds, -1),
      ArrowDown: stepFrames(seconds, -1),
      ArrowRight: stepFrames(seconds, 1),
      ArrowUp: stepFrames(seconds, 1),
      PageDown: seconds - 1,
      PageUp: seconds + 1,
      Home: 0,
      End: playhead.lengthSeconds(),
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    playhead.seek(wanted);
  }

  return (
    <div
      ref={handle}
      role="slider"
      tabIndex={0}
      aria-label={t('playhead')}
      aria-valuemin={0}
      aria-valuemax={scaleSeconds}
      aria-valuenow={0}
      aria-valuetext="0:00.0"
      onKeyDown={press}
      {...handlers}
      className="-translate-x-1/2 absolute top-[14px] z-3 h-[14px] w-[17px] cursor-ew-resize touch-none max-lg:top-0 pointer-coarse:w-9 max-lg:pointer-coarse:-top-2 max-lg:pointer-coarse:h-[26px]"
    >
      <i className="absolute top-px left-1/2 h-[11px] w-[11px] max-lg:pointer-coarse:top-2.5 -translate-x-1/2 rounded-t-[3px] rounded-b-[6px] bg-accent forced-colors:bg-[Highlight]" />
      <i className="-translate-x-1/2 pointer-events-none absolute top-1 left-1/2 h-[128px] w-[1.5px] bg-accent forced-colors:bg-[Highlight] max-lg:h-[58px] max-lg:pointer-coarse:top-3" />
    </div>
  );
});

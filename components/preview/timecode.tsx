'use client';

import { useEffect, useRef } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import { clockTextWithTenths } from '#lib/timing/clock-text.ts';

/** "0:08.4 / 0:12.0". It writes itself: sixty times a second is too often to render. */
export function Timecode() {
  const { playhead, storyboard } = useEditor();
  const now = useRef<HTMLSpanElement>(null);
  const length = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const write = () => {
      put(now.current, clockTextWithTenths(playhead.get().seconds));
      put(length.current, clockTextWithTenths(playhead.lengthSeconds()));
    };
    write();
    const stops = [playhead.subscribe(write), storyboard.subscribe(write)];
    return () => {
      for (const stop of stops) stop();
    };
  });

  return (
    <span className="whitespace-nowrap font-mono text-ink text-sm-plus tabular-nums">
      <span ref={now}>0:00.0</span> <span className="text-faint">/</span> <span ref={length} className="text-faint" />
    </span>
  );
}

function put(element: HTMLElement | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

'use client';

import { useEffect, useRef } from 'react';
import { timecode } from '#lib/animatic/animatic.ts';
import { useEditor } from '#lib/client/editor.tsx';

/** "0:08.4 / 0:12.0". It writes itself: sixty times a second is too often to render. */
export function Timecode() {
  const { playhead, storyboard } = useEditor();
  const now = useRef<HTMLSpanElement>(null);
  const length = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    const write = () => {
      put(now.current, timecode(playhead.get().seconds, { tenths: true }));
      put(length.current, timecode(playhead.lengthSeconds(), { tenths: true }));
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

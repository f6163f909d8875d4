'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
import { ASLEEP, COMES_ALIVE } from '#lib/client/asleep.ts';
import { type EarlyPress, stillDue } from './still-due.ts';

/** Does what was pressed before this script came. Stands last, so that what it presses is alive by then. */
export function ReplayEarlyPresses() {
  const due = useRef<readonly EarlyPress[]>([]);
  // At once, while the press that React may have come alive for is still under way.
  useLayoutEffect(() => {
    const { earlyPresses } = window as { earlyPresses?: () => readonly EarlyPress[] };
    due.current = stillDue(earlyPresses?.() ?? [], performance.now());
  }, []);
  useEffect(() => {
    const replay = () => {
      for (const { button } of due.current) button.click();
      due.current = [];
    };
    if (document.querySelector(ASLEEP) === null) return replay();
    document.addEventListener(COMES_ALIVE, replay, { once: true });
    return () => document.removeEventListener(COMES_ALIVE, replay);
  }, []);
  return null;
}

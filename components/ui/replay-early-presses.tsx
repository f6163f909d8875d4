'use client';

import { useEffect, useLayoutEffect, useRef } from 'react';
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
    for (const { button } of due.current) button.click();
    due.current = [];
  }, []);
  return null;
}

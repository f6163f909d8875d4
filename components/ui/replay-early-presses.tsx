'use client';

import { useEffect } from 'react';

/** Whoever pressed longer ago has given up, or meant another state of the page. */
const FORGOTTEN_AFTER_MS = 10_000;

interface EarlyPress {
  readonly button: HTMLButtonElement;
  readonly at: number;
}

/** Does what was pressed before this script came. Stands last, so that what it presses is alive by then. */
export function ReplayEarlyPresses() {
  useEffect(() => {
    const { earlyPresses } = window as { earlyPresses?: () => readonly EarlyPress[] };
    for (const { button, at } of earlyPresses?.() ?? [])
      if (button.isConnected && performance.now() - at < FORGOTTEN_AFTER_MS) button.click();
  }, []);
  return null;
}

'use client';

import { useState, useSyncExternalStore } from 'react';
import type { Panel } from '#lib/client/editor-interface.ts';

/** Where the panels stand beside each other: Tailwind's `lg`. */
const WIDE = '(min-width: 64rem)';

/**
 * Which panels are on the page. A wide screen shows all of them; a narrow one shows one at a time, and one that was never
 * opened is neither sent nor laid out there. Once opened it stays, with all that was typed in it.
 *
 * `startsNarrow` is the server's guess. A wrong one is mended as soon as the page runs.
 */
export function usePanelsThere(shown: Panel, startsNarrow: boolean): (panel: Panel) => boolean {
  const isWide = useSyncExternalStore(
    subscribeToWidth,
    () => window.matchMedia(WIDE).matches,
    () => !startsNarrow,
  );
  const [opened, setOpened] = useState<ReadonlySet<Panel>>(() => new Set([shown]));
  if (!opened.has(shown)) setOpened(new Set([...opened, shown]));
  return (panel) => isWide || opened.has(panel);
}

function subscribeToWidth(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

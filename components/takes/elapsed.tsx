'use client';

import { useSyncExternalStore } from 'react';
import { elapsedText } from './usual-time.ts';

const SECOND_MS = 1_000;

/** How long something has been going on, counted on by itself. */
export function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const seconds = useSyncExternalStore(
    everySecond,
    () => Math.floor((Date.now() - sinceMs) / SECOND_MS),
    // The server's page cannot know how long it will lie before it is read.
    () => null,
  );
  return seconds === null ? null : <span className="whitespace-nowrap tabular-nums">{elapsedText(seconds)}</span>;
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, SECOND_MS);
  return () => clearInterval(timer);
}

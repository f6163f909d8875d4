'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { minutesAndSeconds } from './usual-time.ts';

const SECOND_MS = 1_000;

/** How long something has been going on, counted on by itself. */
export function Elapsed({ sinceMs }: { readonly sinceMs: number }) {
  const t = useTranslations('takes');
  const elapsed = useSyncExternalStore(
    everySecond,
    () => Math.floor((Date.now() - sinceMs) / SECOND_MS),
    // The server's page cannot know how long it will lie before it is read.
    () => null,
  );
  if (elapsed === null) return null;
  const { minutes, seconds } = minutesAndSeconds(elapsed);
  return (
    <span className="whitespace-nowrap tabular-nums">
      {minutes === 0 ? t('elapsedSeconds', { seconds }) : t('elapsedMinutes', { minutes, seconds })}
    </span>
  );
}

export function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, SECOND_MS);
  return () => clearInterval(timer);
}

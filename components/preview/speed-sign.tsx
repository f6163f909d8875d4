'use client';

import { useTranslations } from 'use-intl/react';

/** How fast it plays, while that is not the usual speed; below 0 backwards. */
export function SpeedSign({ speed }: { readonly speed: number }) {
  const t = useTranslations('preview');
  if (speed === 1) return null;
  return (
    <span className="self-center rounded-md bg-raised px-1.5 py-0.5 font-mono text-ink text-xs-plus tabular-nums">
      <span aria-hidden="true">{speed}×</span>
      <span className="sr-only">{t(speed > 0 ? 'speed' : 'speedBack', { speed: Math.abs(speed) })}</span>
    </span>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import type { Sized } from '#lib/export/export-list.ts';

const KILO = 1000;

/** `48.2 MB`, or `about 3 MB` before it is made. */
export function useSizeWords(): (size: Sized) => string {
  const t = useTranslations('exports');
  return ({ bytes, isEstimate }) => {
    const size = words(bytes, isEstimate);
    return t(isEstimate ? 'about-size' : 'size', { size });
  };

  function words(bytes: number, isEstimate: boolean): string {
    if (bytes < KILO) return t('bytes', { count: bytes });
    if (bytes < KILO * KILO) return t('kilobytes', { count: isEstimate ? rounded(bytes / KILO) : Math.round(bytes / KILO) });
    return t('megabytes', { count: Math.round((bytes / KILO / KILO) * 10) / 10 });
  }
}

/** An estimate does not pretend to more than two figures. */
function rounded(value: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  return Math.round(value / step) * step;
}

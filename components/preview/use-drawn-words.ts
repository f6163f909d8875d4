'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl/react';
import type { DrawnWords } from '#lib/animatic/animatic.ts';

/** What is drawn beside the plan's own words, in the person's language. It stays the same object as long as the language does. */
export function useDrawnWords(): DrawnWords {
  const t = useTranslations('animatic');
  return useMemo(() => ({ shot: t('drawn-shot'), seconds: t('drawn-seconds') }), [t]);
}

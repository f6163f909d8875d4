'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { estimateSecondsLeft } from '#lib/take/progress.ts';
import { isAheadOfSaving, type TakeView } from '#lib/take/take.ts';
import { everySecond } from './elapsed.tsx';
import { roughly } from './usual-time.ts';

/** How long a take will probably take from now, called an estimate, while it is rendered; before that, and once it is late, how long one like it usually takes. Nothing where nobody knows. */
export function TimeLeft({ take }: { readonly take: Pick<TakeView, 'status' | 'acceptedAt' | 'usualRenderSeconds'> }) {
  const t = useTranslations('takes');
  // As whole seconds: the store must answer the same until there is news. On the server nobody knows when it is read.
  const seconds = useSyncExternalStore(
    everySecond,
    () => {
      const left = estimateSecondsLeft(take, Date.now());
      return left === null ? null : Math.ceil(left);
    },
    () => null,
  );
  if (seconds !== null) {
    const left = roughly(seconds);
    return <p className="text-faint text-xs">{'minutes' in left ? t('leftMinutes', left) : t('leftSeconds', left)}</p>;
  }
  if (take.usualRenderSeconds === null || !isAheadOfSaving(take.status)) return null;
  const usual = roughly(take.usualRenderSeconds);
  return <p className="text-faint text-xs">{'minutes' in usual ? t('usualMinutes', usual) : t('usualSeconds', usual)}</p>;
}

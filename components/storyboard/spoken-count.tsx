'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';

/** A count that stands this long is worth saying; while somebody types it comes and goes. */
const STANDS_MS = 1_500;

/** Says how many issues there are when that has changed and stays so, and says nothing when the page opens. */
export function SpokenCount({ count }: { readonly count: number }) {
  const t = useTranslations('checks');
  const [{ last, words }, setSaid] = useState({ last: count, words: '' });
  const now = t('spoken', { count });
  useEffect(() => {
    if (count === last) return;
    const timer = setTimeout(() => setSaid({ last: count, words: now }), STANDS_MS);
    return () => clearTimeout(timer);
  }, [count, last, now]);
  return (
    <span aria-live="polite" className="sr-only">
      {words}
    </span>
  );
}

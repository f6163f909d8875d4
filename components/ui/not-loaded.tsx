'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { createStore } from '#lib/client/store.ts';
import { useStore } from '#lib/client/use-store.ts';
import { Button } from './button.tsx';

interface Missing {
  readonly retry: () => void;
}

/** Several parts may be missing at once, for one reason: the first one's notice speaks for all, and tries again for all. */
const missing = createStore<readonly Missing[]>([]);

/** Says that a part of the page could not be loaded, with a way to try again. */
export function NotLoaded({ onRetry, onClose }: { readonly onRetry: () => void; readonly onClose: (() => void) | null }) {
  const t = useTranslations('ui');
  const retry = useEffectEvent(onRetry);
  const [mine, setMine] = useState<Missing | null>(null);
  const isFirst = useStore(missing, ([first]) => first !== undefined && first === mine);
  useEffect(() => {
    const part = { retry: () => retry() };
    missing.set([...missing.get(), part]);
    setMine(part);
    return () => missing.set(missing.get().filter((each) => each !== part));
  }, []);
  if (!isFirst) return null;
  return (
    <div
      role="alert"
      className="fixed inset-x-4 top-16 z-50 mx-auto flex w-fit max-w-xl flex-wrap items-center gap-2 rounded-xl border border-bad/60 bg-raised py-2 pr-2 pl-4 text-base text-ink shadow-float"
    >
      <p>{t('not-loaded')}</p>
      <Button
        onClick={() => {
          for (const part of missing.get()) part.retry();
        }}
      >
        <b>{t('try-again')}</b>
      </Button>
      {onClose && (
        <Button variant="quiet" onClick={onClose}>
          {t('close')}
        </Button>
      )}
    </div>
  );
}

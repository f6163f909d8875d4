'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { X } from '#components/ui/icons.tsx';

export interface HomeNotice {
  readonly id: number;
  readonly words: string;
  readonly tone: 'plain' | 'bad';
  readonly undo?: () => void;
}

const SHOWN_MS = 12_000;

/** What just happened, with a way back where there is one. It stays while the focus or the pointer is on it. */
export function HomeToast({ notice, onGone }: { readonly notice: HomeNotice | null; readonly onGone: () => void }) {
  const t = useTranslations('home');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice === null) return;
    // The card that had the focus is gone: the next thing a person may want is here.
    if (notice.undo) box.current?.querySelector<HTMLElement>('button')?.focus();
    const timer = setInterval(() => {
      if (!box.current?.matches(':focus-within, :hover')) onGone();
    }, SHOWN_MS);
    return () => clearInterval(timer);
  }, [notice, onGone]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-6 z-50 flex justify-center px-4">
      {notice && (
        <div
          key={notice.id}
          ref={box}
          className={classNames(
            'pointer-events-auto flex max-w-xl items-center gap-2 rounded-xl border bg-raised py-1.5 pr-1.5 pl-4 text-base text-ink shadow-float',
            notice.tone === 'bad' ? 'border-bad/60' : 'border-line-strong',
          )}
        >
          <p>{notice.words}</p>
          {notice.undo && (
            <Button size="small" onClick={notice.undo}>
              <b>{t('undo')}</b>
            </Button>
          )}
          <IconButton label={t('dismiss')} small onClick={onGone}>
            <X />
          </IconButton>
        </div>
      )}
    </div>
  );
}

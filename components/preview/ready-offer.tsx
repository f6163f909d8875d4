'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { X } from '#components/ui/icons.tsx';
import { usePlaying, usePreviewSource } from '#lib/client/editor.tsx';
import type { TakeView } from '#lib/take/take.ts';
import { newlyReady } from './newly-ready.ts';
import { useShowSource } from './show-source.ts';

/** A take that gets ready while its page is open offers itself, once, while nothing plays and no other take is shown. */
export default function ReadyOffer({
  before,
  takes,
}: {
  /** The takes as they were when this was first wanted: one may have become ready while its code was on the way. */
  readonly before: readonly TakeView[];
  readonly takes: readonly TakeView[];
}) {
  const t = useTranslations('preview');
  const [source] = usePreviewSource();
  const show = useShowSource();
  const isPlaying = usePlaying();
  const [seen, setSeen] = useState(before);
  const [offeredId, setOfferedId] = useState<string | null>(null);
  if (seen !== takes) {
    setSeen(takes);
    const fresh = newlyReady(seen, takes);
    if (fresh !== null) setOfferedId(fresh);
  }
  const offered = takes.find(({ id }) => id === offeredId);
  // One shown by hand needs no offer any more.
  if (source !== 'plan' && offeredId !== null) setOfferedId(null);
  const isOffered = offered !== undefined && source === 'plan' && !isPlaying;

  return (
    // The region is always there, so that what appears in it is read out.
    <div role="status" className="pointer-events-none absolute inset-x-0 top-12 grid place-items-center">
      {isOffered && (
        <span className="pointer-events-auto flex items-center gap-2 rounded-[10px] border border-line-strong bg-raised py-1 pr-1 pl-3 text-sm shadow-float">
          {t('ready', { number: offered.number })}
          <Button size="small" onClick={() => show(offered.id)}>
            <b>{t('showTake', { number: offered.number })}</b>
          </Button>
          <IconButton small label={t('notNow')} tip={{ align: 'end' }} onClick={() => setOfferedId(null)}>
            <X />
          </IconButton>
        </span>
      )}
    </div>
  );
}

'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Segmented } from '#components/ui/segmented.tsx';
import { shotCountOf } from '#lib/cuts/cuts-of-take.ts';
import type { TakeView } from '#lib/take/take.ts';
import { WayDialog } from './way-dialog.tsx';
import { WayList } from './way-list.tsx';
import { useWaysAgain } from './ways-again.ts';

/** One shot again, honestly: no shot of a finished video can be made anew in place, so the ways there are, with their price. */
export default function AgainDialog({ take, onClose }: { readonly take: TakeView; readonly onClose: () => void }) {
  const t = useTranslations('again');
  const waysOf = useWaysAgain();
  const [shot, setShot] = useState('0');
  const count = shotCountOf(take);
  const hasShots = count > 1;
  const index = hasShots ? Number(shot) : null;
  return (
    <WayDialog title={hasShots ? t('title') : t('titleWhole', { number: take.number })} words={t('words')} take={take} onClose={onClose}>
      {(finished) => (
        <>
          {hasShots && (
            <p className="mt-3 flex items-center gap-2 overflow-x-auto text-dim text-sm">
              <span aria-hidden="true">{t('shot')}</span>
              <Segmented
                label={t('shot')}
                value={shot}
                options={Array.from({ length: count }, (_, place) => ({ value: String(place), label: String(place + 1) }))}
                onChange={setShot}
              />
            </p>
          )}
          {!hasShots && finished.plan.kind === 'auto' && (
            <p role="note" className="mt-3 text-dim text-sm">
              {t(take.cuts === null ? 'autoUnseen' : 'autoUncut')}
            </p>
          )}
          <WayList key={shot} ways={waysOf(finished, index)} />
        </>
      )}
    </WayDialog>
  );
}

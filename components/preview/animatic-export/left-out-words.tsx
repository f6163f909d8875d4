'use client';

import { useTranslations } from 'use-intl/react';
import type { LeftOut } from './left-out.ts';

/** What the file is without, and what to do about it; nothing where it has everything. */
export function LeftOutWords({ leftOut: { names, soundShots, isSilenced } }: { readonly leftOut: LeftOut }) {
  const t = useTranslations('animatic');
  return (
    <>
      {names.length > 0 && <p className="text-bad">{t('without-references', { names: names.join(', ') })}</p>}
      {soundShots.length > 0 && (
        <p className="text-bad">{t('without-sounds', { count: soundShots.length, numbers: soundShots.join(', ') })}</p>
      )}
      {isSilenced && <p className="text-bad">{t('without-sound')}</p>}
    </>
  );
}

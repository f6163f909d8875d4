'use client';

import { useFormatter, useTranslations } from 'use-intl/react';
import type { LeftOut } from './left-out.ts';

/** What the file is without, and what to do about it; nothing where it has everything. */
export function LeftOutWords({ leftOut: { names, soundShots, isSilenced } }: { readonly leftOut: LeftOut }) {
  const t = useTranslations('animatic');
  const format = useFormatter();
  return (
    <>
      {names.length > 0 && <p className="text-bad">{t('without-references', { names: format.list(names) })}</p>}
      {soundShots.length > 0 && (
        <p className="text-bad">{t('without-sounds', { count: soundShots.length, numbers: format.list(soundShots.map(String)) })}</p>
      )}
      {isSilenced && <p className="text-bad">{t('without-sound')}</p>}
    </>
  );
}

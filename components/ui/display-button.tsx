'use client';

import { useTranslations } from 'use-intl/react';
import { SlidersHorizontal } from '#components/ui/icons.tsx';
import { loadLater } from './load-later.tsx';
import { Popover } from './popover.tsx';

const DisplayPanel = loadLater(() => import('./display-panel.tsx'));

/** Opens the choice of theme and language, which is loaded only then. */
export function DisplayButton({ className }: { readonly className?: string }) {
  const t = useTranslations('theme');
  return (
    <Popover label={t('display')} icon={<SlidersHorizontal />} {...(className && { className })}>
      {() => <DisplayPanel takesFocus />}
    </Popover>
  );
}

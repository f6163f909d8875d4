'use client';

import { Ellipsis } from 'lucide-react';
import { lazy } from 'react';
import { useTranslations } from 'use-intl/react';
import { Popover } from '#components/ui/popover.tsx';

const MorePanel = lazy(() => import('./more-panel.tsx'));

/** On a narrow screen: everything of the top bar that is not used all the time. */
export function MoreButton({ onShowShortcuts, className }: { readonly onShowShortcuts: () => void; readonly className?: string }) {
  const t = useTranslations('editor');
  return (
    <Popover label={t('more')} icon={<Ellipsis aria-hidden />} {...(className && { className })}>
      {(close) => (
        <MorePanel
          onShowShortcuts={() => {
            close();
            onShowShortcuts();
          }}
        />
      )}
    </Popover>
  );
}

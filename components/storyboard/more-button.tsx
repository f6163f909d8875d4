'use client';

import { useTranslations } from 'use-intl/react';
import { Ellipsis } from '#components/ui/icons.tsx';
import { loadLater } from '#components/ui/load-later.tsx';
import { Popover } from '#components/ui/popover.tsx';

const MorePanel = loadLater(() => import('./more-panel.tsx'));

/** On a narrow screen: everything of the top bar that is not used all the time. */
export function MoreButton({ onShowShortcuts, className }: { readonly onShowShortcuts: () => void; readonly className?: string }) {
  const t = useTranslations('editor');
  return (
    <Popover label={t('more')} icon={<Ellipsis />} {...(className && { className })}>
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

'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import DisplayPanel from '#components/ui/display-panel.tsx';
import { Keyboard } from '#components/ui/icons.tsx';
import { ExportMenu } from './export-menu.tsx';

/** What the menu of a narrow screen holds. */
export default function MorePanel({ onShowShortcuts }: { readonly onShowShortcuts: () => void }) {
  const t = useTranslations('shortcuts');
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    panel.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div ref={panel} className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <ExportMenu />
        <Button onClick={onShowShortcuts} className="pointer-coarse:h-10">
          <Keyboard />
          {t('title')}
        </Button>
      </div>
      <DisplayPanel />
    </div>
  );
}

'use client';

import { Keyboard } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import DisplayPanel from '#components/ui/display-panel.tsx';
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
          <Keyboard aria-hidden />
          {t('title')}
        </Button>
      </div>
      <DisplayPanel />
    </div>
  );
}

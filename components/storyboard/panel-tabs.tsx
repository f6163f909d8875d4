'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor } from '#lib/client/editor.tsx';
import type { Panel } from '#lib/client/editor-interface.ts';
import { useStore } from '#lib/client/use-store.ts';

const PANELS: readonly Panel[] = ['shots', 'references', 'takes', 'settings'];

/** On a narrow screen one panel is shown at a time. */
export function PanelTabs({ className }: { readonly className?: string }) {
  const t = useTranslations('editor');
  const { panel } = useEditor();
  const shown = useStore(panel, (current) => current);
  return (
    <nav aria-label={t('panels')} className={classNames('grid grid-cols-4 gap-1', className)}>
      {PANELS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === shown}
          onClick={() => panel.set(each)}
          className="h-9 rounded-lg text-dim text-sm-plus hover:text-ink aria-pressed:bg-raised aria-pressed:text-ink pointer-coarse:h-10"
        >
          {t(each)}
        </button>
      ))}
    </nav>
  );
}

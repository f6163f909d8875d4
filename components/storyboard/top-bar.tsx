'use client';

import { ChevronLeft } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Logo } from '#components/ui/logo.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { EnginePill } from './engine-pill.tsx';
import { ExportMenu } from './export-menu.tsx';
import { GenerateButton } from './generate-button.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { SaveStatus } from './save-status.tsx';
import { TitleField } from './title-field.tsx';

/** What the storyboard is called, whether it is safe, and the one main action. */
export function TopBar({ className }: { readonly className?: string }) {
  const t = useTranslations('editor');
  const { engine } = useEditor();
  return (
    <header className={className}>
      <div className="flex h-[52px] items-center gap-2.5 border-line border-b bg-panel px-3.5 max-lg:gap-1.5 max-lg:px-2">
        <span className="max-lg:hidden">
          <Logo />
        </span>
        <Link
          href="/"
          aria-label={t('all-storyboards')}
          {...tooltip(t('all-storyboards'), { align: 'start' })}
          className="grid size-[30px] flex-none place-items-center rounded-lg text-dim hover:bg-raised hover:text-ink pointer-coarse:size-9 [&_.lucide]:size-4"
        >
          <ChevronLeft aria-hidden />
        </Link>
        <h1 className="sr-only">{t('heading')}</h1>
        <TitleField />
        <SaveStatus />
        <span className="flex-1" />
        <HistoryButtons />
        <span className="contents max-lg:hidden">
          <EnginePill engine={engine} />
        </span>
        <ExportMenu />
        <span className="contents max-lg:hidden">
          <GenerateButton />
        </span>
      </div>
    </header>
  );
}

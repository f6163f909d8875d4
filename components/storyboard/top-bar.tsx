'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { DisplayButton } from '#components/ui/display-button.tsx';
import { ChevronLeft } from '#components/ui/icons.tsx';
import { Logo } from '#components/ui/logo.tsx';
import { tooltip } from '#components/ui/tooltip.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { EnginePill } from './engine-pill.tsx';
import { ExportMenu } from './export-menu.tsx';
import { GenerateButton } from './generate-button.tsx';
import { HelpButton } from './help-button.tsx';
import { HistoryButtons } from './history-buttons.tsx';
import { MoreButton } from './more-button.tsx';
import { RequestButton } from './request-button.tsx';
import { SaveStatus } from './save-status.tsx';
import { TitleField } from './title-field.tsx';

/**
 * What the storyboard is called, whether it is safe, and the one main action. On a narrow screen Generate has a place of
 * its own, and what is not used all the time is under More.
 */
export function TopBar({ onShowShortcuts }: { readonly onShowShortcuts: () => void }) {
  const t = useTranslations('editor');
  const { engine } = useEditor();
  return (
    <header className="flex h-[52px] items-center gap-2.5 border-line border-b bg-panel px-3.5 max-lg:gap-1 max-lg:px-2">
      <span className="max-lg:hidden">
        <Logo />
      </span>
      <Link
        href="/"
        prefetch={false}
        aria-label={t('all-storyboards')}
        {...tooltip(t('all-storyboards'), { align: 'start' })}
        className="grid size-[30px] flex-none place-items-center rounded-lg text-dim hover:bg-raised hover:text-ink pointer-coarse:size-10 [&_.icon]:icon-4"
      >
        <ChevronLeft />
      </Link>
      <h1 className="sr-only">{t('heading')}</h1>
      <TitleField />
      <SaveStatus />
      <span className="flex-1" />
      <HistoryButtons />
      <span className="contents max-lg:hidden">
        <HelpButton onShow={onShowShortcuts} />
        <DisplayButton />
        <EnginePill engine={engine} />
        <RequestButton />
        <ExportMenu />
        <GenerateButton />
      </span>
      <MoreButton onShowShortcuts={onShowShortcuts} className="lg:hidden" />
    </header>
  );
}

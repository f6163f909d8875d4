'use client';

import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { usePreviewSource, useStoryboard } from '#lib/client/editor.tsx';
import { TotalControls } from './total-controls.tsx';
import { Track } from './track.tsx';

/** The whole video to scale: shots, the cuts between them, what they name, and where the preview is. */
export function Timeline({ className }: { readonly className?: string }) {
  const t = useTranslations('timeline');
  const seconds = useStoryboard((board) => board.totalSeconds);
  const count = useStoryboard((board) => (board.kind === 'storyboard' ? board.shots.length : null));
  const [source] = usePreviewSource();
  return (
    // Of one height whatever is written or dragged; higher for as long as a take shows its own cuts.
    <section aria-label={t('heading')} className={classNames(className, source === 'plan' ? 'lg:h-[196px]' : 'lg:h-[232px]')}>
      <header className="flex h-[26px] items-center gap-2.5 text-dim text-sm max-lg:hidden">
        <h2 className="font-semibold text-ink text-sm">{t('heading')}</h2>
        <span>{count === null ? t('seconds', { seconds }) : t('shotsFill', { count, seconds })}</span>
        <TotalControls className="ml-auto" />
      </header>
      <Track />
    </section>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { downloadStoryboard } from './download-storyboard.ts';
import { SeeDifference } from './see-difference.tsx';

/** Work of an earlier page that could not be saved, while something else has been saved since: a person decides. */
export function KeptWorkBanner() {
  const editor = useEditor();
  const t = useTranslations('conflict');
  const kept = useStore(editor.keptWork, (work) => work);
  if (kept === null) return null;
  return (
    <section
      aria-label={t('kept-label')}
      className="flex flex-wrap items-center gap-2 border-line border-b bg-raised px-4 py-2 text-sm-plus"
    >
      <p className="min-w-60 flex-1">{t('kept-banner', { when: new Date(kept.at).toLocaleString() })}</p>
      <SeeDifference kept={kept} />
      <Button size="small" onClick={() => downloadStoryboard(kept.storyboard)}>
        <b>{t('kept-download')}</b>
      </Button>
      <Button size="small" variant="quiet" onClick={kept.discard}>
        {t('kept-discard')}
      </Button>
    </section>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { ExportLists } from './export-lists.tsx';
import { useExportList } from './use-export-list.ts';

/** Everything that can be taken away but the storyboard file and the animatic alone, which the browser makes itself. */
export default function ExportDialog({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const t = useTranslations('exports');
  const failureWords = useFailureWords();
  const { list, failure, again } = useExportList();
  return (
    <Dialog title={t('title')} open wide onClose={onClose}>
      {list ? (
        <ExportLists list={list} name={name} />
      ) : (
        <div role="status" className="grid min-h-40 place-content-center justify-items-center gap-3 text-center text-dim text-sm-plus">
          {failure === null ? t('reading') : t('not-read', { sentence: failureWords(failure) })}
          {failure !== null && (
            <Button onClick={again}>
              <b>{t('try-again')}</b>
            </Button>
          )}
        </div>
      )}
    </Dialog>
  );
}

'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { useEditor, useSaveStatus } from '#lib/client/editor.tsx';
import { downloadStoryboard } from './download-storyboard.ts';
import { SeeDifference } from './see-difference.tsx';

/** Why the work is not saved, whether it is safe, and what can be done. */
export function SaveBanner() {
  const editor = useEditor();
  const t = useTranslations('editor');
  const conflictWords = useTranslations('conflict');
  const failureWords = useFailureWords();
  const { status, failure, conflict } = useSaveStatus();
  return (
    <div role="alert">
      {status === 'not-saved' && (
        <div className="flex flex-wrap items-center gap-2 border-bad/40 border-b bg-bad/10 px-4 py-2 text-sm-plus">
          <p className="min-w-60 flex-1">{failure && failureWords(failure)}</p>
          {conflict ? (
            <>
              <SeeDifference />
              <Button size="small" variant="quiet" onClick={() => downloadStoryboard(editor.getStoryboard())}>
                {conflictWords('download-mine')}
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => void editor.flushSave()}>
              <b>{t('try-again-now')}</b>
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

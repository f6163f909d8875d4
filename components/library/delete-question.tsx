'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import type { ActionFailure } from '#lib/client/editor-actions.ts';
import type { Result } from '#lib/kernel/result.ts';

/** Asks before a stored file goes for good, and says why when the server keeps it after all. */
export function DeleteQuestion({
  name,
  remove,
  onClose,
}: {
  readonly name: string;
  readonly remove: () => Promise<Result<unknown, ActionFailure>>;
  readonly onClose: (isDeleted: boolean) => void;
}) {
  const t = useTranslations('library');
  const failureWords = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();

  async function run() {
    setBusy(true);
    const removed = await remove();
    setBusy(false);
    if (removed.ok) onClose(true);
    else setFailure(failureWords(removed.error));
  }

  return (
    <Dialog
      title={t('deleteQuestion', { name })}
      open
      onClose={() => onClose(false)}
      footer={
        <>
          <Button onClick={() => onClose(false)}>{t('keep')}</Button>
          <Button variant="danger" aria-disabled={isBusy} onClick={() => !isBusy && void run()}>
            {t('deleteAction')}
          </Button>
        </>
      }
    >
      <p className="text-soft">{t('deleteWarning')}</p>
      {failure && (
        <p role="alert" className="mt-3 text-bad">
          {failure}
        </p>
      )}
    </Dialog>
  );
}

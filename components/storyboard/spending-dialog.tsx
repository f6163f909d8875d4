'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import type { Asked } from '#lib/client/spending.ts';
import { dollarsText } from './dollars.ts';

/** The one confirmation there is: what all takes of the press cost together, and against which amount. */
export default function SpendingDialog({ takes, dollars }: Asked) {
  const t = useTranslations('price');
  const { spending } = useEditor();
  const most = spending.askAbove();
  return (
    <Dialog
      title={t('question', { count: takes, dollars: dollarsText(dollars) })}
      open
      onClose={() => spending.answer(false)}
      footer={
        <>
          <Button size="large" onClick={() => spending.answer(false)}>
            {t('cancel')}
          </Button>
          <Button
            variant="primary"
            size="large"
            data-autofocus
            // The key that pressed Generate may still be down: that is no answer to the question.
            onKeyDown={(event) => event.repeat && event.preventDefault()}
            onClick={() => spending.answer(true)}
          >
            {t('confirm', { count: takes, dollars: dollarsText(dollars) })}
          </Button>
        </>
      }
    >
      <p className="text-soft">
        {typeof most === 'number' && most > 0
          ? t('questionWhy', { count: takes, most: dollarsText(most) })
          : t('questionWhyAny', { count: takes })}
      </p>
    </Dialog>
  );
}

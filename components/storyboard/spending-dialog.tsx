'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { dollarsText } from './dollars.ts';

/** The one confirmation there is: what the take costs, and against which amount. */
export default function SpendingDialog({ dollars }: { readonly dollars: number }) {
  const t = useTranslations('price');
  const { spending } = useEditor();
  const most = spending.askAbove();
  return (
    <Dialog
      title={t('question', { dollars: dollarsText(dollars) })}
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
            {t('confirm', { dollars: dollarsText(dollars) })}
          </Button>
        </>
      }
    >
      <p className="text-soft">
        {typeof most === 'number' && most > 0 ? t('questionWhy', { most: dollarsText(most) }) : t('questionWhyAny')}
      </p>
    </Dialog>
  );
}

'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useEditor } from '#lib/client/editor.tsx';
import { isMoving, type TakeView } from '#lib/take/take.ts';
import { type NextStep, NextStepDialog, NextSteps } from './next-steps.tsx';
import { TakeComment } from './take-comment.tsx';
import { useMark } from './use-mark.ts';
import { useRetry } from './use-retry.ts';
import { useTakeSettings } from './use-take-settings.ts';

/** What a take cost, what is said of it, and what can be done with it. */
export default function TakeDialog({
  take,
  onClose,
  onDeleted,
}: {
  readonly take: TakeView;
  readonly onClose: () => void;
  readonly onDeleted: (take: TakeView) => void;
}) {
  const t = useTranslations('takes');
  const { previewSource, spending } = useEditor();
  const mark = useMark(take.id);
  const again = useRetry(take);
  const settings = useTakeSettings(take);
  const [isDeleting, setDeleting] = useState(false);
  const [step, setStep] = useState<NextStep | null>(null);
  const { number, estimate, actualUnits } = take;

  async function remove() {
    if (isDeleting) return;
    setDeleting(true);
    const deleted = await mark({ isDeleted: true });
    setDeleting(false);
    if (deleted === null) return;
    if (previewSource.get() === take.id) previewSource.set('plan');
    // Together, so that the focus finds the way back where this dialog was.
    onClose();
    onDeleted(deleted);
  }

  if (step !== null) return <NextStepDialog step={step} take={take} onClose={onClose} />;
  return (
    <Dialog title={t('take', { number })} open onClose={onClose}>
      <p className="text-soft text-sm">
        {actualUnits === null
          ? t('estimateOnly', { estimate: estimate.units })
          : t('unitsBeside', { actual: actualUnits, estimate: estimate.units })}
      </p>
      <TakeComment take={take} />
      {take.status === 'ready' && take.video && <NextSteps take={take} onChoose={setStep} />}
      <div className="mt-4 flex flex-wrap gap-2 border-line border-t pt-4">
        <Button
          size="large"
          aria-disabled={settings.isBusy || undefined}
          onClick={() => void settings.use().then((isUsed) => isUsed && onClose())}
        >
          <b>{t('useSettings')}</b>
        </Button>
        {take.watermarkedUrl && (
          <a
            href={take.watermarkedUrl}
            download
            aria-label={t('downloadWatermarked', { number })}
            className={buttonClass({ size: 'large' })}
          >
            {t('downloadWatermarkedShort')}
          </a>
        )}
        {!isMoving(take.status) && (
          <>
            <Button
              size="large"
              aria-disabled={again.isBusy || undefined}
              onClick={() => void again.retry().then((isMade) => isMade && onClose())}
            >
              {t('again', { charged: spending.isCharged ? 'yes' : 'no', dollars: `$${estimate.dollars.toFixed(2)}` })}
            </Button>
            <Button variant="danger" size="large" aria-disabled={isDeleting || undefined} onClick={() => void remove()}>
              {t('delete')}
            </Button>
          </>
        )}
      </div>
      <p className="mt-2 text-dim text-xs-plus">{t('useSettingsMeaning')}</p>
      {isMoving(take.status) && take.status !== 'waiting' && (
        <p className="mt-2 text-dim text-xs-plus">{t(take.engine === 'kling' ? 'cannotCancel' : 'cannotCancelFree')}</p>
      )}
      {(again.failure ?? settings.failure) !== null && (
        <p role="alert" className="mt-2 text-bad text-sm">
          {again.failure ?? settings.failure}
        </p>
      )}
    </Dialog>
  );
}

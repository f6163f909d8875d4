'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { RotateCw, X } from '#components/ui/icons.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { canTryAgain, type PendingImage, type Uploads } from './uploads.ts';

/** Under the tile of a file on its way in: its name and the ways out, how far it is, its size, and why it was refused. */
export function PendingDetails({
  pending,
  uploads,
  size,
  onAnother,
}: {
  readonly pending: PendingImage;
  readonly uploads: Uploads;
  readonly size: string;
  /** Chooses another file in place of one that no second try would get through. */
  readonly onAnother: () => void;
}) {
  const t = useTranslations('references.upload');
  const failureWords = useFailureWords();
  const { failure, fileName } = pending;
  return (
    <>
      <div className="mt-1 flex items-center gap-0.5">
        <span className="min-w-0 flex-1 truncate font-medium text-sm-plus">{fileName}</span>
        {failure && canTryAgain(failure) && (
          <IconButton small label={t('retry', { name: fileName })} onClick={() => uploads.retry(pending.id)}>
            <RotateCw />
          </IconButton>
        )}
        <IconButton small label={t(failure ? 'dismiss' : 'cancel', { name: fileName })} onClick={() => uploads.remove(pending.id)}>
          <X />
        </IconButton>
      </div>
      {failure === null && (
        <small className="block text-faint text-xs tabular-nums">
          {pending.state === 'waiting' ? t('waiting') : t('percent', { percent: String(Math.round(pending.sent * 100)) })}
        </small>
      )}
      <small className="block truncate text-2xs text-faint tabular-nums">{size}</small>
      {failure && (
        <>
          <p role="alert" className="mt-0.5 text-bad text-xs">
            <span className="sr-only">{fileName}: </span>
            {failureWords(failure)}
          </p>
          {!canTryAgain(failure) && (
            <Button size="small" className="mt-1" onClick={onAnother}>
              <b>{t('another')}</b>
            </Button>
          )}
        </>
      )}
    </>
  );
}

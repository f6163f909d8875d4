'use client';

import { Film, RotateCw, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { megabytesText } from './picture-facts.ts';
import { UploadBar } from './upload-bar.tsx';
import { canTryAgain, type PendingImage, type Uploads } from './uploads.ts';

/** A video on its way in: how much has gone out, a way to stop it, and what became of it if it was refused. */
export function VideoPendingCard({ video, uploads }: { readonly video: PendingImage; readonly uploads: Uploads }) {
  const t = useTranslations('references.upload');
  const failureWords = useFailureWords();
  const { failure, fileName } = video;
  return (
    <div className="min-w-0" aria-busy={failure === null}>
      <div className="relative grid aspect-4/3 place-items-center overflow-hidden rounded-lg border border-line-strong bg-raised">
        <Film aria-hidden className={classNames('size-6', failure ? 'text-bad' : 'text-video opacity-70')} />
        {failure === null && <UploadBar image={video} />}
      </div>
      <div className="mt-1 flex items-center gap-0.5">
        <span className="min-w-0 flex-1 truncate font-medium text-sm-plus">{fileName}</span>
        {failure && canTryAgain(failure) && (
          <IconButton small label={t('retry', { name: fileName })} onClick={() => uploads.retry(video.id)}>
            <RotateCw />
          </IconButton>
        )}
        <IconButton small label={t(failure ? 'dismiss' : 'cancel', { name: fileName })} onClick={() => uploads.remove(video.id)}>
          <X />
        </IconButton>
      </div>
      {failure === null && (
        <small className="block text-faint text-xs tabular-nums">
          {video.state === 'waiting' ? t('waiting') : t('percent', { percent: String(Math.round(video.sent * 100)) })} ·{' '}
          {megabytesText(video.bytes)}
        </small>
      )}
      {failure && (
        <p role="alert" className="mt-0.5 text-bad text-xs">
          <span className="sr-only">{fileName}: </span>
          {failureWords(failure)}
        </p>
      )}
    </div>
  );
}

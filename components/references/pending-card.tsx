'use client';

import { ImageOff, RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '#components/ui/button.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { useFailureWords } from '#components/ui/use-say.ts';
import { browse } from './incoming-files.ts';
import { megabytesText, pixelsText } from './picture-facts.ts';
import { UploadBar } from './upload-bar.tsx';
import { canTryAgain, type PendingImage, type Uploads } from './uploads.ts';

/** A picture on its way in, shown from memory, and what became of it if it was refused. */
export function PendingCard({ image, uploads }: { readonly image: PendingImage; readonly uploads: Uploads }) {
  const t = useTranslations('references.upload');
  const failureWords = useFailureWords();
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const { failure, fileName } = image;
  return (
    <div className="min-w-0" aria-busy={failure === null}>
      <div className="relative aspect-4/3 overflow-hidden rounded-lg border border-line-strong bg-raised">
        {/* biome-ignore lint/performance/noImgElement: it is in memory only. */}
        <img
          key={image.previewUrl}
          src={image.previewUrl}
          alt=""
          onLoad={({ currentTarget }) => setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
          // What this browser cannot show shows nothing; what it is, the server finds out.
          onError={({ currentTarget }) => {
            currentTarget.hidden = true;
          }}
          className="size-full object-cover opacity-45"
        />
        {failure ? <ImageOff aria-hidden className="absolute inset-0 m-auto size-5 text-bad" /> : <UploadBar image={image} />}
      </div>
      <div className="mt-1 flex items-center gap-0.5">
        <span className="min-w-0 flex-1 truncate font-medium text-sm-plus">{fileName}</span>
        {failure && canTryAgain(failure) && (
          <IconButton small label={t('retry', { name: fileName })} onClick={() => uploads.retry(image.id)}>
            <RotateCw />
          </IconButton>
        )}
        <IconButton small label={t(failure ? 'dismiss' : 'cancel', { name: fileName })} onClick={() => uploads.remove(image.id)}>
          <X />
        </IconButton>
      </div>
      {failure === null && (
        <small className="block text-faint text-xs">
          {image.state === 'waiting' ? t('waiting') : t('percent', { percent: String(Math.round(image.sent * 100)) })}
        </small>
      )}
      <small className="block truncate text-2xs text-faint tabular-nums">
        {size && `${pixelsText(size)} · `}
        {megabytesText(image.bytes)}
      </small>
      {failure && (
        <>
          <p role="alert" className="mt-0.5 text-bad text-xs">
            <span className="sr-only">{fileName}: </span>
            {failureWords(failure)}
          </p>
          {!canTryAgain(failure) && (
            <Button
              size="small"
              className="mt-1"
              onClick={() => browse(([file]) => file && uploads.exchange(image.id, file), { several: false })}
            >
              <b>{t('another')}</b>
            </Button>
          )}
        </>
      )}
    </div>
  );
}

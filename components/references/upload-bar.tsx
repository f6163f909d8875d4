'use client';

import { useTranslations } from 'use-intl/react';
import type { PendingImage } from './uploads.ts';

/** How much of a picture has gone out, over the place where it will stand. */
export function UploadBar({ image }: { readonly image: PendingImage }) {
  const t = useTranslations('references.upload');
  return (
    <progress
      aria-label={t('progress', { name: image.fileName })}
      value={image.state === 'sending' ? Math.round(image.sent * 100) : 0}
      max={100}
      className="absolute inset-x-2 bottom-2 h-1 w-[calc(100%-16px)] appearance-none overflow-hidden rounded-full bg-black/60 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-black/60 [&::-webkit-progress-value]:bg-accent"
    />
  );
}

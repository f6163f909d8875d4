'use client';

import { type RefObject, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { TakeView } from '#lib/take/take.ts';

/** The video of a finished take, without controls: who shows it drives it. Says so in its place when it cannot be played. */
export function TakeFilm({
  take,
  isMuted,
  ref,
}: {
  readonly take: TakeView;
  readonly isMuted: boolean;
  readonly ref: RefObject<HTMLVideoElement | null>;
}) {
  const t = useTranslations('preview');
  const [isBroken, setBroken] = useState(false);
  return (
    <>
      <video
        ref={ref}
        src={take.video?.url}
        aria-label={t('take', { number: take.number })}
        preload="auto"
        playsInline
        muted={isMuted}
        onError={() => setBroken(true)}
        onLoadedData={() => setBroken(false)}
        className="size-full bg-black object-contain"
      />
      {isBroken && (
        <p role="alert" className="absolute inset-0 grid place-content-center bg-black/80 p-6 text-center text-white">
          {t('cannotPlay')}
        </p>
      )}
    </>
  );
}

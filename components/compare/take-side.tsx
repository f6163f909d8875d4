'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PairClock, SideIndex } from '#lib/client/compare/pair-clock.ts';
import type { TakeView } from '#lib/take/take.ts';
import { videoSide } from './video-side.ts';

/** A finished take as one of the two. */
export function TakeSide({
  take,
  clock,
  index,
  isMuted,
}: {
  readonly take: TakeView;
  readonly clock: PairClock;
  readonly index: SideIndex;
  readonly isMuted: boolean;
}) {
  const t = useTranslations('preview');
  const video = useRef<HTMLVideoElement>(null);
  const [isBroken, setBroken] = useState(false);
  const length = take.video?.durationSeconds ?? take.totalSeconds;
  useEffect(() => {
    return video.current ? clock.attach(index, videoSide(video.current, length)) : undefined;
  }, [clock, index, length]);
  return (
    <>
      <video
        ref={video}
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

'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { usePlayhead } from '#lib/client/editor.tsx';
import { shotStartsOf } from '#lib/cuts/cuts-of-take.ts';
import type { TakeView } from '#lib/take/take.ts';
import { driveFromVideo } from './video-driver.ts';

/** A finished take. While it is shown, its own clock moves the playhead, and the playhead's controls move it. */
export function TakeVideo({ take, isMuted }: { readonly take: TakeView; readonly isMuted: boolean }) {
  const t = useTranslations('preview');
  const playhead = usePlayhead();
  const video = useRef<HTMLVideoElement>(null);
  const [isBroken, setBroken] = useState(false);
  const length = take.video?.durationSeconds ?? take.totalSeconds;

  /** What is learnt of a take while it plays must not stop it. */
  const shown = useRef(take);
  useLayoutEffect(() => {
    shown.current = take;
  });
  // Before paint and before the press that opened it goes on: "Play take 2" shows it and plays in one go.
  useLayoutEffect(() => {
    const shotStarts = () => shotStartsOf(shown.current);
    return video.current ? driveFromVideo(video.current, playhead, { lengthSeconds: length, shotStarts }) : undefined;
  }, [playhead, length]);

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

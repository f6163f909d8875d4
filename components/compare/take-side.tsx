'use client';

import { useEffect, useRef } from 'react';
import { TakeFilm } from '#components/preview/take-film.tsx';
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
  const video = useRef<HTMLVideoElement>(null);
  const length = take.video?.durationSeconds ?? take.totalSeconds;
  useEffect(() => {
    return video.current ? clock.attach(index, videoSide(video.current, length)) : undefined;
  }, [clock, index, length]);
  return <TakeFilm ref={video} take={take} isMuted={isMuted} />;
}

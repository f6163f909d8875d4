'use client';

import { useLayoutEffect, useRef } from 'react';
import { usePlayhead } from '#lib/client/editor.tsx';
import { shotStartsOf } from '#lib/cuts/cuts-of-take.ts';
import type { TakeView } from '#lib/take/take.ts';
import { TakeFilm } from './take-film.tsx';
import { driveFromVideo } from './video-driver.ts';

/** A finished take. While it is shown, its own clock moves the playhead, and the playhead's controls move it. */
export function TakeVideo({ take, isMuted }: { readonly take: TakeView; readonly isMuted: boolean }) {
  const playhead = usePlayhead();
  const video = useRef<HTMLVideoElement>(null);
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

  return <TakeFilm ref={video} take={take} isMuted={isMuted} />;
}

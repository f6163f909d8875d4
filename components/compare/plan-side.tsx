'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { paintPlan } from '#components/preview/plan-painter.ts';
import { playPlanSound } from '#components/preview/plan-sound.ts';
import { useDrawnWords } from '#components/preview/use-drawn-words.ts';
import type { ClockSide, PairClock, SideIndex } from '#lib/client/compare/pair-clock.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { createPlayhead } from '#lib/client/playhead.ts';
import { animationFrames } from '#lib/client/scheduler.ts';

/** The plan as it stands, drawn and heard at the moment of the two. It has a time of its own, so that it can also lead. */
export function PlanSide({ clock, index, isMuted }: { readonly clock: PairClock; readonly index: SideIndex; readonly isMuted: boolean }) {
  const t = useTranslations('preview');
  const editor = useEditor();
  const words = useDrawnWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [playhead] = useState(() =>
    createPlayhead(animationFrames, { lengthSeconds: () => editor.getStoryboard().totalSeconds, shotStarts: () => [0] }),
  );
  useEffect(() => {
    if (!canvas.current) return;
    const stopPainting = paintPlan(canvas.current, { storyboard: editor.storyboard, playhead }, words);
    const side: ClockSide = {
      lengthSeconds: playhead.lengthSeconds,
      seconds: () => playhead.get().seconds,
      isRunning: () => playhead.get().playing,
      start: (speed) => {
        playhead.pause();
        playhead.play(speed);
      },
      stop: playhead.pause,
      seek: playhead.seek,
      // A drawing can be anywhere at once.
      correct: (driftSeconds) => {
        if (driftSeconds !== 0) playhead.seek(playhead.get().seconds - driftSeconds);
      },
    };
    const detach = clock.attach(index, side);
    return () => {
      detach();
      playhead.pause();
      stopPainting();
    };
  }, [clock, index, editor, playhead, words]);
  useEffect(() => {
    if (isMuted) return undefined;
    return playPlanSound({ storyboard: editor.storyboard, previewView: editor.previewView, playhead });
  }, [isMuted, editor, playhead]);
  return <canvas ref={canvas} role="img" aria-label={t('planDrawn')} className="size-full" />;
}

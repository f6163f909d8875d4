'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { paintPlan } from './plan-painter.ts';
import { playPlanSoundLater } from './plan-sound-later.ts';
import { useDrawnWords } from './use-drawn-words.ts';

/** The animatic at the playhead, and what is heard with it. What it shows is said in words by the shots and the timeline. */
export default function PlanCanvas({ isMuted }: { readonly isMuted: boolean }) {
  const t = useTranslations('preview');
  const editor = useEditor();
  const words = useDrawnWords();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? paintPlan(canvas.current, editor, words) : undefined), [editor, words]);
  useEffect(() => (isMuted ? undefined : playPlanSoundLater(editor)), [editor, isMuted]);
  return <canvas ref={canvas} role="img" aria-label={t('planDrawn')} className="size-full" />;
}

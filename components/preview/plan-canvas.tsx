'use client';

import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Editor, useEditor } from '#lib/client/editor.tsx';
import { timers } from '#lib/client/scheduler.ts';

const RETRY_MS = 5_000;

/** The animatic at the playhead. What it shows is said in words by the shots and the timeline. */
export function PlanCanvas() {
  const t = useTranslations('preview');
  const editor = useEditor();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? paintWhenIdle(canvas.current, editor) : undefined), [editor]);
  return <canvas ref={canvas} role="img" aria-label={t('planDrawn')} className="size-full" />;
}

/** The code that draws comes once the page has come alive: words and handles are what people reach for first. */
function paintWhenIdle(canvas: HTMLCanvasElement, editor: Editor): () => void {
  let stop: () => void = () => undefined;
  let isOver = false;
  const load = async () => {
    // The server may be away for a moment, as when it restarts. The storyboard can be worked on meanwhile.
    const painter = await import('./plan-painter.ts').catch(() => null);
    if (isOver) return;
    stop = painter === null ? timers.after(RETRY_MS, load) : painter.paintPlan(canvas, editor);
  };
  stop = timers.whenIdle(load);
  return () => {
    isOver = true;
    stop();
  };
}

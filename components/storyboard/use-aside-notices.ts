'use client';

import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { useEditor } from '#lib/client/editor.tsx';
import { LIMITS } from '#lib/kling/limits.ts';
import { asideNews } from '#lib/storyboard/aside-news.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { useAsideWords } from './aside-words.ts';

/** Tells what an edit put aside, and what came back, whichever control made it. */
export function useAsideNotices(): void {
  const t = useTranslations('settings.aside');
  const editor = useEditor();
  const listed = useAsideWords();
  const tell = useEffectEvent((before: Storyboard, after: Storyboard) => {
    const news = asideNews(before, after, LIMITS[after.settings.model]);
    if (news === null) return;
    const { kept, when, broughtBack } = news;
    const sentences = [
      ...(kept.length === 0 ? [] : [t('kept', { things: listed(kept), count: kept.length, when: t(when) })]),
      ...(broughtBack.length === 0 ? [] : [t('broughtBack', { things: listed(broughtBack) })]),
    ];
    editor.notices.tell(sentences.join(' '));
  });
  useEffect(() => {
    let before = editor.getStoryboard();
    return editor.storyboard.subscribe(() => {
      const after = editor.getStoryboard();
      const earlier = before;
      before = after;
      if (earlier.aside !== after.aside) tell(earlier, after);
    });
  }, [editor]);
}

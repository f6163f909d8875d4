'use client';

import { useEffect, useState } from 'react';
import { answered } from '#lib/client/answered.ts';
import type { HomeActions } from './home-actions.ts';

/** Fewer letters stand in nearly every prompt. */
const LEAST_LETTERS = 2;
const PAUSE_MS = 200;

export interface Found {
  readonly ids: ReadonlySet<string>;
  readonly isSearching: boolean;
}

/** Which storyboards hold the words anywhere, asked of the server a moment after the last key. Titles are matched without it. */
export function useFound(find: HomeActions['find'], words: string): Found {
  const [answer, setAnswer] = useState<{ readonly words: string; readonly ids: ReadonlySet<string> }>({ words: '', ids: new Set() });
  const isAsked = words.length >= LEAST_LETTERS;
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    const timer = setTimeout(async () => {
      // Without an answer the titles alone are searched.
      const result = await answered(find({ words }));
      if (isWanted) setAnswer({ words, ids: new Set(result.ok ? result.value : []) });
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [find, words, isAsked]);
  const isAnswered = answer.words === words;
  return { ids: isAsked && isAnswered ? answer.ids : new Set(), isSearching: isAsked && !isAnswered };
}

'use client';

import { useEffect } from 'react';
import { useEditor } from '#lib/client/editor.tsx';
import { placeName } from '#lib/client/places.ts';
import { isBlank } from '#lib/prompt/count.ts';
import { focusWhenThere } from './lead-to-place.ts';

/**
 * A storyboard that was made a moment ago begins with the caret in its first shot. One that holds words leaves the focus
 * alone, and so does a touch screen, where it would bring up the keyboard over everything.
 */
export function useFirstFocus(): void {
  const editor = useEditor();
  useEffect(() => {
    const { shots } = editor.getStoryboard();
    const [first] = shots;
    const isNew = editor.revision() === 1 && shots.length === 1 && first !== undefined && isBlank(first.prompt);
    if (!isNew || !isFree() || window.matchMedia('(pointer: coarse)').matches) return;
    // Asked again in the frame that gives it away: whoever was quicker than that keeps it.
    focusWhenThere(`[data-place="${CSS.escape(placeName({ at: 'shot', shotId: first.id }))}"]`, ['[role="textbox"]'], {
      isStillWanted: isFree,
    });
  }, [editor]);
}

function isFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

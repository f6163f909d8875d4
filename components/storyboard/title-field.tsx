'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { STORED } from '#lib/storyboard/document.ts';

/** The storyboard's name: a field of the form, as wide as its words. */
export function TitleField() {
  const t = useTranslations('editor');
  const { form, getStoryboard, dispatch } = useEditor();
  const { ref, ...field } = form.register('title');
  const isMet = useRef(false);
  /**
   * A name may have been typed before the page's script came, when nobody heard it: it is an edit like any other. Only
   * the first time: later the field may be behind an undo, which must not be taken for typing.
   */
  const meet = (input: HTMLInputElement | null) => {
    ref(input);
    if (input === null || isMet.current) return;
    isMet.current = true;
    if (input.value !== getStoryboard().title) dispatch({ type: 'set-title', title: input.value });
  };
  return (
    <span className="relative inline-grid min-w-0 max-w-[44ch] items-center">
      <TitleWidth />
      <input
        {...field}
        ref={meet}
        aria-label={t('title')}
        // Its own idea of a width must not be wider than its words.
        size={1}
        placeholder={t('untitled')}
        autoComplete="off"
        maxLength={STORED.maxTitleLength}
        defaultValue={getStoryboard().title}
        // A name nobody gave is there to be written over.
        onClick={({ currentTarget }) => currentTarget.value === t('untitled') && currentTarget.select()}
        onKeyDown={(event) => {
          if (isInputMethodKey(event.nativeEvent)) return;
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
        className="col-start-1 row-start-1 h-[30px] w-full pointer-coarse:h-10 min-w-0 truncate rounded-md bg-transparent px-1.5 font-semibold text-ink text-md tracking-[-0.01em] placeholder:text-faint hover:bg-raised focus:bg-raised"
      />
    </span>
  );
}

/** Unseen words under the field give it its width; only this renders while the title is typed. */
function TitleWidth() {
  const t = useTranslations('editor');
  const title = useStoryboard((board) => board.title);
  return (
    <span
      aria-hidden="true"
      className="invisible col-start-1 row-start-1 overflow-hidden whitespace-pre px-1.5 font-semibold text-md tracking-[-0.01em]"
    >
      {title || t('untitled')}
    </span>
  );
}

'use client';

import { type KeyboardEvent, memo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { shotOrderDrag } from '#components/timeline/shot-order-drag.ts';
import { useDrag } from '#components/timeline/use-drag.ts';
import { classNames } from '#components/ui/class-names.ts';
import { GripVertical } from '#components/ui/icons.tsx';
import { useEditor } from '#lib/client/editor.tsx';

/** Moves a shot: drag it, or focus it and press the up and down arrow keys. */
export const MoveShotButton = memo(function MoveShotButton({
  shotId,
  index,
  count,
}: {
  readonly shotId: string;
  readonly index: number;
  readonly count: number;
}) {
  const t = useTranslations('shots');
  const editor = useEditor();
  const button = useRef<HTMLButtonElement>(null);
  const { isDragging, handlers } = useDrag(({ target }) => {
    const container = target.closest<HTMLElement>('[data-shot-list]');
    return container && shotOrderDrag(editor, { container, shotId, axis: 'y' });
  });

  function press(event: KeyboardEvent) {
    const toIndex = { ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: count - 1 }[event.key];
    if (toIndex === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (toIndex < 0 || toIndex >= count || toIndex === index) return;
    // The browser drops the focus of an element that is moved in the page: take it back once it stands in its new place.
    flushSync(() => editor.dispatch({ type: 'move-shot', shotId, toIndex }));
    button.current?.focus();
    button.current?.scrollIntoView({ block: 'nearest' });
    editor.notices.speak(t('moved', { number: toIndex + 1, count }));
  }

  return (
    <button
      ref={button}
      type="button"
      aria-label={t('move', { number: index + 1 })}
      aria-keyshortcuts="ArrowUp ArrowDown"
      aria-roledescription={t('sortable')}
      onKeyDown={press}
      {...handlers}
      className={classNames(
        '-ml-1 grid h-6 w-5 touch-none place-items-center rounded text-faint/60 hover:text-faint pointer-coarse:h-9 pointer-coarse:w-7 [&_.icon]:icon-3.5',
        isDragging ? 'cursor-grabbing' : 'cursor-grab',
      )}
    >
      <GripVertical />
    </button>
  );
});

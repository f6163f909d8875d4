'use client';

import { type KeyboardEvent, type MouseEvent, memo, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { shotHue } from '#components/ui/shot-hue.ts';
import { useEditor } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { percentAt } from './geometry.ts';
import { orderItem, shotOrderDrag } from './shot-order-drag.ts';
import { useDrag } from './use-drag.ts';
import { useUnhurried } from './use-unhurried.ts';

/** One shot on the track, as wide as it is long. A press shows it; dragged along the track it changes its place. */
export const ShotBlock = memo(function ShotBlock({
  shotId,
  index,
  count,
  startSeconds,
  seconds,
  scaleSeconds,
}: {
  readonly shotId: string;
  readonly index: number;
  readonly count: number;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly scaleSeconds: number;
}) {
  const t = useTranslations('timeline');
  const editor = useEditor();
  const { selection, playhead } = editor;
  const button = useRef<HTMLButtonElement>(null);
  const hint = useId();
  const isSelected = useStore(selection, (selected) => selected === shotId);
  const words = useUnhurried((board) => wordsOf(board, shotId));
  const { isDragging, handlers } = useDrag(({ target }) => {
    const container = target.closest<HTMLElement>('[data-blocks]');
    return container && shotOrderDrag(editor, { container, shotId, axis: 'x' });
  });

  function show(event: MouseEvent<HTMLButtonElement>) {
    selection.set(shotId);
    // A pointer says where in the shot; a key press means its beginning.
    const box = event.currentTarget.getBoundingClientRect();
    const fraction = event.detail === 0 || box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
    playhead.seek(startSeconds + Math.min(1, Math.max(0, fraction)) * seconds);
  }
  function press(event: KeyboardEvent) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || !event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const toIndex = index + step;
    if (toIndex < 0 || toIndex >= count) return;
    // The browser drops the focus of an element that is moved in the page: it is taken back in the new place.
    flushSync(() => editor.dispatch({ type: 'move-shot', shotId, toIndex }));
    button.current?.focus();
    editor.notices.speak(t('moved', { number: toIndex + 1, count }));
  }

  return (
    <div
      {...orderItem(shotId)}
      style={{ ...shotHue(index), left: `${percentAt(startSeconds, scaleSeconds)}%`, width: `${percentAt(seconds, scaleSeconds)}%` }}
      className="@container absolute inset-y-0 px-[1.5px] transition-[left,width] duration-100 group-data-dragged/blocks:transition-none [contain:layout_style]"
    >
      <button
        ref={button}
        type="button"
        aria-pressed={isSelected}
        aria-describedby={hint}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        data-transport
        onClick={show}
        onKeyDown={press}
        {...handlers}
        className={classNames(
          'relative flex size-full touch-pan-y flex-col overflow-hidden rounded-[9px] border px-2.5 py-[7px] text-left text-shot-block-ink transition-colors duration-100 max-lg:justify-center max-lg:px-2 max-lg:py-0',
          isSelected
            ? 'border-shot-block-on-line bg-shot-block-on ring-1 ring-shot-block-on-line forced-colors:border-[Highlight] forced-colors:border-2'
            : 'border-shot-block-line bg-shot-block',
          isDragging && 'cursor-grabbing shadow-float',
        )}
      >
        <span className="sr-only">{t('showShot')} </span>
        <b className="font-[650] text-sm-plus max-lg:text-base">{index + 1}</b>
        <span className="line-clamp-2 text-shot-block-ink/80 text-xs-plus leading-[1.35] max-lg:hidden">{words}</span>
        <em className="absolute top-[7px] right-[9px] font-medium font-mono text-shot-block-ink/90 text-xs-plus not-italic @max-[44px]:hidden max-lg:@max-[54px]:hidden max-lg:top-1/2 max-lg:right-1.5 max-lg:-translate-y-1/2">
          {t('seconds', { seconds })}
        </em>
      </button>
      {count > 1 && (
        <span id={hint} className="sr-only">
          {t('moveKeys')}
        </span>
      )}
    </div>
  );
});

function wordsOf(board: Storyboard, shotId: string): string {
  const prompt = board.shots.find(({ id }) => id === shotId)?.prompt ?? '';
  return plainText(prompt, (id) => board.references.find((reference) => reference.id === id)?.name ?? null);
}

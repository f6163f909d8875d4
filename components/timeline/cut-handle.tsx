'use client';

import { type KeyboardEvent, memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor, useUnderHand } from '#lib/client/editor.tsx';
import { cutRange, cuts } from '#lib/timing/places.ts';
import { cutDrag } from './cut-drag.ts';
import { percentAt, pixelsPerSecond, secondsAt } from './geometry.ts';
import { useDrag } from './use-drag.ts';
import { useHeldKey } from './use-held-key.ts';
import { withoutEasing } from './without-easing.ts';

/** The boundary between two shots: drag it, or focus it and use the arrow keys. Its two neighbours trade seconds. */
export const CutHandle = memo(function CutHandle({
  index,
  scaleSeconds,
  trackBox,
}: {
  readonly index: number;
  readonly scaleSeconds: number;
  readonly trackBox: () => DOMRect | null;
}) {
  const t = useTranslations('timeline');
  const editor = useEditor();
  const held = useHeldKey(editor, 'cut');
  const at = useUnderHand((board) => cuts(board.shots.map(({ seconds }) => seconds))[index] ?? 0);
  const min = useUnderHand(
    (board) =>
      cutRange(
        board.shots.map(({ seconds }) => seconds),
        index,
      )?.min ?? 0,
  );
  const max = useUnderHand(
    (board) =>
      cutRange(
        board.shots.map(({ seconds }) => seconds),
        index,
      )?.max ?? 0,
  );
  const { isDragging, handlers } = useDrag(
    ({ target }) => {
      const box = trackBox();
      return box && withoutEasing(target.closest<HTMLElement>('[data-blocks]'), cutDrag(editor, index, pixelsPerSecond(box, scaleSeconds)));
    },
    // A press without a drag goes through to what the handle lies on: on a phone it covers most of a short shot.
    (clientX) => {
      const box = trackBox();
      if (box) editor.playhead.seek(secondsAt(clientX, box, scaleSeconds));
    },
  );

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const toSeconds = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - 2,
      PageUp: at + 2,
      Home: min,
      End: max,
    }[event.key];
    if (toSeconds === undefined) return;
    event.preventDefault();
    // The editor's own arrows move the playhead; here they are the cut's.
    event.stopPropagation();
    editor.dispatch({ type: 'move-cut', cutIndex: index, toSeconds }, { gesture: held.press(event) });
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('cut', { number: index + 1 })}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={at}
      aria-valuetext={t('cutAfter', { seconds: at })}
      onKeyDown={press}
      onKeyUp={held.release}
      onBlur={held.release}
      {...handlers}
      style={{ left: `${percentAt(at, scaleSeconds)}%` }}
      className={classNames(
        'group/cut -inset-y-[3px] -translate-x-1/2 absolute z-2 grid w-[13px] cursor-col-resize touch-none place-items-center rounded-md transition-[left] duration-100 group-data-dragged/blocks:transition-none pointer-coarse:w-7',
        isDragging && 'cursor-grabbing',
      )}
    >
      <i
        className={classNames(
          'h-[26px] w-1 rounded-full bg-ink forced-colors:bg-[CanvasText] shadow-[0_0_0_2.5px_var(--panel)] transition-[height] duration-100 group-hover/cut:h-9 max-lg:shadow-[0_0_0_2.5px_var(--canvas)]',
          isDragging && 'h-11 group-hover/cut:h-11',
        )}
      />
      {isDragging && (
        <span className="-top-7 absolute whitespace-nowrap rounded-md border border-line-strong bg-raised px-1.5 py-px font-mono text-ink text-xs">
          {t('seconds', { seconds: at })}
        </span>
      )}
    </div>
  );
});

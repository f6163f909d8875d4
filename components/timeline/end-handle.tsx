'use client';

import { type KeyboardEvent, memo } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { useEditor, useUnderHand } from '#lib/client/editor.tsx';
import { endRange } from '#lib/timing/trade.ts';
import { endDrag } from './end-drag.ts';
import { percentAt } from './geometry.ts';
import { useDrag } from './use-drag.ts';
import { useHeldKey } from './use-held-key.ts';

/** The end of the last shot, and with it the total. */
export const EndHandle = memo(function EndHandle({
  scaleSeconds,
  trackBox,
  onScale,
}: {
  readonly scaleSeconds: number;
  readonly trackBox: () => DOMRect | null;
  readonly onScale: (seconds: number | null) => void;
}) {
  const t = useTranslations('timeline');
  const editor = useEditor();
  const held = useHeldKey(editor, 'end');
  const total = useUnderHand((board) => board.totalSeconds);
  const isLocked = useUnderHand((board) => board.totalLocked);
  const [min, max] = useUnderHand(
    (board) => {
      const seconds = board.shots.map((shot) => shot.seconds);
      const range = endRange(seconds);
      return board.totalLocked ? [board.totalSeconds, board.totalSeconds] : [range.min, range.max];
    },
    (a, b) => a[0] === b[0] && a[1] === b[1],
  );
  const { isDragging, handlers } = useDrag(() => {
    const box = trackBox();
    return box === null || isLocked ? null : endDrag(editor, box.width, { onScale });
  });

  function press(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const toSeconds = { ArrowLeft: total - 1, ArrowDown: total - 1, ArrowRight: total + 1, ArrowUp: total + 1, Home: min, End: max }[
      event.key
    ];
    if (toSeconds === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isLocked) editor.dispatch({ type: 'move-end', toSeconds }, { gesture: held.press(event) });
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={t('end')}
      aria-valuemin={min ?? total}
      aria-valuemax={max ?? total}
      aria-valuenow={total}
      aria-valuetext={t(isLocked ? 'endLocked' : 'seconds', { seconds: total })}
      aria-disabled={isLocked}
      onKeyDown={press}
      onKeyUp={held.release}
      onBlur={held.release}
      {...handlers}
      style={{ left: `${percentAt(total, scaleSeconds)}%` }}
      className={classNames(
        'group/end -inset-y-[3px] -translate-x-1/2 absolute z-2 grid w-[13px] touch-none place-items-center rounded-md transition-[left] duration-100 pointer-coarse:w-7',
        isLocked ? 'cursor-not-allowed' : 'cursor-ew-resize',
      )}
    >
      <i
        className={classNames(
          'h-[26px] w-1 rounded-full forced-colors:bg-[CanvasText] shadow-[0_0_0_2.5px_var(--panel)] transition-[height,opacity] duration-100 max-lg:shadow-[0_0_0_2.5px_var(--canvas)]',
          isLocked
            ? 'bg-line-strong'
            : 'bg-dim opacity-0 group-hover/end:opacity-100 group-focus-visible/end:opacity-100 pointer-coarse:opacity-100',
          isDragging && 'h-11 bg-ink opacity-100',
        )}
      />
      {isDragging && (
        <span className="-top-7 absolute right-0 whitespace-nowrap rounded-md border border-line-strong bg-raised px-1.5 py-px font-mono text-ink text-xs">
          {t('seconds', { seconds: total })}
        </span>
      )}
    </div>
  );
});

'use client';

import { type MouseEvent, memo } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { shotHue } from '#components/ui/shot-hue.ts';
import { useEditor, useStoryboard } from '#lib/client/editor.tsx';
import { useStore } from '#lib/client/use-store.ts';
import { plainText } from '#lib/prompt/plain-text.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { percentAt } from './geometry.ts';

/** One shot on the track, as wide as it is long. */
export const ShotBlock = memo(function ShotBlock({
  shotId,
  index,
  startSeconds,
  seconds,
  scaleSeconds,
}: {
  readonly shotId: string;
  readonly index: number;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly scaleSeconds: number;
}) {
  const { selection, playhead } = useEditor();
  const isSelected = useStore(selection, (selected) => selected === shotId);
  const words = useStoryboard((board) => wordsOf(board, shotId));

  function show(event: MouseEvent<HTMLButtonElement>) {
    selection.set(shotId);
    // A pointer says where in the shot; a key press means its beginning.
    const box = event.currentTarget.getBoundingClientRect();
    const fraction = event.detail === 0 || box.width === 0 ? 0 : (event.clientX - box.left) / box.width;
    playhead.seek(startSeconds + Math.min(1, Math.max(0, fraction)) * seconds);
  }

  return (
    <div
      style={{ ...shotHue(index), left: `${percentAt(startSeconds, scaleSeconds)}%`, width: `${percentAt(seconds, scaleSeconds)}%` }}
      className="@container absolute inset-y-0 px-[1.5px] transition-[left,width] duration-100"
    >
      <button
        type="button"
        aria-pressed={isSelected}
        data-transport
        onClick={show}
        className={classNames(
          'relative flex size-full flex-col overflow-hidden rounded-[9px] border px-2.5 py-[7px] text-left text-shot-block-ink max-lg:justify-center transition-colors duration-100 max-lg:py-0',
          isSelected ? 'border-shot-block-on-line bg-shot-block-on ring-1 ring-shot-block-on-line' : 'border-shot-block-line bg-shot-block',
        )}
      >
        <span className="sr-only">Show shot </span>
        <b className="font-[650] text-sm-plus max-lg:text-base">{index + 1}</b>
        <span className="line-clamp-2 text-xs-plus leading-[1.35] opacity-80 max-lg:hidden">{words}</span>
        <em className="absolute top-[7px] right-[9px] font-medium font-mono text-xs-plus not-italic opacity-90 @max-[52px]:hidden max-lg:top-1/2 max-lg:-translate-y-1/2">
          {seconds} s
        </em>
      </button>
    </div>
  );
});

function wordsOf(board: Storyboard, shotId: string): string {
  const prompt = board.shots.find(({ id }) => id === shotId)?.prompt ?? '';
  return plainText(prompt, (id) => board.references.find((reference) => reference.id === id)?.name ?? null);
}

'use client';

import { Pause, Play, StepBack, StepForward } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { timecode } from '#lib/animatic/animatic.ts';
import type { PairClock } from '#lib/client/compare/pair-clock.ts';
import { useStore } from '#lib/client/use-store.ts';

const FRAMES_PER_SECOND = 24;
/** Drawn by hand, since each browser's own has other colours; the two of them cannot share one rule. */
const TRACK =
  '[&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-line-strong [&::-moz-range-track]:h-1 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-line-strong';
const THUMB =
  '[&::-webkit-slider-thumb]:-mt-[5px] [&::-webkit-slider-thumb]:size-3.5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent [&::-moz-range-thumb]:size-3.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-accent';
const ABOVE = { side: 'top' } as const;
/** What uses these keys itself. */
const USES_KEYS = 'input, select, textarea, button';

/** Plays, pauses and moves both at once. The keys of the preview do here what they do there. */
export function CompareTransport({ clock }: { readonly clock: PairClock }) {
  const t = useTranslations('compare');
  const words = useTranslations('preview');
  const isPlaying = useStore(clock, ({ playing }) => playing);
  const slider = useRef<HTMLInputElement>(null);
  const time = useRef<HTMLSpanElement>(null);

  // They write themselves: sixty times a second is too often to render.
  useEffect(() => {
    const write = () => {
      const { seconds } = clock.get();
      const [now, length] = [timecode(seconds, { tenths: true }), timecode(clock.lengthSeconds(), { tenths: true })];
      if (time.current) time.current.textContent = `${now} / ${length}`;
      const input = slider.current;
      if (input === null) return;
      input.max = String(Math.round(clock.lengthSeconds() * FRAMES_PER_SECOND));
      input.value = String(Math.round(seconds * FRAMES_PER_SECOND));
      input.setAttribute('aria-valuetext', now);
    };
    write();
    return clock.subscribe(write);
  });

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      const isOnControl = event.target instanceof Element && event.target.closest(USES_KEYS) !== null;
      const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
      const isStep = event.key === 'ArrowLeft' || event.key === 'ArrowRight';
      if (event.key === ' ' ? isOnControl : !isStep || (isOnControl && !isOnButton)) return;
      event.preventDefault();
      if (event.key === ' ') clock.toggle();
      else clock.step(event.key === 'ArrowLeft' ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [clock]);

  return (
    <div className="flex flex-wrap items-center gap-2 py-3">
      <IconButton label={t('previousFrame')} shortcut="←" tip={ABOVE} onClick={() => clock.step(-1)}>
        <StepBack />
      </IconButton>
      <button
        type="button"
        data-autofocus
        aria-label={words(isPlaying ? 'pause' : 'play')}
        aria-keyshortcuts="Space"
        onClick={clock.toggle}
        className="grid size-[34px] flex-none place-items-center rounded-full bg-ink text-canvas hover:opacity-90 [&_.lucide]:size-4 [&_.lucide]:fill-current"
      >
        {isPlaying ? <Pause /> : <Play className="translate-x-px" />}
      </button>
      <IconButton label={t('nextFrame')} shortcut="→" tip={ABOVE} onClick={() => clock.step(1)}>
        <StepForward />
      </IconButton>
      <input
        ref={slider}
        type="range"
        min={0}
        step={1}
        defaultValue={0}
        aria-label={t('time')}
        onInput={(event) => clock.seek(Number(event.currentTarget.value) / FRAMES_PER_SECOND)}
        className={classNames('h-6 min-w-32 flex-1 cursor-pointer appearance-none bg-transparent pointer-coarse:h-10', TRACK, THUMB)}
      />
      <span ref={time} className="whitespace-nowrap font-mono text-ink text-sm-plus tabular-nums" />
    </div>
  );
}

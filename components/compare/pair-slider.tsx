'use client';

import { useEffect, useId, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { classNames } from '#components/ui/class-names.ts';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';
import type { PairClock } from '#lib/client/compare/pair-clock.ts';
import { clockTextWithTenths } from '#lib/timing/clock-text.ts';
import { FRAMES_PER_SECOND, frameAt } from '#lib/timing/frames.ts';
import { CutMarks } from './cut-marks.tsx';

/** Drawn by hand, since each browser's own has other colours; the two of them cannot share one rule. */
const TRACK =
  '[&::-webkit-slider-runnable-track]:h-1 [&::-webkit-slider-runnable-track]:rounded-full [&::-webkit-slider-runnable-track]:bg-line-strong [&::-moz-range-track]:h-1 [&::-moz-range-track]:rounded-full [&::-moz-range-track]:bg-line-strong';
const THUMB =
  '[&::-webkit-slider-thumb]:-mt-[5px] [&::-webkit-slider-thumb]:size-3.5 [&::-webkit-slider-thumb]:appearance-none [&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent [&::-moz-range-thumb]:size-3.5 [&::-moz-range-thumb]:rounded-full [&::-moz-range-thumb]:border-0 [&::-moz-range-thumb]:bg-accent';

/** The cuts of one of the two, and what it is called. */
export interface NamedCuts {
  readonly name: string;
  readonly seconds: readonly number[];
}

export interface PairTime {
  readonly clock: PairClock;
  /** Of the longer of the two. */
  readonly lengthSeconds: number;
  readonly cuts: readonly [NamedCuts, NamedCuts];
}

/** The time of both, to be moved by frames; above it the cuts of the first, below it those of the second. */
export function PairSlider({ clock, lengthSeconds, cuts }: PairTime) {
  const t = useTranslations('compare');
  const slider = useRef<HTMLInputElement>(null);
  const time = useRef<HTMLSpanElement>(null);
  const cutsId = useId();

  // They write themselves: sixty times a second is too often to render.
  useEffect(() => {
    const write = () => {
      const { seconds } = clock.get();
      const now = clockTextWithTenths(seconds);
      if (time.current) time.current.textContent = `${now} / ${clockTextWithTenths(lengthSeconds)}`;
      if (slider.current === null) return;
      slider.current.value = String(frameAt(seconds));
      slider.current.setAttribute('aria-valuetext', now);
    };
    write();
    return clock.subscribe(write);
  });

  const wordsOf = ({ name, seconds }: NamedCuts) =>
    seconds.length === 0 ? t('noCutsOf', { name }) : t('cutsOf', { name, places: seconds.map((at) => clockTextWithTenths(at)).join(', ') });
  return (
    <>
      <span className="relative flex min-w-32 flex-1">
        <CutMarks seconds={cuts[0].seconds} lengthSeconds={lengthSeconds} side="above" />
        <input
          ref={slider}
          type="range"
          min={0}
          max={Math.round(lengthSeconds * FRAMES_PER_SECOND)}
          step={1}
          defaultValue={0}
          aria-label={t('time')}
          aria-describedby={cutsId}
          onInput={(event) => clock.seek(Number(event.currentTarget.value) / FRAMES_PER_SECOND)}
          className={classNames('h-6 w-full cursor-pointer appearance-none bg-transparent pointer-coarse:h-10', TRACK, THUMB)}
        />
        <CutMarks seconds={cuts[1].seconds} lengthSeconds={lengthSeconds} side="below" />
      </span>
      <VisuallyHidden id={cutsId}>{cuts.map(wordsOf).join(' ')}</VisuallyHidden>
      <span ref={time} className="whitespace-nowrap font-mono text-ink text-sm-plus tabular-nums" />
    </>
  );
}

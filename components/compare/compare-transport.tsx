'use client';

import { useEffect, useEffectEvent } from 'react';
import { useTranslations } from 'use-intl/react';
import { nextStart, previousStart } from '#components/preview/shot-steps.ts';
import { SpeedSign } from '#components/preview/speed-sign.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { PauseFilled, PlayFilled, SkipBack, SkipForward, StepBack, StepForward } from '#components/ui/icons.tsx';
import { isInputMethodKey } from '#components/ui/input-method.ts';
import { useStore } from '#lib/client/use-store.ts';
import { focusIn, obeyKey } from './pair-keys.ts';
import { PairSlider, type PairTime } from './pair-slider.tsx';

const ABOVE = { side: 'top' } as const;

/** Plays, pauses and moves both at once. The keys of the preview do here what they do there. */
export function CompareTransport({ clock, lengthSeconds, cuts }: PairTime) {
  const t = useTranslations('compare');
  const words = useTranslations('preview');
  const isPlaying = useStore(clock, ({ playing }) => playing);
  const speed = useStore(clock.speed, (each) => each);
  // Of both: what lies between a cut of one and the same cut of the other is what there is to see.
  const starts = [...new Set([0, ...cuts[0].seconds, ...cuts[1].seconds])].sort((one, other) => one - other);

  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isInputMethodKey(event)) return;
    if (obeyKey(clock, event, { focus: focusIn(event.target, event.key), starts })) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <div className="flex flex-wrap items-center gap-2 py-3">
      <IconButton
        label={t('previousCut')}
        shortcut="["
        tip={{ ...ABOVE, align: 'start' }}
        className="max-sm:hidden"
        onClick={() => clock.seek(previousStart(starts, clock.get().seconds))}
      >
        <SkipBack />
      </IconButton>
      <IconButton label={t('previousFrame')} shortcut="←" tip={ABOVE} onClick={() => clock.step(-1)}>
        <StepBack />
      </IconButton>
      <button
        type="button"
        data-autofocus
        aria-label={words(isPlaying ? 'pause' : 'play')}
        aria-keyshortcuts="Space"
        onClick={clock.toggle}
        className="grid size-[34px] flex-none place-items-center rounded-full bg-ink text-canvas hover:opacity-90 [&_.icon]:icon-4"
      >
        {isPlaying ? <PauseFilled /> : <PlayFilled className="translate-x-px" />}
      </button>
      <IconButton label={t('nextFrame')} shortcut="→" tip={ABOVE} onClick={() => clock.step(1)}>
        <StepForward />
      </IconButton>
      <IconButton
        label={t('nextCut')}
        shortcut="]"
        tip={ABOVE}
        className="max-sm:hidden"
        onClick={() => clock.seek(nextStart(starts, clock.get().seconds, lengthSeconds))}
      >
        <SkipForward />
      </IconButton>
      <SpeedSign speed={speed} />
      <PairSlider clock={clock} lengthSeconds={lengthSeconds} cuts={cuts} />
    </div>
  );
}

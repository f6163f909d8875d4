'use client';

import { useTranslations } from 'use-intl/react';

export interface DriftWords {
  /** "3 frames late (+0.13 s)", for the ear and where there is room. */
  readonly sentence: string;
  /** "+3 f". */
  readonly frames: string;
  /** "+0.13 s"; empty where there is nothing to tell. */
  readonly seconds: string;
}

/** A drift in words; `null`: nobody planned that cut. */
export function useDriftWords(framesPerSecond: number): (driftFrames: number | null) => DriftWords {
  const t = useTranslations('timeline.found');
  return (driftFrames) => {
    if (driftFrames === null) return { sentence: t('unplanned'), frames: t('added'), seconds: '' };
    // A true minus, as wide as a plus.
    const sign = driftFrames > 0 ? '+' : driftFrames < 0 ? '−' : '±';
    const count = Math.abs(driftFrames);
    const seconds = `${sign}${(count / framesPerSecond).toFixed(2)}`;
    const sentence = driftFrames === 0 ? t('asPlanned') : t(driftFrames > 0 ? 'late' : 'early', { count, seconds });
    return { sentence, frames: t('frames', { frames: `${sign}${count}` }), seconds: driftFrames === 0 ? '' : t('inSeconds', { seconds }) };
  };
}

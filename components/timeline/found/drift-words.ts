'use client';

import { useTranslations } from 'use-intl/react';

export interface DriftWords {
  /** "3 frames late (+0.13 s)", for the ear and where there is room. */
  readonly sentence: string;
  /** "+3 f", or "on plan". */
  readonly frames: string;
  /** "+0.13 s"; empty where there is nothing to tell. */
  readonly seconds: string;
}

/** A drift in words; `null`: nobody planned that cut. */
export function useDriftWords(framesPerSecond: number): (driftFrames: number | null) => DriftWords {
  const t = useTranslations('timeline.found');
  return (driftFrames) => {
    if (driftFrames === null) return { sentence: t('unplanned'), frames: t('added'), seconds: '' };
    if (driftFrames === 0) return { sentence: t('asPlanned'), frames: t('onPlan'), seconds: '' };
    // A true minus, as wide as a plus.
    const sign = driftFrames > 0 ? '+' : '−';
    const count = Math.abs(driftFrames);
    const seconds = `${sign}${(count / framesPerSecond).toFixed(2)}`;
    const sentence = t(driftFrames > 0 ? 'late' : 'early', { count, seconds });
    return { sentence, frames: t('frames', { frames: `${sign}${count}` }), seconds: t('inSeconds', { seconds }) };
  };
}

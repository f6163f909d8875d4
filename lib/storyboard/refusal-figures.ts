import { TIMING } from '#lib/timing/bounds.ts';
import { STORED } from './document.ts';

/** The figures that the sentences of `refusals` (lib/messages) name. */
export const REFUSAL_FIGURES = {
  maxShots: TIMING.maxShots,
  minShotSeconds: TIMING.minShotSeconds,
  minTotalSeconds: TIMING.minTotalSeconds,
  maxTotalSeconds: TIMING.maxTotalSeconds,
  maxReferences: STORED.maxReferences,
} as const;

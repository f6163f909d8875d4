/**
 * What a second of video costs (docs/kling-omni.md §10). A table with a date: when the vendor changes its prices, this file
 * changes and nothing else. Tenths of a unit, so that every sum is exact.
 */
import type { Mode, Model } from '#lib/storyboard/document.ts';

/** When the sources of this table were last seen to agree. */
export const PRICE_TABLE_DATE = '2026-10-04';

/** List price of one video unit, in thousandths of a dollar ($0.14). */
export const UNIT_PRICE_MILLIDOLLARS = 140;

export interface Rate {
  readonly silent: number;
  /** Null: the model makes no sound. */
  readonly withSound: number | null;
  /** Sound is always off beside a video (C13: the rows "video input with sound" of early 2026 are gone). */
  readonly withVideo: number;
}

/** Tenths of a unit per second of output; null: the model does not offer the mode. */
export const RATES_IN_TENTHS: Readonly<Record<Model, Readonly<Record<Mode, Rate | null>>>> = {
  'kling-3-omni': {
    standard: { silent: 6, withSound: 8, withVideo: 9 },
    pro: { silent: 8, withSound: 10, withVideo: 12 },
    '4k': { silent: 30, withSound: 30, withVideo: 30 },
  },
  'kling-o1': {
    standard: { silent: 6, withSound: null, withVideo: 9 },
    pro: { silent: 8, withSound: null, withVideo: 12 },
    '4k': null,
  },
};

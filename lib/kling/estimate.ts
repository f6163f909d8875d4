/** What a take of a storyboard would cost, before anything is sent. */
import type { Storyboard } from '#lib/storyboard/document.ts';
import { sentReferences } from '#lib/storyboard/sent-references.ts';
import { PRICE_TABLE_DATE, RATES_IN_TENTHS, UNIT_PRICE_MILLIDOLLARS } from './prices.ts';
import { isBaseVideo } from './silences.ts';

export interface Estimate {
  readonly units: number;
  readonly dollars: number;
  readonly unitsPerSecond: number;
  readonly seconds: number;
  /**
   * Where the seconds come from: the plan, the length of the video that is edited (rounded, as it is billed), or the
   * plan in its place because that video's length is not known here.
   */
  readonly secondsFrom: 'plan' | 'edited-video' | 'edited-video-unknown';
  /** When the price table was last seen to hold, as YYYY-MM-DD. */
  readonly tableDate: string;
}

export function estimate(board: Storyboard): Estimate {
  const sent = sentReferences(board).map(({ reference }) => reference);
  const { model, mode, sound } = board.settings;
  // A mode the model does not offer has no price; `check` holds such a storyboard back, and its nearest price stands meanwhile.
  const rate = RATES_IN_TENTHS[model][mode] ?? RATES_IN_TENTHS[model].pro ?? { silent: 0, withSound: null, withVideo: 0 };
  const hasVideo = sent.some(({ kind }) => kind === 'video');
  const tenths = hasVideo ? rate.withVideo : sound ? (rate.withSound ?? rate.silent) : rate.silent;

  const edited = sent.find(isBaseVideo);
  const editedSeconds = edited?.kind === 'video' ? (edited.source.facts?.durationSeconds ?? null) : null;
  const seconds = editedSeconds === null ? board.totalSeconds : Math.round(editedSeconds);
  return {
    units: (tenths * seconds) / 10,
    // Whole thousandths first: 0.1 and its like have no exact binary form.
    dollars: Math.round((tenths * seconds * UNIT_PRICE_MILLIDOLLARS) / 10) / 1000,
    unitsPerSecond: tenths / 10,
    seconds,
    secondsFrom: edited === undefined ? 'plan' : editedSeconds === null ? 'edited-video-unknown' : 'edited-video',
    tableDate: PRICE_TABLE_DATE,
  };
}

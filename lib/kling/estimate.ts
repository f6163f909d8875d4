/** What a take of a storyboard would cost, before anything is sent. */
import type { Mode, Model, Storyboard } from '#lib/storyboard/document.ts';
import { PRICE_TABLE_DATE, RATES_IN_TENTHS, type Rate, UNIT_PRICE_MILLIDOLLARS } from './prices.ts';
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
  const { model, mode } = board.settings;
  const tenths = tenthsPerSecond(model, mode, columnOf(board)) ?? tenthsPerSecond(model, 'pro', columnOf(board)) ?? 0;
  const edited = board.references.find(isBaseVideo);
  const editedSeconds = edited?.kind === 'video' ? (edited.source.facts?.durationSeconds ?? null) : null;
  const seconds = editedSeconds === null ? board.totalSeconds : Math.round(editedSeconds);
  return {
    units: (tenths * seconds) / 10,
    dollars: dollarsOf((tenths * seconds) / 10),
    unitsPerSecond: tenths / 10,
    seconds,
    secondsFrom: edited === undefined ? 'plan' : editedSeconds === null ? 'edited-video-unknown' : 'edited-video',
    tableDate: PRICE_TABLE_DATE,
  };
}

/** What units cost at the list price. */
export function dollarsOf(units: number): number {
  // Whole thousandths first: 0.1 and its like have no exact binary form.
  return Math.round(units * UNIT_PRICE_MILLIDOLLARS) / 1000;
}

/** Which column of the price table holds: videos are always sent, and beside one there is no sound. */
export function columnOf({ references, settings }: Storyboard): keyof Rate {
  if (references.some(({ kind }) => kind === 'video')) return 'withVideo';
  return settings.sound && RATES_IN_TENTHS[settings.model][settings.mode]?.withSound !== null ? 'withSound' : 'silent';
}

/** Tenths of a unit, or null where the model does not offer it. */
export function tenthsPerSecond(model: Model, mode: Mode, column: keyof Rate): number | null {
  return RATES_IN_TENTHS[model][mode]?.[column] ?? null;
}

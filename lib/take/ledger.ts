/** What takes cost, as the browser sees it. Only what Kling renders is charged; the stand-in's takes count nothing. */
import type { TakeStatus, TakeView } from './take.ts';

/** How far back the limit looks. Rolling, so that it means the same in every time zone. */
export const CAP_DAYS = 30;

/** The highest limit that can be set. */
export const MOST_CAP_DOLLARS = 1_000_000;

export interface Spent {
  /** Takes that were or will be charged. */
  readonly takes: number;
  readonly units: number;
  readonly dollars: number;
}

export interface LedgerTake {
  readonly id: string;
  readonly number: number;
  readonly status: TakeStatus;
  readonly engine: TakeView['engine'];
  /** Unix milliseconds. */
  readonly createdAt: number;
  /** Taken off the list; it stays in the ledger, and can be put back. */
  readonly deletedAt: number | null;
  readonly estimateUnits: number;
  /** What the engine says it took, once known. */
  readonly actualUnits: number | null;
  /** What it counts for: the actual units, or else the estimate; nothing where nothing is charged. */
  readonly chargedUnits: number;
}

export interface Ledger {
  /** Of the one storyboard, newest first, deleted ones too. */
  readonly takes: readonly LedgerTake[];
  readonly storyboard: Spent;
  /** Of this installation, since ever and in the last `CAP_DAYS`. */
  readonly total: Spent;
  readonly recent: Spent;
  /** The most that the last `CAP_DAYS` may cost; null: there is no limit. */
  readonly capDollars: number | null;
}

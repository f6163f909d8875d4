/** What can be exported of a storyboard, and how large it is, as the server tells the browser. Sizes in bytes. */
import type { KnownCuts } from './known-cuts.ts';
import type { TimelineFormat } from './timeline-formats.ts';

export interface Sized {
  readonly bytes: number;
  /** Nobody knows before it is made: how large such files usually are. */
  readonly isEstimate: boolean;
}

export interface ListedShot extends Sized {
  /** 1 for the first. */
  readonly number: number;
  readonly seconds: number;
  /** Copied as it is stored, or encoded anew. */
  readonly way: 'copied' | 'encoded';
}

/** The lists of a plan, or of a take with its plan. */
export interface ListedPaper {
  readonly pdf: Sized;
  readonly csv: Sized;
  readonly sheet: Sized;
}

export interface ListedTake {
  readonly id: string;
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly video: Sized;
  readonly poster: Sized;
  readonly lastFrame: Sized;
  readonly cutsOrigin: KnownCuts['origin'];
  readonly shots: readonly ListedShot[];
  readonly timelines: Readonly<Record<TimelineFormat, Sized>>;
  readonly paper: ListedPaper;
}

export interface ExportList {
  readonly plan: ListedPaper;
  /** The newest first. */
  readonly takes: readonly ListedTake[];
  readonly pack: Sized;
}

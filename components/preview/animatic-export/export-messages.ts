/** What the page and the worker that makes the file say to each other. All of it can be sent between threads. */
import type { DrawnWords } from '#lib/animatic/animatic.ts';
import type { PlannedShot } from '../plan.ts';

/** A font of the page, so that the worker writes with it too. */
export interface PageFont {
  readonly family: string;
  /** As CSS writes it: `url("…") format("woff2")`, with a whole address. */
  readonly source: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
}

/** Sound that is mixed already: one array of samples for each channel. */
export interface MixedSound {
  readonly sampleRate: number;
  readonly channels: readonly Float32Array<ArrayBuffer>[];
}

export interface ExportOrder {
  readonly width: number;
  readonly height: number;
  readonly totalSeconds: number;
  readonly shots: readonly PlannedShot[];
  readonly families: { readonly sans: string; readonly mono: string };
  readonly fonts: readonly PageFont[];
  readonly words: DrawnWords;
  readonly sound: MixedSound | null;
}

export type ExportContainer = 'mp4' | 'webm';

/** Why there is no file. `cannot-encode`: this browser has no encoder. `film-broken`: the reference video broke off. */
export type NoFile = 'cannot-encode' | 'film-broken' | 'broken';

export type ExportNews =
  | { readonly type: 'frame'; readonly done: number; readonly of: number }
  | {
      readonly type: 'done';
      readonly bytes: ArrayBuffer;
      readonly container: ExportContainer;
      readonly elapsedSeconds: number;
      /** The addresses of pictures and videos that could not be read: the file is without them. */
      readonly unreadUrls: readonly string[];
      /** The plan is heard and the file is not: this browser cannot encode sound. */
      readonly isSilenced: boolean;
    }
  /** `cause` is for the log. */
  | { readonly type: 'failed'; readonly reason: NoFile; readonly cause: string };

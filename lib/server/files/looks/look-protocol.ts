/** What the looking process is asked and what it answers, one at a time. */
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';

export interface LookJob {
  readonly videoPath: string;
  /** Where the pictures go (JPEG). */
  readonly posterPath: string;
  readonly filmstripPath: string;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

export interface Looked {
  readonly found: FoundCuts;
  readonly poster: PictureSize;
  readonly filmstrip: PictureSize;
}

export type LookAnswer = { readonly ok: true; readonly looked: Looked } | { readonly ok: false; readonly message: string };

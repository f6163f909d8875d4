/** What the looking process is asked and what it answers, one at a time. */
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import type { Size } from '#lib/storyboard/images/size.ts';

export interface LookJob {
  readonly videoPath: string;
  /** Where the pictures go (JPEG). */
  readonly posterPath: string;
  readonly filmstripPath: string;
}

export interface Looked {
  readonly found: FoundCuts;
  readonly poster: Size;
  readonly filmstrip: Size;
}

export type LookAnswer = { readonly ok: true; readonly looked: Looked } | { readonly ok: false; readonly message: string };

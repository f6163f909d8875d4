import type { Storyboard } from '../document.ts';
import type { ImportFormat } from './format.ts';

/** What a person should know before taking it. Sentences stand in the catalogs, under `imports.notes`. */
export type ImportNote =
  /** More beats than a storyboard has shots: neighbours were joined. */
  | { readonly key: 'merged'; readonly values: { readonly from: number; readonly to: number } }
  /** The seconds it states do not fit a video; they were changed in proportion. */
  | { readonly key: 'scaled'; readonly values: { readonly from: number; readonly to: number } }
  | { readonly key: 'characters'; readonly values: { readonly names: string } }
  /** Fields that mean nothing here. */
  | { readonly key: 'fields'; readonly values: { readonly names: string } }
  /** An address for answers, or a task's own id: belongs to that one call. */
  | { readonly key: 'call-only'; readonly values: { readonly names: string } }
  /** Pictures that a storyboard file names and that are not stored in this installation. */
  | { readonly key: 'files-missing' | 'sounds-missing'; readonly values: { readonly names: string; readonly count: number } }
  /** Pictures that could not be fetched from their address: the address stays. */
  | { readonly key: 'not-fetched'; readonly values: { readonly names: string; readonly reason: string } };

/** A storyboard as it was read, to be corrected before anything is made or replaced. */
export interface ImportDraft {
  readonly format: ImportFormat;
  readonly storyboard: Storyboard;
  readonly notes: readonly ImportNote[];
  /** Text that went into no shot, as it was written. */
  readonly leftOut: readonly string[];
  /** Files the storyboard names that are not stored here. */
  readonly missingFileIds: readonly string[];
}

export interface ImportFailure {
  readonly code: string;
  /** For people: what is wrong, and where. The pasted text stays as it is. */
  readonly sentence: string;
}

/** The library's files and the account's elements as the browser sees them: plain data that the server sends. */
import type { ElementReference, MediaFacts } from './document.ts';

/** Who uses a stored file, so that it must stay. */
export interface FileUse {
  readonly type: 'storyboard' | 'take' | 'result' | 'original';
  /** Of the storyboard; of the picture that was made from it, for an original. */
  readonly title: string;
  /** Of the take. */
  readonly takeNumber: number | null;
  /** The storyboard was deleted, and can be brought back. */
  readonly isDeleted: boolean;
}

/** A stored picture, video or sound, with who uses it. */
export interface LibraryFile {
  readonly fileId: string;
  readonly kind: 'image' | 'video' | 'sound';
  /** Null for the result of a take, which is named by its use. */
  readonly name: string | null;
  readonly facts: MediaFacts;
  /** When it last came in, in Unix milliseconds. */
  readonly addedAt: number;
  readonly uses: readonly FileUse[];
}

/** An element that a storyboard can use; its picture is at `elementPictureAddress`. */
export interface ElementView {
  readonly elementId: string;
  readonly name: string;
  readonly description: string;
  readonly kind: ElementReference['elementKind'];
  /** One of the service's own. */
  readonly isPreset: boolean;
}

export interface ElementsView {
  readonly elements: readonly ElementView[];
  /** False when there are more than are ever listed. */
  readonly isWhole: boolean;
}

/** Where our server shows an element. There is always an answer: a quiet drawing where there is no picture. */
export function elementPictureAddress(elementId: string): string {
  return `/api/elements/${elementId}/picture`;
}

/** Where our server shows a frame of a stored video. */
export function posterAddress(fileId: string): string {
  return `/api/files/${fileId}/poster`;
}

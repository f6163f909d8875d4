/** The stored files of this installation as the browser sees them: plain data that the server sends. */
import type { MediaFacts } from '#lib/storyboard/document.ts';

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

import type { StoredFile } from '#lib/client/editor-actions.ts';
import type { ImageReference } from '#lib/storyboard/document.ts';

/** Where a reference's picture comes from when it is a file that we store. */
export function sourceOf({ fileId, facts }: StoredFile): ImageReference['source'] {
  return { type: 'file', fileId, facts };
}

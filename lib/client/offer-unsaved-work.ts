import type { Storyboard } from '#lib/storyboard/document.ts';
import type { Editor } from './editor-interface.ts';
import { sameContent } from './same-content.ts';
import type { UnsavedShelf } from './unsaved-work.ts';

/** Unsaved work that waits for a person's choice. */
export interface KeptWork {
  readonly storyboard: Storyboard;
  /** What it was based on, where that is known. */
  readonly base: Storyboard | null;
  readonly at: number;
  /** Puts it in place of what is shown, as one undo step. */
  use(): void;
  discard(): void;
}

/**
 * Work that an earlier page could not save. Based on the revision the server still has, it simply goes on; based on an
 * older one it waits for a person's choice, because putting it back would undo what was saved since.
 */
export function offerUnsavedWork(editor: Editor, shelf: UnsavedShelf, serverRevision: number): void {
  for (const work of shelf.found()) {
    if (sameContent(work.storyboard, editor.getStoryboard())) {
      shelf.drop(work.key);
    } else if (work.revision === serverRevision && !editor.unsaved()) {
      editor.adopt(work.storyboard, { key: 'put-back', values: {} });
      editor.notices.tell({ key: 'work-is-back' });
      shelf.drop(work.key);
    } else {
      const settle = () => {
        shelf.drop(work.key);
        editor.keptWork.set(null);
        offerUnsavedWork(editor, shelf, serverRevision);
      };
      editor.keptWork.set({
        storyboard: work.storyboard,
        base: work.base,
        at: work.at,
        use() {
          editor.adopt(work.storyboard, { key: 'use-kept', values: {} });
          settle();
        },
        discard: settle,
      });
      return;
    }
  }
}

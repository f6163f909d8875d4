import type { Editor } from './create-editor.ts';
import { alike } from './history.ts';
import type { UnsavedShelf } from './unsaved-work.ts';

/**
 * Work that an earlier page could not save. Based on the revision the server still has, it simply goes on; based on an
 * older one it waits for a person's choice, because putting it back would undo what was saved since.
 */
export function offerUnsavedWork(editor: Editor, shelf: UnsavedShelf, serverRevision: number): void {
  for (const work of shelf.found()) {
    if (alike(work.storyboard, editor.getStoryboard())) {
      shelf.drop(work.key);
    } else if (work.revision === serverRevision && !editor.unsaved()) {
      editor.adopt(work.storyboard, 'put unsaved work back');
      editor.notices.tell('Work that could not be saved last time is back. Undo takes it out again.');
      shelf.drop(work.key);
    } else {
      editor.keptWork.set(work);
      return;
    }
  }
}

'use client';

import { useEditor } from '#lib/client/editor.tsx';
import type { ImportDraft } from '#lib/storyboard/import/draft.ts';
import { replaceWith } from '#lib/storyboard/import/replace-with.ts';
import ImportDialog from './import-dialog.tsx';

/** The import in an editor: it may also take the place of the storyboard that is open, as one undo step. */
export default function ImportOverDialog({ onClose }: { readonly onClose: () => void }) {
  const editor = useEditor();

  function replace({ storyboard, format, missingFileIds }: ImportDraft) {
    editor.adopt(replaceWith(editor.getStoryboard(), storyboard, format), { key: 'import', values: {} });
    if (missingFileIds.length > 0) editor.noteMissingFiles(missingFileIds);
    editor.notices.tell({ key: 'imported' });
    onClose();
  }

  return <ImportDialog begin="anything" create={editor.actions.createStoryboard} replace={replace} onClose={onClose} />;
}

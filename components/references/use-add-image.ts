'use client';

import { useCallback } from 'react';
import { type StoredFile, useEditor } from '#lib/client/editor.tsx';
import type { Intent } from '#lib/storyboard/intent.ts';
import { sourceOf } from './picture-source.ts';
import { referenceName } from './reference-name.ts';
import { NEW_REFERENCE, type UploadPurpose } from './uploads.ts';

/** Makes a reference of a stored picture, named after its file, or gives it the place of one that is there. */
export function useAddImage(): (stored: StoredFile, fileName: string, purpose?: UploadPurpose) => void {
  const editor = useEditor();
  return useCallback(
    (stored, fileName, { replaces, takesName } = NEW_REFERENCE) => {
      const others = editor.getStoryboard().references.filter(({ id }) => id !== replaces);
      const name = referenceName(
        fileName,
        others.map((each) => each.name),
      );
      const source = sourceOf(stored);
      if (replaces === null) {
        const reference = { kind: 'image', id: editor.makeId(), name, pinned: false, role: 'reference', source } as const;
        editor.dispatch({ type: 'add-reference', reference });
        return;
      }
      // Removed while the new picture was on its way: then nobody waits for it.
      if (others.length === editor.getStoryboard().references.length) return;
      const intents: Intent[] = [{ type: 'replace-source', referenceId: replaces, source }];
      if (takesName) intents.push({ type: 'rename-reference', referenceId: replaces, name });
      editor.dispatchAll(intents);
    },
    [editor],
  );
}

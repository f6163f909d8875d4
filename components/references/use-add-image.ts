'use client';

import { useCallback } from 'react';
import { type StoredFile, useEditor } from '#lib/client/editor.tsx';
import { referenceName } from './reference-name.ts';

/** Makes a reference of a stored picture, named after its file. */
export function useAddImage(): (stored: StoredFile, fileName: string) => void {
  const editor = useEditor();
  return useCallback(
    ({ fileId, facts }, fileName) => {
      const taken = editor.getStoryboard().references.map(({ name }) => name);
      editor.dispatch({
        type: 'add-reference',
        reference: {
          kind: 'image',
          id: editor.makeId(),
          name: referenceName(fileName, taken),
          pinned: false,
          role: 'reference',
          source: { type: 'file', fileId, facts },
        },
      });
    },
    [editor],
  );
}

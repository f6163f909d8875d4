import { referenceName } from '#components/references/reference-name.ts';
import { USUAL_USE } from '#components/references/video-uploads.ts';
import type { Editor } from '#lib/client/editor-interface.ts';
import type { LibraryFile } from '#lib/library/library-file.ts';
import type { Reference } from '#lib/storyboard/document.ts';

/** Makes references of stored files, as one undo step. False when the tray has no room for them; nothing is added then. */
export function addFromLibrary(editor: Editor, chosen: readonly { readonly file: LibraryFile; readonly name: string }[]): boolean {
  const taken = editor.getStoryboard().references.map((each) => each.name);
  const references = chosen.flatMap(({ file: { fileId, facts, kind }, name: given }): Reference[] => {
    // Sounds belong to shots, and are never references.
    if (kind === 'sound') return [];
    const name = referenceName(given, taken);
    taken.push(name);
    const common = { id: editor.makeId(), name, pinned: false, source: { type: 'file', fileId, facts } } as const;
    return [kind === 'image' ? { kind, ...common, role: 'reference' } : { kind, ...common, ...USUAL_USE }];
  });
  return editor.dispatchAll(references.map((reference) => ({ type: 'add-reference', reference })));
}

import type { Editor } from '#lib/client/editor-interface.ts';

/** Does something with the code that mends pictures, which is loaded for it; says so where it cannot be. */
export function mendLater(editor: Editor, mend: (code: typeof import('./mend-picture.ts')) => unknown): void {
  void import('./mend-picture.ts').then(mend, () => editor.notices.tell({ key: 'not-loaded' }, 'bad'));
}

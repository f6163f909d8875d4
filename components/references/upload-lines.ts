/** The lines of files on their way in, by editor: beside the components, since dialogs and panels that fill them go away. */
import type { Editor } from '#lib/client/editor-interface.ts';
import type { PendingImage, Uploads } from './uploads.ts';

type Line = 'pictures' | 'videos';

const lines = new WeakMap<Editor, Partial<Record<Line, Uploads>>>();

/** The editor's line of this kind, made when it is first asked for. */
export function uploadLine(editor: Editor, kind: Line, make: () => Uploads): Uploads {
  const known = lines.get(editor)?.[kind];
  if (known) return known;
  const made = make();
  lines.set(editor, { ...lines.get(editor), [kind]: made });
  return made;
}

/** Every line that this editor has so far. */
export function linesOf(editor: Editor): Uploads[] {
  return Object.values(lines.get(editor) ?? {});
}

/** The files that the storyboard is still without, in the order in which they were given; those that were refused are none. */
export function arriving(editor: Editor): PendingImage[] {
  return linesOf(editor).flatMap((line) => line.get().filter(({ state }) => state !== 'failed'));
}

/** The lines of files on their way in, by editor: beside the components, since dialogs and panels that fill them go away. */
import type { Editor } from '#lib/client/editor-interface.ts';
import { isToCome, type PendingImage, type Uploads } from './uploads.ts';

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

/** The files that the storyboard is still without, line by line; those that were refused are none of them. */
export function arriving(editor: Editor): PendingImage[] {
  return linesOf(editor).flatMap((line) => line.get().filter(isToCome));
}

/** Those among them that a request of this moment would go out without: a video is always sent, a replaced picture may be. */
export function missedByRequest(editor: Editor): PendingImage[] {
  const videos = lines.get(editor)?.videos?.get() ?? [];
  return arriving(editor).filter((file) => file.replaces !== null || videos.includes(file));
}

/** The name and the picture of an element, as a file: the frontal one of an own element, the drawn one of a preset. */
import type { TaskFolder } from '../tasks/task-folder.ts';
import type { DrawnPicture } from './drawn-pictures.ts';
import type { ElementBook } from './element-book.ts';
import { presetOf } from './presets.ts';

export interface ElementPictureTools {
  readonly elements: Pick<ElementBook, 'byElementId'>;
  readonly folder: Pick<TaskFolder, 'picturePath'>;
  readonly drawnPicture: DrawnPicture;
}

/** The picture is null for an element made from a video. Rejects when drawing breaks. */
export function elementPictures({
  elements,
  folder,
  drawnPicture,
}: ElementPictureTools): (elementId: string) => Promise<{ name: string; path: string | null } | null> {
  return async (elementId) => {
    const own = elements.byElementId(elementId);
    const preset = presetOf(elementId);
    const kept = own?.pictures[0];
    if (kept?.kind === 'file') return { name: own?.name ?? '', path: folder.picturePath(kept.sha256) };
    if (preset === null) return own && { name: own.name, path: null };
    const drawn = await drawnPicture(elementId);
    if (!drawn.ok) throw new Error(drawn.error);
    return { name: preset.name, path: drawn.value };
  };
}

/** The name and the picture of an element, as a file: the frontal one of an own element, the drawn one of a preset. */
import type { RenderPool } from '../render/render-pool.ts';
import { exists, type TaskFolder } from '../tasks/task-folder.ts';
import type { ElementBook } from './element-book.ts';
import type { ElementFolder } from './element-folder.ts';
import { presetOf } from './presets.ts';

export interface ElementPictureTools {
  readonly elements: Pick<ElementBook, 'byElementId'>;
  readonly elementFolder: Pick<ElementFolder, 'drawnPath'>;
  readonly folder: Pick<TaskFolder, 'picturePath'>;
  readonly pool: Pick<RenderPool, 'draw'>;
}

/** The picture is null for an element made from a video. Rejects when drawing breaks. */
export function elementPictures({
  elements,
  elementFolder,
  folder,
  pool,
}: ElementPictureTools): (elementId: string) => Promise<{ name: string; path: string | null } | null> {
  return async (elementId) => {
    const own = elements.byElementId(elementId);
    const preset = presetOf(elementId);
    const kept = own?.pictures[0];
    if (kept?.kind === 'file') return { name: own?.name ?? '', path: folder.picturePath(kept.sha256) };
    if (preset === null) return own && { name: own.name, path: null };
    const path = elementFolder.drawnPath(elementId);
    if (await exists(path)) return { name: preset.name, path };
    const drawn = await pool.draw(elementId, path);
    if (!drawn.ok) throw new Error(drawn.error);
    return { name: preset.name, path };
  };
}

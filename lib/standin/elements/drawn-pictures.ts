/** The pictures of presets as files: each is drawn when it is first asked for, once however many ask, and is never seen half drawn. */
import { rename } from 'node:fs/promises';
import { ok, type Result } from '#lib/kernel/result.ts';
import { exists } from '../disk/whole-file.ts';
import type { RenderPool } from '../render/render-pool.ts';
import type { ElementFolder } from './element-folder.ts';

export interface DrawnPictureTools {
  readonly elementFolder: Pick<ElementFolder, 'drawnPath'>;
  readonly pool: Pick<RenderPool, 'draw'>;
}

/** Gives the path of a preset's picture, or says why it could not be drawn. */
export type DrawnPicture = (elementId: string) => Promise<Result<string, string>>;

export function drawnPictures({ elementFolder, pool }: DrawnPictureTools): DrawnPicture {
  const underWay = new Map<string, Promise<Result<string, string>>>();

  const find = async (elementId: string): Promise<Result<string, string>> => {
    const path = elementFolder.drawnPath(elementId);
    if (await exists(path)) return ok(path);
    // A process that is killed while it writes must not leave a torn picture for good.
    const half = `${path}.half`;
    const drawn = await pool.draw(elementId, half);
    if (!drawn.ok) return drawn;
    await rename(half, path);
    return ok(path);
  };

  return (elementId) => {
    const finding = underWay.get(elementId) ?? find(elementId).finally(() => underWay.delete(elementId));
    underWay.set(elementId, finding);
    return finding;
  };
}

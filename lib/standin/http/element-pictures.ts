/** Pictures of elements: kept ones by their digest, drawn ones by their element. Open to all, like the addresses of a picture service. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { imageFacts } from '../assets/image-facts.ts';
import { exists } from '../disk/whole-file.ts';
import type { DrawnPicture } from '../elements/drawn-pictures.ts';
import { presetOf } from '../elements/presets.ts';
import type { TaskFolder } from '../tasks/task-folder.ts';
import { readHead } from './read-head.ts';
import { sendFile } from './send-file.ts';

export interface PictureTools {
  readonly folder: Pick<TaskFolder, 'picturePath'>;
  readonly drawnPicture: DrawnPicture;
}

const DRAWN = /^\/standin\/elements\/([0-9]{1,19})\.png$/;
const KEPT = /^\/standin\/pictures\/([0-9a-f]{64})$/;

export const isPicturePath = (pathname: string): boolean => DRAWN.test(pathname) || KEPT.test(pathname);

/** False when there is no such picture; then nothing was sent. */
export async function answerPicture(
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  tools: PictureTools,
): Promise<boolean> {
  const kept = KEPT.exec(pathname)?.[1];
  if (kept !== undefined) {
    const path = tools.folder.picturePath(kept);
    const mediaType = (await exists(path)) ? imageFacts(await readHead(path))?.mediaType : undefined;
    return mediaType === undefined ? false : sendFile(request, response, { path, mediaType, tag: kept, cutOff: false });
  }
  const elementId = DRAWN.exec(pathname)?.[1] ?? '';
  if (presetOf(elementId) === null) return false;
  const drawn = await tools.drawnPicture(elementId);
  if (!drawn.ok) throw new Error(drawn.error);
  return sendFile(request, response, { path: drawn.value, mediaType: 'image/png', tag: elementId, cutOff: false });
}

/**
 * Posters: a real frame of each stored video, as a picture of its own. Made when somebody first looks, one at a time, and
 * kept; nothing waits for it but that picture.
 */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { files } from '../../db/schema.ts';
import { isOwnTrouble } from '../../failure.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { Studio } from '../../studio.ts';
import { hasRoom } from '../has-room.ts';
import { type OpenFile, openFile } from '../open-file.ts';
import { storeImage } from '../store-image.ts';
import { grabFrame } from './grab-frame.ts';

type Tools = Pick<Studio, 'db' | 'storage' | 'clock' | 'log'>;

/** A full disk is tried again after this: each try decodes a frame. */
const NO_ROOM_MS = 30_000;

export interface Posters {
  /** The poster of a stored video; null when there is no such video, no frame of it can be decoded, or there is no room for it now. */
  of(fileId: string): Promise<OpenFile | null>;
}

/** `grab` is a door for tests: a video that cannot be decoded. */
export function createPosters(tools: Tools, grab: typeof grabFrame = grabFrame): Posters {
  const underWay = new Map<string, Promise<OpenFile | null>>();
  /** Videos that no frame could be had of; asked again after a restart. */
  const hopeless = new Set<string>();
  let noRoomUntil = 0;
  const inLine = oneAtATime();

  async function make(fileId: string): Promise<OpenFile | null> {
    const path = tools.storage.temporaryPath('.jpg');
    try {
      const stored = (await tools.storage.withLocal(fileId, (videoPath) => grab(videoPath, 'poster', path)))
        ? await storeImage(tools, { stream: createReadStream(path), name: 'Poster', madeFromId: fileId })
        : null;
      if (!stored?.ok) {
        if (stored ? isOwnTrouble(stored.error) : !(await hasRoom(tools.storage))) return later(fileId);
        hopeless.add(fileId);
        tools.log.warn({ fileId }, 'no frame of this video could be decoded');
        return null;
      }
      await tools.db.update(files).set({ posterFileId: stored.value.fileId }).where(eq(files.id, fileId));
      return openFile(tools, stored.value.fileId);
    } finally {
      await rm(path, { force: true });
    }
  }

  function later(fileId: string): null {
    noRoomUntil = tools.clock() + NO_ROOM_MS;
    tools.log.warn({ fileId }, 'there is no room for the poster of this video');
    return null;
  }

  return {
    async of(fileId) {
      const video = await openFile(tools, fileId);
      if (!video?.mediaType.startsWith('video/') || hopeless.has(fileId)) return null;
      const [row] = await tools.db.select({ posterFileId: files.posterFileId }).from(files).where(eq(files.id, fileId));
      if (row?.posterFileId) return openFile(tools, row.posterFileId);
      const known = underWay.get(fileId);
      if (known) return known;
      if (tools.clock() < noRoomUntil) return null;
      // Each decoder takes a hundred megabytes for its moment: never two at once.
      const making = inLine(async () => {
        try {
          return await make(fileId);
        } finally {
          underWay.delete(fileId);
        }
      });
      underWay.set(fileId, making);
      return making;
    },
  };
}

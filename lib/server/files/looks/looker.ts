/**
 * Looks at stored videos: where their shots change, and two pictures of each, a poster and a filmstrip, as files of their
 * own. All of it comes from decoding the video once, in a process apart.
 */
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Size } from '#lib/storyboard/images/size.ts';
import { files } from '../../db/schema.ts';
import type { Studio } from '../../studio.ts';
import { hasRoom } from '../has-room.ts';
import { keepFile } from '../keep-file.ts';
import { MissingFile } from '../storage.ts';
import { createLookingProcess, type LookingProcess, type LookTrouble } from './looking-process.ts';

type Tools = Pick<Studio, 'db' | 'storage' | 'clock' | 'log'>;

export interface Looker {
  /** Whether the next video would be looked at soon. Steps of takes that wait for it would keep other takes waiting. */
  hasRoom(): boolean;
  /** Where the shots of a stored video change. Its pictures are stored on the way; without room for them it is to be looked at later. */
  look(fileId: string): Promise<Result<FoundCuts, LookTrouble | 'no-room'>>;
  stop(): void;
}

/** One is being looked at, one waits. */
const ROOM = 2;
const MOST_PICTURE_BYTES = 8 * 1024 * 1024;

export function createLooker(tools: Tools, process: LookingProcess = createLookingProcess()): Looker {
  /** The digest of the picture; null when our storage does not take it. */
  async function store(path: string, { width, height }: Size, madeFromId: string): Promise<string | null> {
    const received = await tools.storage.receive(createReadStream(path), MOST_PICTURE_BYTES);
    if (!received.ok) return null;
    const { sha256, bytes } = received.value;
    const facts = { mediaType: 'image/jpeg', bytes, width, height, durationSeconds: null, framesPerSecond: null, madeFromId };
    const kept = await keepFile(tools, received.value, facts);
    return kept.ok ? sha256 : null;
  }

  function withoutRoom(fileId: string): Result<FoundCuts, 'no-room'> {
    tools.log.warn({ fileId }, 'there is no room for the pictures of this video');
    return fail('no-room');
  }

  return {
    hasRoom: () => process.waiting() < ROOM,
    stop: () => process.stop(),

    async look(fileId) {
      const [posterPath, filmstripPath] = [tools.storage.temporaryPath('.jpg'), tools.storage.temporaryPath('.jpg')];
      try {
        const looked = await tools.storage.withLocal(fileId, (videoPath) => process.look({ videoPath, posterPath, filmstripPath }));
        if (!looked.ok) {
          if (looked.error === 'undecodable' && !(await hasRoom(tools.storage))) return withoutRoom(fileId);
          tools.log.warn({ fileId, trouble: looked.error }, 'this video could not be looked at');
          return looked;
        }
        const { poster, filmstrip, found } = looked.value;
        const posterFileId = await store(posterPath, poster, fileId);
        const filmstripFileId = await store(filmstripPath, filmstrip, fileId);
        if (posterFileId === null || filmstripFileId === null) return withoutRoom(fileId);
        await tools.db.update(files).set({ posterFileId, filmstripFileId }).where(eq(files.id, fileId));
        return ok(found);
      } catch (error) {
        if (!(error instanceof MissingFile)) throw error;
        tools.log.warn({ fileId }, 'this video could not be looked at: its bytes are gone');
        return fail('undecodable');
      } finally {
        await Promise.all([posterPath, filmstripPath].map((path) => rm(path, { force: true })));
      }
    },
  };
}

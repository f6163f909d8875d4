/**
 * How the engine gets at files that do not travel inside a request: by an address of ours that anybody may open who was
 * given it, until it expires. Also where files lie in S3: the bucket may be private, and its addresses need not be reached
 * from the internet.
 */
import type { Clock } from '#lib/kernel/clock.ts';
import type { Db } from '../db/database.ts';
import { linkSecret } from './link-secret.ts';
import { judgeLink, type LinkClaim, type LinkVerdict, signatureOf } from './signature.ts';

/** The engine fetches when it begins to work on a task, which may wait in its queue; nobody needs the link after that. */
const LINK_LIFE_SECONDS = 24 * 3600;
const PUBLIC_FILES_PATH = '/api/public/files';

export interface FileLinks {
  /** Whether the engine can open addresses of ours. */
  readonly reachesEngine: boolean;
  /** A fresh address of a stored file; null when the engine could not open it anyway. */
  linkTo(fileId: string): Promise<string | null>;
  judge(claim: LinkClaim): Promise<LinkVerdict>;
}

/** `baseUrl` is where the engine reaches this app, without a slash at its end; null: nowhere. */
export function createFileLinks({ db, clock, baseUrl }: { db: Db; clock: Clock; baseUrl: string | null }): FileLinks {
  let kept: Promise<string> | null = null;
  async function secret(): Promise<string> {
    kept ??= linkSecret(db);
    try {
      return await kept;
    } catch (error) {
      // A database that was away for a moment is asked again.
      kept = null;
      throw error;
    }
  }
  return {
    reachesEngine: baseUrl !== null,
    async linkTo(fileId) {
      if (baseUrl === null) return null;
      const expires = String(Math.floor(clock() / 1000) + LINK_LIFE_SECONDS);
      const query = new URLSearchParams({ expires, signature: signatureOf(await secret(), fileId, expires) });
      return `${baseUrl}${PUBLIC_FILES_PATH}/${fileId}?${query}`;
    },
    judge: async (claim) => judgeLink(await secret(), claim, clock()),
  };
}

/**
 * Addresses of results, as a picture service's: signed, good for a day, and for nobody to guess or prolong. A query gives
 * a fresh one. The content goes after 30 days (docs/kling-omni.md §4.2), and no address outlives it.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from '#lib/kernel/clock.ts';
import { type ResultFile, resultFileName, resultFileNamed } from './result-file.ts';

const HOUR_MS = 3_600_000;
/** Own choice: the service's figure is unknown. */
export const LINK_MS = 24 * HOUR_MS;
export const KEPT_MS = 30 * 24 * HOUR_MS;

export type LinkVerdict = 'valid' | 'expired' | 'forged';

export interface ResultLinks {
  /** Path and query; `finishedAt` (Unix ms) is when the task ended. */
  pathTo(file: ResultFile, finishedAt: number): string;
  judge(file: ResultFile, query: URLSearchParams): LinkVerdict;
}

const RESULTS_PATH = '/standin/results/';

/** The result that a path names, or null when it names none. */
export function resultFileAt(pathname: string): ResultFile | null {
  return pathname.startsWith(RESULTS_PATH) ? resultFileNamed(pathname.slice(RESULTS_PATH.length)) : null;
}

/** `secret` is the data folder's own, so that addresses outlive a restart. */
export function createResultLinks({ secret, clock }: { secret: string; clock: Clock }): ResultLinks {
  const signatureOf = (file: ResultFile, expires: string): Buffer =>
    createHmac('sha256', secret)
      .update(`${resultFileName(file)}\n${expires}`)
      .digest();
  return {
    pathTo: (file, finishedAt) => {
      // Whole hours: whoever polls gets the same address again, and a player need not load the video twice.
      const aDay = Math.ceil((clock() + LINK_MS) / HOUR_MS) * HOUR_MS;
      const expires = String(Math.floor(Math.min(aDay, finishedAt + KEPT_MS) / 1000));
      const signature = signatureOf(file, expires).toString('base64url');
      return `${RESULTS_PATH}${resultFileName(file)}?expires=${expires}&signature=${signature}`;
    },
    judge: (file, query) => {
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('signature') ?? '', 'base64url');
      const right = signatureOf(file, expires);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return 'forged';
      return Number(expires) * 1000 > clock() ? 'valid' : 'expired';
    },
  };
}

/** Fetching what a request points to, through the guarded fetch: a stand-in on someone's machine must not become a way into their network. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { asGuardFailure } from '#lib/guarded-fetch/failure.ts';
import { type GuardedFetch, guardedFetch } from '#lib/guarded-fetch/guarded-fetch.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';

/** Copies what is at `url` to `path`, or says in a sentence why not. */
export type FetchRemote = (url: string, path: string, maxBytes: number) => Promise<Result<null, string>>;

const TIMEOUT_MS = 60_000;

export function createFetchRemote(allowOrigins: readonly string[], fetch: GuardedFetch = guardedFetch): FetchRemote {
  return async (url, path, maxBytes) => {
    const response = await fetch(url, { allowOrigins, maxBytes, timeoutMs: TIMEOUT_MS });
    if (!response.ok) return fail(response.error.sentence);
    try {
      await pipeline(response.value.body, createWriteStream(path));
      return ok(null);
    } catch (error) {
      const failure = asGuardFailure(error);
      if (failure) return fail(failure.sentence);
      throw error;
    }
  };
}

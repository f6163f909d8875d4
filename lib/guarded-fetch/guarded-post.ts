/**
 * Telling a foreign address something, under the rules of the guarded fetch: http and https only, no private address,
 * nothing answers for ever. Redirects are not followed: what is told to one host is not meant for another.
 */
import { request } from 'undici';
import { isPublicAddress } from '#lib/kernel/addresses.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { agentFor } from './agent.ts';
import { failure, type GuardFailure, isTimeout } from './failure.ts';
import { type IsAllowedAddress, judge, orAborted, type Resolve, resolveAll } from './target.ts';

export interface PostOptions {
  /** Origins (`https://host:port`) that may be opened although their address is private. */
  readonly allowOrigins: readonly string[];
  /** From the first lookup to the end of the answer. */
  readonly timeoutMs: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** An answer is read to its end, so that its sender sees a clean one; a longer one is cut off there. */
const MOST_READ_BYTES = 16 * 1024;

/** Gives the status of the answer, whatever it is; what else the answer holds is thrown away. */
export type GuardedPost = (url: string, options: PostOptions) => Promise<Result<number, GuardFailure>>;

/** Builds the post; tests pass their own names and their own idea of a forbidden address. */
export function createGuardedPost(names: { resolve: Resolve; isAllowed: IsAllowedAddress }): GuardedPost {
  return async (url, { allowOrigins, timeoutMs, headers, body, signal: stop }) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutMs)]);
    const target = await orAborted(judge(url, allowOrigins, names.resolve, names.isAllowed), signal);
    if (!target.ok) return target;
    const agent = agentFor(target.value, timeoutMs);
    try {
      const answer = await request(target.value.url, { method: 'POST', dispatcher: agent, signal, headers, body });
      await answer.body.dump({ limit: MOST_READ_BYTES, signal });
      return ok(answer.statusCode);
    } catch (cause) {
      return fail(failure(isTimeout(cause) ? 'timeout' : 'network', cause));
    } finally {
      await agent.destroy();
    }
  };
}

/** Posts to a foreign address on the real network. */
export const guardedPost: GuardedPost = createGuardedPost({ resolve: resolveAll, isAllowed: isPublicAddress });

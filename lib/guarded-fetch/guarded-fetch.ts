/**
 * The one place that opens addresses that other people name: pasted image addresses, addresses inside an imported
 * request, and the links under which results wait. http and https only; no private address, judged after the name is
 * resolved and again after every redirect; nothing answers for ever, and nothing is larger than was asked for.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'undici';
import { isPublicAddress } from '#lib/kernel/addresses.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { agentFor } from './agent.ts';
import { guardedBody } from './body.ts';
import { badStatus, failure, type GuardFailure, isTimeout, tooLarge } from './failure.ts';
import { type IsAllowedAddress, judge, orAborted, type Resolve, resolveAll } from './target.ts';

export interface GuardOptions {
  /** Origins (`https://host:port`) that may be opened although their address is private. */
  readonly allowOrigins: readonly string[];
  readonly maxBytes: number;
  /** From the first lookup to the last byte. */
  readonly timeoutMs: number;
  /** Most silence between two pieces of the answer, or before the first. Default 15 s. */
  readonly idleTimeoutMs?: number;
  /** Default 5. */
  readonly maxRedirects?: number;
  readonly signal?: AbortSignal;
  /** Sent to the first origin only; a redirect elsewhere must not carry them along. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Asks for the bytes from `fromByte` on, of exactly what `validator` (an entity tag or a date) names; of anything else the whole. */
  readonly rest?: { readonly fromByte: number; readonly validator: string };
}

export interface GuardedResponse {
  /** 200 to 299. */
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly finalUrl: string;
  /** Must be read to its end or left (`for await` with `break` leaves it); throws `GuardError`. */
  readonly body: AsyncIterable<Uint8Array>;
}

export type GuardedFetch = (url: string, options: GuardOptions) => Promise<Result<GuardedResponse, GuardFailure>>;

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Builds the fetch; tests pass their own names and their own idea of a forbidden address. */
export function createGuardedFetch(names: { resolve: Resolve; isAllowed: IsAllowedAddress }): GuardedFetch {
  return async (url, options) => {
    const { idleTimeoutMs = 15_000, maxRedirects = 5 } = options;
    const clock = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, clock]) : clock;

    let target = await orAborted(judge(url, options.allowOrigins, names.resolve, names.isAllowed), signal);
    const part = options.rest && { range: `bytes=${options.rest.fromByte}-`, 'if-range': options.rest.validator };
    const firstOrigin = target.ok ? target.value.url.origin : null;
    for (let hop = 0; hop <= maxRedirects; hop += 1) {
      if (!target.ok) return target;
      const here = target.value;
      const agent = agentFor(here, idleTimeoutMs);
      try {
        const headers = { 'accept-encoding': 'identity', ...part, ...(here.url.origin === firstOrigin ? options.headers : {}) };
        const answer = await request(here.url, { dispatcher: agent, signal, headers });
        const location = REDIRECTS.has(answer.statusCode) ? answer.headers['location'] : undefined;
        if (typeof location === 'string' && URL.canParse(location, here.url)) {
          await agent.destroy();
          const next = new URL(location, here.url);
          target = await orAborted(judge(next, options.allowOrigins, names.resolve, names.isAllowed), signal);
          continue;
        }
        const refusal = refusalOf(answer.statusCode, answer.headers, options.maxBytes);
        if (refusal) {
          await agent.destroy();
          return fail(refusal);
        }
        const body = guardedBody(answer.body, { headers: answer.headers, maxBytes: options.maxBytes, release: () => agent.destroy() });
        return ok({ status: answer.statusCode, headers: answer.headers, finalUrl: here.url.href, body });
      } catch (cause) {
        await agent.destroy();
        return fail(failure(isTimeout(cause) ? 'timeout' : 'network', cause));
      }
    }
    return fail(failure('too-many-redirects'));
  };
}

/** Fetches a foreign address on the real network. */
export const guardedFetch: GuardedFetch = createGuardedFetch({ resolve: resolveAll, isAllowed: isPublicAddress });

function refusalOf(status: number, headers: IncomingHttpHeaders, maxBytes: number): GuardFailure | null {
  if (status < 200 || status > 299) return badStatus(status);
  return Number(headers['content-length'] ?? 0) > maxBytes ? tooLarge(maxBytes) : null;
}

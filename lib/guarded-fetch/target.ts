import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isAddress } from '#lib/kernel/addresses.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { failure, type GuardFailure } from './failure.ts';

/** Where one request goes: `pinned` null means that the name may be resolved as usual (an origin we trust). */
export interface Target {
  readonly url: URL;
  readonly pinned: readonly LookupAddress[] | null;
}

export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;
export type IsAllowedAddress = (address: string) => boolean;

export const resolveAll: Resolve = (hostname) => lookup(hostname, { all: true, verbatim: true });

/**
 * Decides whether an address may be opened, and pins its name to the addresses that were judged. Without the pin a
 * name could answer with a public address when it is judged and with a private one when it is opened.
 * One forbidden address among several refuses them all: which one a socket would try is not ours to choose.
 */
export async function judge(
  text: string | URL,
  allowOrigins: readonly string[],
  resolve: Resolve,
  isAllowed: IsAllowedAddress,
): Promise<Result<Target, GuardFailure>> {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return fail(failure('bad-url'));
  // A name and password inside an address would be sent along, and could disguise the host to a reader.
  if (url.username !== '' || url.password !== '') return fail(failure('bad-url'));
  if (allowOrigins.includes(url.origin)) return ok({ url, pinned: null });

  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (isAddress(host)) return isAllowed(host) ? ok({ url, pinned: null }) : fail(failure('private-address'));
  try {
    const addresses = await resolve(host);
    if (addresses.length === 0) return fail(failure('network'));
    return addresses.every(({ address }) => isAllowed(address)) ? ok({ url, pinned: addresses }) : fail(failure('private-address'));
  } catch (cause) {
    return fail(failure('network', cause));
  }
}

/** Name resolution cannot be called off, so its answer is no longer waited for once time is up. */
export async function orAborted<Value>(
  work: Promise<Result<Value, GuardFailure>>,
  signal: AbortSignal,
): Promise<Result<Value, GuardFailure>> {
  if (signal.aborted) return fail(failure('timeout'));
  return new Promise((resolve, reject) => {
    const stop = () => resolve(fail(failure('timeout')));
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

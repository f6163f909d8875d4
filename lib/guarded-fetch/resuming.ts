/**
 * A guarded fetch whose body goes on after it broke off: the rest is asked for, from the first byte that is missing, and
 * only of the very thing that was begun (If-Range). Where the other side has no name for what it sends, or sends
 * something else meanwhile, the break stays a break, and whoever reads begins anew.
 */
import { leave } from './body.ts';
import { asGuardFailure, GuardError, type GuardFailure } from './failure.ts';
import type { GuardedFetch, GuardedResponse, GuardOptions } from './guarded-fetch.ts';

/** Breaks in a row after which nothing more had come; one that brought something on may be followed by any number. */
const MOST_FRUITLESS = 2;

/** Called each time that the rest is asked for: from which byte, and why. */
export type OnResume = (fromByte: number, failure: GuardFailure) => void;

/** The same fetch, with one clock (`timeoutMs`) for all the parts of a body together. */
export function resuming(fetch: GuardedFetch, onResume: OnResume = () => undefined): GuardedFetch {
  return async (url, options) => {
    const clock = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal ? AbortSignal.any([options.signal, clock]) : clock;
    const first = await fetch(url, { ...options, signal });
    if (!first.ok || first.value.status !== 200) return first;
    const validator = validatorOf(first.value);
    const bytes = Number(first.value.headers['content-length']);
    if (validator === null || !Number.isSafeInteger(bytes)) return first;
    const askRest = (fromByte: number) => fetch(url, { ...options, signal, rest: { fromByte, validator } });
    const body = inParts(first.value.body, { bytes, signal, onResume, askRest });
    return { ok: true, value: { ...first.value, body } };
  };
}

interface Source {
  /** Of the whole. */
  readonly bytes: number;
  readonly signal: AbortSignal;
  readonly onResume: OnResume;
  readonly askRest: (fromByte: number) => ReturnType<GuardedFetch>;
}

async function* inParts(first: AsyncIterable<Uint8Array>, source: Source): AsyncGenerator<Uint8Array> {
  let body = first;
  let received = 0;
  let fruitless = 0;
  for (;;) {
    const before = received;
    try {
      for await (const chunk of body) {
        received += chunk.byteLength;
        yield chunk;
      }
      return;
    } catch (error) {
      const failure = asGuardFailure(error);
      fruitless = received > before ? 0 : fruitless + 1;
      if (failure === null || !isBreak(failure) || source.signal.aborted || fruitless > MOST_FRUITLESS) throw error;
      source.onResume(received, failure);
      body = restOrBreak(source, received, failure);
    }
  }
}

/** What is missing; throws as the first part did where it is not to be had. */
async function* restOrBreak({ askRest, bytes }: Source, fromByte: number, failure: GuardFailure): AsyncGenerator<Uint8Array> {
  const answer = await askRest(fromByte);
  if (!answer.ok) throw new GuardError(answer.error);
  if (!isRestOf(answer.value, fromByte, bytes)) {
    await leave(answer.value.body);
    // No break: asked again, it would answer the same.
    throw new GuardError({ ...failure, code: 'cut-off', status: answer.value.status });
  }
  yield* answer.value.body;
}

/** A status is an answer, and stays the same when asked again; what broke on the way may be whole next time. */
function isBreak({ code, status }: GuardFailure): boolean {
  return status === null && (code === 'cut-off' || code === 'timeout' || code === 'network');
}

function isRestOf({ status, headers }: GuardedResponse, fromByte: number, bytes: number): boolean {
  return status === 206 && headers['content-range'] === `bytes ${fromByte}-${bytes - 1}/${bytes}`;
}

/** What names the exact bytes: a strong tag, else the time of the last change. A weak tag may stand for other bytes of the same meaning. */
function validatorOf({ headers }: GuardedResponse): NonNullable<GuardOptions['rest']>['validator'] | null {
  const { etag } = headers;
  if (etag?.startsWith('"')) return etag;
  return etag === undefined ? (headers['last-modified'] ?? null) : null;
}

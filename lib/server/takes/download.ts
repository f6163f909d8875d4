import { asGuardFailure } from '#lib/guarded-fetch/failure.ts';
import { type OnResume, resuming } from '#lib/guarded-fetch/resuming.ts';
import { fail, type Result } from '#lib/kernel/result.ts';
import type { TakeRow } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import type { Received } from '../files/storage.ts';
import type { TakeDeps } from './deps.ts';
import { LeaseLost } from './lease.ts';

/** Fifteen seconds of 4K are far below this. */
const MAX_RESULT_BYTES = 2 * 1024 ** 3;
const DOWNLOAD_TIMEOUT_MS = 30 * 60_000;
const IDLE_TIMEOUT_MS = 30_000;

/**
 * Fetches a result to a temporary place, whole, with the digest of the whole. When it breaks off it goes on from there;
 * a process that is killed begins anew. `lost` fires when somebody else has taken the take over: then it is left.
 */
export async function download(deps: TakeDeps, take: TakeRow, url: string, lost: AbortSignal): Promise<Result<Received, Failure>> {
  const began = performance.now();
  let resumed = 0;
  const received = await receive(deps, url, lost, (fromByte, { code }) => {
    resumed += 1;
    deps.log.info({ takeId: take.id, fromByte, code }, 'a download broke off and goes on');
    deps.onMoment?.('download: goes on');
  });
  const bytes = received.ok ? received.value.bytes : 0;
  const outcome = received.ok ? 'whole' : received.error.code;
  deps.meter.download({ outcome, seconds: (performance.now() - began) / 1000, bytes, resumed });
  deps.onMoment?.(`download: ${outcome}`);
  if (!lost.aborted) return received;
  if (received.ok) await deps.storage.discard(received.value);
  throw new LeaseLost(take.id);
}

async function receive(deps: TakeDeps, url: string, signal: AbortSignal, onResume: OnResume): Promise<Result<Received, Failure>> {
  const fetch = resuming(deps.fetchForeign, onResume);
  const answer = await fetch(url, {
    allowOrigins: await deps.engine.origins(),
    maxBytes: MAX_RESULT_BYTES,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
    idleTimeoutMs: IDLE_TIMEOUT_MS,
    signal,
  });
  if (!answer.ok) return answer;
  try {
    return await deps.storage.receive(answer.value.body, MAX_RESULT_BYTES);
  } catch (error) {
    const failure = asGuardFailure(error);
    if (failure) return fail(failure);
    throw error;
  }
}

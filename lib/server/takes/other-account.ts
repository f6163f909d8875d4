/** A take that another account has: the engine was given another key since. */
import type { TakeRow } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';
import { settle } from './lease.ts';

/** Asking costs nothing, but it is somebody else's account in most cases. */
const OTHER_ACCOUNT_PAUSE_MS = 300_000;

/** Whether a step of this take would speak to the wrong account. A finished one is only fetched, from an address of its own. */
export function isOfOtherAccount(take: TakeRow, account: string): boolean {
  return take.account !== null && take.account !== account && !(take.status === 'saving' && take.resultUrl !== null);
}

/**
 * It is never sent there, and never ended there because of "not found". A key may also be a new one for the same
 * account, and only the engine knows; so the take is asked for, and adopted where it is found under its own name.
 */
export async function waitForOwnAccount(deps: TakeDeps, take: TakeRow): Promise<TakeRow> {
  const client = await deps.engine.client();
  const outcome = client && (await client.query(take.externalId));
  deps.onMoment?.(`ask with another key: ${outcome?.kind ?? 'engine-not-up'}`);
  if (outcome?.kind === 'found' && outcome.task.externalTaskId === take.externalId) {
    const { account } = deps.engine;
    // What waited was accepted after all; in `sending` the next step asks, and takes it from there.
    const status = take.status === 'waiting' ? 'sending' : take.status;
    return settle(deps, take, { account, status, attempts: 0, note: null, dueAt: deps.clock() }, { type: 'account-adopted' });
  }
  const note =
    'This take was sent with another key, and the account of the key that is set now does not know it. It is safe, and goes on once the former key is back.';
  return settle(deps, take, { note, dueAt: deps.clock() + OTHER_ACCOUNT_PAUSE_MS }, null);
}

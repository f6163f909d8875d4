/**
 * Takes a step: the only way a take moves. Each step reads the row, does one thing, writes what came of it and when the
 * next is due. A process may be killed between any two lines; the next step then finds the row as it was last written
 * and goes on from there, which each step is made to stand.
 *
 *   waiting ── written, nothing sent; or definitely not taken (busy); or its files cannot be had; goes when it is its turn (queue.ts)
 *   sending ── a request may have left: ask by external id before anything else (send.ts)
 *   rendering ── accepted; ask how it goes (poll.ts)
 *   saving ── finished there; fetch, check, store (save.ts)
 *   ready ── announced; somebody looks at it once (look.ts), then it is at rest
 *   failed ── at rest
 */
import { assertNever } from '#lib/kernel/result.ts';
import type { TakeRow } from '../db/schema.ts';
import type { Step } from '../metrics/meter.ts';
import type { TakeDeps } from './deps.ts';
import { keepLease, LeaseLost, settle, takeLease } from './lease.ts';
import { logMove } from './log-move.ts';
import { look } from './look.ts';
import { isOfOtherAccount, waitForOwnAccount } from './other-account.ts';
import { poll } from './poll.ts';
import { takeTurn, wakeNextOrLog } from './queue.ts';
import { namesFiles } from './request-files.ts';
import { save } from './save.ts';
import { send } from './send.ts';

/** A take belongs to the engine that it was made for: another one does not know its task. */
const OTHER_ENGINE_PAUSE_MS = 60_000;

export interface Advanced {
  /** When the next step is due; null: the take is at rest, or this step was not ours to take. */
  readonly nextDueAt: number | null;
  /** The next step comes with a round that asks for many takes at once (watch/round.ts). */
  readonly isWatched: boolean;
}

const NOT_OURS: Advanced = { nextDueAt: null, isWatched: false };

/** Takes one step of a take, if it has one due and nobody else is at it. */
export async function advanceTake(deps: TakeDeps, takeId: string): Promise<Advanced> {
  const take = await takeLease(deps, takeId);
  if (!take) return NOT_OURS;
  deps.onMoment?.('leased');
  return underLease(deps, take, (lost) => step(deps, take, lost));
}

/** The first step of a take that was written with its lease and its turn (insert-take.ts): its request leaves. */
export function sendWritten(deps: TakeDeps, take: TakeRow): Promise<Advanced> {
  return underLease(deps, take, () =>
    send(deps, take, { askFirst: false, isClean: true, tries: null, isPosting: !namesFiles(take.request) }),
  );
}

async function underLease(deps: TakeDeps, take: TakeRow, takeStep: (lost: AbortSignal) => Promise<TakeRow>): Promise<Advanced> {
  // A create call with large pictures and a download may both outlast a lease.
  const lease = keepLease(deps, take);
  // How long a step takes is nothing that a test moves by hand.
  const began = performance.now();
  const count = (outcome: Step['outcome']) =>
    deps.meter.step({ status: take.status, outcome, seconds: (performance.now() - began) / 1000 });
  try {
    const after = await takeStep(lease.lost);
    count(after.status === take.status ? 'stayed' : 'moved');
    logMove(deps, take, after);
    if (gaveItsPlaceBack(take, after)) await wakeNextOrLog(deps);
    const isOurs = after.engine === deps.engine.name && !isOfOtherAccount(after, deps.engine.account);
    return { nextDueAt: after.dueAt, isWatched: after.status === 'rendering' && isOurs };
  } catch (error) {
    // Whoever holds the lease now also schedules the next step.
    if (error instanceof LeaseLost) return NOT_OURS;
    count('broke');
    throw error;
  } finally {
    lease.stop();
  }
}

async function step(deps: TakeDeps, take: TakeRow, lost: AbortSignal): Promise<TakeRow> {
  // What is stored here is looked at whoever made it.
  if (take.status === 'ready') return look(deps, take);
  if (take.engine !== deps.engine.name) return waitForOwnEngine(deps, take);
  if (isOfOtherAccount(take, deps.engine.account)) return waitForOwnAccount(deps, take);
  switch (take.status) {
    case 'waiting': {
      const turn = await takeTurn(deps, take);
      if (turn.type === 'wait') return turn.take;
      const { tries, isPosting } = turn;
      return send(deps, turn.take, { askFirst: take.sends > 0, isClean: take.account === null, tries, isPosting });
    }
    case 'sending':
      return send(deps, take, { askFirst: true, isClean: false, tries: null, isPosting: false });
    case 'rendering':
      return poll(deps, take);
    case 'saving':
      return save(deps, take, lost);
    case 'failed':
      return settle(deps, take, { dueAt: null }, null);
    default:
      return assertNever(take.status);
  }
}

/** Also a take that was turned away had a place, and the next may try when the queue is no longer held. */
function gaveItsPlaceBack(before: TakeRow, after: TakeRow): boolean {
  const hadPlace = before.status === 'sending' || before.status === 'rendering' || after.sends > before.sends;
  const hasPlace = after.status === 'sending' || after.status === 'rendering';
  // Accepted: if the queue was held, that is over.
  return hadPlace && (!hasPlace || (after.status === 'rendering' && before.status !== 'rendering'));
}

/** Asking the wrong engine would end in "not found", and then in a second task: so it is not even asked. */
function waitForOwnEngine(deps: TakeDeps, take: TakeRow): Promise<TakeRow> {
  const note =
    take.engine === 'kling'
      ? 'This take was made for Kling, and no key is set now. It goes on once the key is back.'
      : 'This take was made for the stand-in, and a key is set now. It goes on once Shotboard is started without one.';
  return settle(deps, take, { note, dueAt: deps.clock() + OTHER_ENGINE_PAUSE_MS }, null);
}

/**
 * A round asks how the takes stand that the engine renders: with one call for all of them, however many they are, since
 * the engine tells of its tasks in lists. A take that turns out as it was costs a share of one statement; one of which
 * there is news takes its step (follow.ts); one that the list does not name is asked for singly, a few per round.
 */
import type { TakeKind } from '#lib/take/progress.ts';
import type { TakeDeps } from '../deps.ts';
import { pollPause } from '../pauses.ts';
import { type Answered, ageOf, ask, NEXT_FEW_MS } from './ask.ts';
import { claimAll, claimDue, countWatched, nextQuestion, postpone, type Watched } from './claim.ts';
import { takeListTurn } from './list-turn.ts';
import { pagesFilledBy, pagesFor } from './read-tasks.ts';

/**
 * Each page of a list puts the next question about the takes on it off by this much. Where the engine calls us, the list
 * is only a net for calls that were lost, and most of the calls to it are left for those of which something was heard.
 */
const PER_PAGE_MS = { told: 4000, untold: 800 };
/** Longest that a page usually takes to be read. For so long nobody else begins to read them all. */
const READING_MS = 1000;

export interface Round {
  /** Takes with a step due now: to be saved, or to be asked for singly. */
  readonly due: readonly string[];
  /** Calls to the engine that it made, or that those due now are about to make. */
  readonly calls: number;
  /** When the next round is due; null: nothing renders. */
  readonly nextDueAt: number | null;
}

/** Does one round. Nothing is due: nothing is asked. */
export async function watchRound(deps: TakeDeps): Promise<Round> {
  const began = deps.clock();
  const claimed = await claimDue(deps, began);
  const { due, calls } = claimed.length === 0 ? NOTHING : await askAround(deps, claimed, began);
  const next = await nextQuestion(deps);
  return { due, calls, nextDueAt: next === null ? null : Math.max(next, deps.clock() + (calls > 0 ? NEXT_FEW_MS : 0)) };
}

const NOTHING: Answered = { due: [], calls: 0 };

/** A few of thousands are asked for singly: the list would have to be turned to its end for them. Else the list tells of all. */
async function askAround(deps: TakeDeps, claimed: (Watched & TakeKind)[], began: number): Promise<Answered> {
  const inFlight = await countWatched(deps);
  const pages = pagesFor(inFlight);
  if (pages > 1 && claimed.length <= pagesFilledBy(inFlight)) return ask(deps, claimed, { inFlight, isSingly: true, nextOf: null });
  if (pages > 1) return askForAll(deps, claimed, { inFlight, began });
  // Those that would be due before the next round can be.
  claimed.push(...(await claimDue(deps, began + deps.engine.pace.firstMs)));
  const usual = await deps.usualTimes.known();
  const nextOf = (take: Watched & TakeKind, now: number) => now + pollPause(deps.engine.pace, ageOf(take, now), usual(take));
  // One take by itself: the shorter question.
  return ask(deps, claimed, { inFlight, isSingly: claimed.length === 1, nextOf });
}

/**
 * The pages tell of everybody, so everybody is asked for, and has the same time until the next question: writing
 * thousands of rows once is enough.
 */
async function askForAll(
  deps: TakeDeps,
  claimed: readonly Watched[],
  { inFlight, began }: { readonly inFlight: number; readonly began: number },
): Promise<Answered> {
  const { firstMs, mostMs } = deps.engine.pace;
  const isCalled = deps.callbacks.url !== null;
  const payOffMs = (pagesFilledBy(inFlight) - 1) * (isCalled ? PER_PAGE_MS.told : PER_PAGE_MS.untold);
  const dueAt = began + Math.max(isCalled ? mostMs : firstMs, payOffMs);
  if (!(await takeListTurn(deps, began + pagesFilledBy(inFlight) * READING_MS))) {
    await postpone(
      deps,
      claimed.map(({ id }) => ({ id, dueAt })),
    );
    return NOTHING;
  }
  return ask(deps, await claimAll(deps, dueAt), { inFlight, isSingly: false, nextOf: null });
}

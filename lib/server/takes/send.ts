/**
 * Sending, the step that costs money. The rule (promise 3): a request whose fate is unclear is never answered by a
 * second one. First ask by our own external id; adopt what is found; only the engine's definite "not found" allows the
 * same request again, under the same external id, which the engine refuses to take twice.
 */
import { assertNever } from '#lib/kernel/result.ts';
import type { KlingClient, KlingError, Task } from '#lib/kling/client.ts';
import { type TakeRow, takes } from '../db/schema.ts';
import { reasonOf } from '../log.ts';
import type { TakeDeps } from './deps.ts';
import { fails } from './fails.ts';
import { settle, write } from './lease.ts';
import { FEATURE_PAUSE_MS, pollPause, unclearPause } from './pauses.ts';
import { isWaiting, posting, wakeNextOrLog } from './queue.ts';
import { easeHold, endTry, holdBusy, holdQueue, type QueueHold } from './queue-hold.ts';
import { withFiles } from './request-files.ts';
import { neverAnswered, neverTaken } from './sending-over.ts';
import { kindOf } from './usual-times.ts';

export interface Sending {
  /** A request of it may have left before. */
  readonly askFirst: boolean;
  /** Whatever of it left before was definitely not taken, so no account has it. */
  readonly isClean: boolean;
  /** The queue is held, and this take finds out whether that is over. */
  readonly tries: QueueHold | null;
  /** That the request leaves was written down together with the turn, a moment ago. */
  readonly isPosting: boolean;
}

export async function send(deps: TakeDeps, take: TakeRow, sending: Sending): Promise<TakeRow> {
  const after = await sendOrAsk(deps, take, sending);
  if (sending.tries) {
    await endTry(deps);
    await wakeNextOrLog(deps);
  }
  return after;
}

async function sendOrAsk(deps: TakeDeps, take: TakeRow, sending: Sending): Promise<TakeRow> {
  const { askFirst, isClean } = sending;
  const client = await deps.engine.client();
  if (client === null) return later(deps, take, 'engine-not-up', 'The stand-in is starting.');
  if (askFirst) {
    const found = await ask(deps, take, client, sending);
    if (found !== 'not-found') return found;
    const failure = await neverTaken(deps, take);
    if (failure) return fails(deps, take, failure);
  } else if (sending.tries?.trouble) {
    // Whether the key is good again is told by a question that costs nothing.
    const listed = await client.list({ pageNum: 1, pageSize: 1 });
    const hold = listed.kind === 'refused' ? await holdQueue(deps, listed.error) : null;
    if (hold) return turnedAway(deps, take, sending, hold);
  }
  const request = await withFiles(take.request, deps);
  if (!request.ok) {
    const { type, cause } = request.error;
    deps.log.warn({ takeId: take.id, trouble: type, error: reasonOf(cause) }, 'the files of a take could not be had');
    return type === 'storage-away' ? waitForFiles(deps, take, sending) : fails(deps, take, FILE_TROUBLES[type]);
  }
  // Also proves that the lease is still ours, where asking or fetching may have taken long.
  const written = sending.isPosting ? take : await write(deps, take, {}, posting(take));
  const outcome = await client.create(request.value);
  deps.onMoment?.(`create: ${outcome.kind}`);
  switch (outcome.kind) {
    case 'accepted':
      return accept(deps, written, outcome.task, { type: 'accepted', tries: sending.tries });
    case 'refused':
      if (askFirst && !isClean) {
        // An earlier POST may have been taken late, and its task be the very reason (the last units are spent on it).
        const found = await ask(deps, written, client, sending);
        if (found !== 'not-found') return found;
      }
      return refused(deps, written, sending, outcome.error);
    case 'busy':
      return turnedAway(deps, written, sending, await holdBusy(deps, outcome.error));
    case 'exists':
    case 'unclear':
      return later(deps, written, outcome.kind, noteOf(outcome.error), outcome.error);
    default:
      return assertNever(outcome);
  }
}

/** Nothing was made. Where the account is to blame the take goes back to the queue, which stops; else it ends here. */
async function refused(deps: TakeDeps, take: TakeRow, sending: Sending, error: KlingError): Promise<TakeRow> {
  const hold = await holdQueue(deps, error);
  return hold ? turnedAway(deps, take, sending, hold) : fails(deps, take, error);
}

async function ask(deps: TakeDeps, take: TakeRow, client: KlingClient, sending: Sending): Promise<TakeRow | 'not-found'> {
  const outcome = await client.query(take.externalId);
  deps.onMoment?.(`ask: ${outcome.kind}`);
  switch (outcome.kind) {
    case 'found':
      return accept(deps, take, outcome.task, { type: 'adopted', tries: sending.tries });
    case 'not-found':
      await write(deps, take, {}, { type: 'asked', detail: { answer: 'not-found' } });
      return 'not-found';
    case 'refused': {
      const hold = await holdQueue(deps, outcome.error);
      if (hold && sending.isClean) return turnedAway(deps, take, sending, hold);
      return askAgain(deps, take, 'asked-refused', outcome.error);
    }
    case 'unclear':
      return askAgain(deps, take, 'asked-unclear', outcome.error);
    default:
      return assertNever(outcome);
  }
}

/** The engine has the task: from here on it is asked for by its own id. */
async function accept(
  deps: TakeDeps,
  take: TakeRow,
  task: Task,
  { type, tries }: { readonly type: 'accepted' | 'adopted'; readonly tries: QueueHold | null },
): Promise<TakeRow> {
  const now = deps.clock();
  const usual = await deps.usualTimes.known();
  const isOver = task.status === 'succeed' || task.status === 'failed';
  const accepted = await settle(
    deps,
    take,
    {
      status: 'rendering',
      engineTaskId: task.taskId,
      engineStatus: task.rawStatus,
      acceptedAt: now,
      attempts: 0,
      note: null,
      dueAt: isOver ? now : now + pollPause(deps.engine.pace, 0, usual(kindOf(take))),
    },
    { type, detail: { taskId: task.taskId, status: task.rawStatus } },
  );
  // What was paid for is written down first. A process that dies before this leaves the hold to the next try.
  await goOn(deps, tries);
  return accepted;
}

/** Where that ends what held the queue, takes that were turned away need not wait any longer. */
async function goOn(deps: TakeDeps, tried: QueueHold | null): Promise<void> {
  const ended = await easeHold(deps, tried);
  if (ended === null || ended.trouble === 'feature') return;
  await deps.db.update(takes).set({ attempts: 0, note: null }).where(isWaiting(deps.engine));
}

/** Definitely not taken: the take waits its turn again, and all others with it. The one notice about the account is the queue's. */
function turnedAway(deps: TakeDeps, take: TakeRow, { isClean }: Sending, hold: QueueHold): Promise<TakeRow> {
  const dueAt = hold.trouble === 'feature' ? deps.clock() + FEATURE_PAUSE_MS : hold.nextTryAt;
  const note = hold.trouble === null || hold.trouble === 'feature' ? hold.sentence : null;
  return settle(
    deps,
    take,
    // No account has it, so it may go to any: also to the next one, after a change of keys.
    { status: 'waiting', attempts: take.attempts + 1, note, dueAt, ...(isClean && { account: null }) },
    { type: 'waiting', detail: { code: hold.code } },
  );
}

/** What it would carry is not to be had, so it gives its place to others; it may be canceled if no request of it left before. */
function waitForFiles(deps: TakeDeps, take: TakeRow, { isClean }: Sending): Promise<TakeRow> {
  const dueAt = deps.clock() + unclearPause(take.attempts, deps.random);
  return settle(
    deps,
    take,
    {
      status: 'waiting',
      attempts: take.attempts + 1,
      note: isClean ? FILES_AWAY : FILES_AWAY_AGAIN,
      dueAt,
      ...(isClean && { account: null }),
    },
    { type: 'waiting', detail: { code: 'storage-away' } },
  );
}

/** The question got no answer about the take. */
async function askAgain(deps: TakeDeps, take: TakeRow, why: string, error: KlingError): Promise<TakeRow> {
  const failure = await neverAnswered(deps, take, error);
  return failure ? fails(deps, take, failure) : later(deps, take, why, noteOf(error), error);
}

/** Unclear, or taken already: the take stays in `sending`, where the next step asks before it sends. */
function later(deps: TakeDeps, take: TakeRow, why: string, note: string, error?: KlingError): Promise<TakeRow> {
  const dueAt = deps.clock() + unclearPause(take.attempts, deps.random);
  return settle(
    deps,
    take,
    { attempts: take.attempts + 1, note, dueAt },
    { type: 'unclear', detail: { why, ...(error && errorDetail(error)) } },
  );
}

const AWAY = 'The storage that keeps the files of this server does not answer, so the take';
const FILES_AWAY = `${AWAY} was not sent yet. It goes on by itself.`;
const FILES_AWAY_AGAIN = `${AWAY} cannot be sent again. Kling was asked and does not have it; it goes on by itself.`;

const FILE_TROUBLES = {
  'file-lost': {
    code: 'file-lost',
    sentence: 'A picture or video of this take is not in the data folder any more, so the take was not sent and nothing is charged.',
    advice: 'Add it to the storyboard again and generate.',
  },
  'video-unreachable': {
    code: 'video-unreachable',
    sentence: 'The video of this take is stored here, where Kling cannot fetch it, so the take was not sent and nothing is charged.',
    advice: 'Set PUBLIC_URL on this server, or add the video by its address, and generate.',
  },
} as const;

const noteOf = (error: KlingError): string => `${error.sentence} ${error.advice}`;

export function errorDetail(error: KlingError): Record<string, unknown> {
  return { code: error.code, httpStatus: error.httpStatus, requestId: error.requestId, cause: error.cause };
}

/**
 * Sending, the step that costs money. The rule (promise 3): a request whose fate is unclear is never answered by a
 * second one. First ask by our own external id; adopt what is found; only the engine's definite "not found" allows the
 * same request again, under the same external id, which the engine refuses to take twice.
 */
import { assertNever } from '#lib/kernel/result.ts';
import type { KlingClient, KlingError, Task } from '#lib/kling/client.ts';
import type { TakeRow } from '../db/schema.ts';
import type { TakeDeps } from './deps.ts';
import { fails } from './fails.ts';
import { settle, write } from './lease.ts';
import { busyPause, pollPause, unclearPause } from './pauses.ts';
import { withFiles } from './request-files.ts';
import { kindOf } from './usual-times.ts';

export async function send(deps: TakeDeps, take: TakeRow, { askFirst }: { askFirst: boolean }): Promise<TakeRow> {
  const client = await deps.engine.client();
  if (client === null) return later(deps, take, 'engine-not-up', 'The stand-in is starting.');
  if (askFirst) {
    const found = await ask(deps, take, client);
    if (found !== 'not-found') return found;
  }
  const request = await withFiles(take.request, deps);
  if (!request.ok) return fails(deps, take, FILE_TROUBLES[request.error]);
  // Also proves that the lease is still ours, right before the call that cannot be taken back.
  const written = await write(deps, take, {}, { type: 'posting', detail: { externalId: take.externalId } });
  const outcome = await client.create(request.value);
  deps.onMoment?.(`create: ${outcome.kind}`);
  switch (outcome.kind) {
    case 'accepted':
      return accept(deps, written, outcome.task, 'accepted');
    case 'refused':
      // Nothing was made. Where only time is wrong (a clock, a token), the same request may go again.
      if (outcome.error.retry !== 'never') return backToWaiting(deps, written, outcome.error);
      if (askFirst) {
        // An earlier POST may have been taken late, and its task be the very reason (the last units are spent on it).
        const found = await ask(deps, written, client);
        if (found !== 'not-found') return found;
      }
      return fails(deps, written, outcome.error);
    case 'busy':
      return backToWaiting(deps, written, outcome.error);
    case 'exists':
    case 'unclear':
      return later(deps, written, outcome.kind, noteOf(outcome.error), outcome.error);
    default:
      return assertNever(outcome);
  }
}

async function ask(deps: TakeDeps, take: TakeRow, client: KlingClient): Promise<TakeRow | 'not-found'> {
  const outcome = await client.query(take.externalId);
  deps.onMoment?.(`ask: ${outcome.kind}`);
  switch (outcome.kind) {
    case 'found':
      return accept(deps, take, outcome.task, 'adopted');
    case 'not-found':
      await write(deps, take, {}, { type: 'asked', detail: { answer: 'not-found' } });
      return 'not-found';
    case 'refused':
    case 'unclear':
      return later(deps, take, `asked-${outcome.kind}`, noteOf(outcome.error), outcome.error);
    default:
      return assertNever(outcome);
  }
}

/** The engine has the task: from here on it is asked for by its own id. */
async function accept(deps: TakeDeps, take: TakeRow, task: Task, type: 'accepted' | 'adopted'): Promise<TakeRow> {
  const now = deps.clock();
  const usual = await deps.usualTimes.known();
  const isOver = task.status === 'succeed' || task.status === 'failed';
  return settle(
    deps,
    take,
    {
      status: 'rendering',
      engineTaskId: task.taskId,
      engineStatus: task.rawStatus,
      acceptedAt: now,
      attempts: 0,
      note: null,
      dueAt: isOver ? now : now + pollPause(deps.engine.pace, 0, usual(kindOf(take.engine, take.request))),
    },
    { type, detail: { taskId: task.taskId, status: task.rawStatus } },
  );
}

/** Definitely not taken: the take waits its turn again. */
function backToWaiting(deps: TakeDeps, take: TakeRow, error: KlingError): Promise<TakeRow> {
  const dueAt = deps.clock() + busyPause(take.attempts, deps.random);
  return settle(
    deps,
    take,
    { status: 'waiting', attempts: take.attempts + 1, note: noteOf(error), dueAt },
    { type: 'waiting', detail: { code: error.code } },
  );
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

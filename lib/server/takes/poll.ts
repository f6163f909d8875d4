/** Rendering: ask how it goes. Nothing but the engine's own word, or our deadline, ends it. */
import { assertNever } from '#lib/kernel/result.ts';
import type { Task } from '#lib/kling/client.ts';
import { describeTaskFailure } from '#lib/kling/task-failure.ts';
import type { TakeRow } from '../db/schema.ts';
import { askedBy } from './asked-by.ts';
import type { TakeDeps } from './deps.ts';
import { fails } from './fails.ts';
import { type Happening, settle, type TakeChanges } from './lease.ts';
import { DOUBTED_ATTEMPTS, pollPause, RENDER_DEADLINE_MS, RESULT_DEADLINE_MS, unclearPause } from './pauses.ts';
import { holdQueue } from './queue-hold.ts';
import { errorDetail } from './send.ts';
import { kindOf } from './usual-times.ts';

/** One lost answer is nothing to tell anybody. */
const QUIET_ATTEMPTS = 2;

export async function poll(deps: TakeDeps, take: TakeRow): Promise<TakeRow> {
  const client = await deps.engine.client();
  const outcome = client && (await client.query(askedBy(take)));
  deps.onMoment?.(`poll: ${outcome?.kind ?? 'engine-not-up'}`);
  if (outcome === null) return wait(deps, take, { attempts: take.attempts + 1, note: 'The stand-in is starting.' }, null);
  switch (outcome.kind) {
    case 'found':
      return follow(deps, take, outcome.task);
    case 'not-found':
      // It was accepted, so this is a fault over there. Sending again could pay twice; asking again costs nothing.
      return wait(
        deps,
        take,
        { attempts: take.attempts + 1, note: 'The engine says that it does not know this take. Asking again.' },
        once(take, 'not-found'),
        take.attempts < DOUBTED_ATTEMPTS ? RESULT_DEADLINE_MS : RENDER_DEADLINE_MS,
      );
    case 'refused':
      await holdQueue(deps, outcome.error);
      return wait(
        deps,
        take,
        { attempts: take.attempts + 1, note: `${outcome.error.sentence} ${outcome.error.advice}` },
        once(take, outcome.error.code, errorDetail(outcome.error)),
      );
    case 'unclear': {
      const note = take.attempts >= QUIET_ATTEMPTS ? `${outcome.error.sentence} ${outcome.error.advice}` : take.note;
      return wait(deps, take, { attempts: take.attempts + 1, note }, once(take, outcome.error.code, errorDetail(outcome.error)));
    }
    default:
      return assertNever(outcome);
  }
}

/** What comes of the engine's word about a task, however it was heard. */
export function follow(deps: TakeDeps, take: TakeRow, task: Task): Promise<TakeRow> {
  const [video] = task.videos;
  if (task.status === 'succeed' && video) {
    const now = deps.clock();
    return settle(
      deps,
      take,
      {
        status: 'saving',
        engineStatus: task.rawStatus,
        resultUrl: video.url,
        watermarkedUrl: video.watermarkUrl,
        actualUnits: task.units,
        finishedAt: now,
        attempts: 0,
        note: null,
        dueAt: now,
      },
      { type: 'saving', detail: { videoId: video.id, durationSeconds: video.durationSeconds, units: task.units } },
    );
  }
  if (task.status === 'failed')
    return fails(deps, take, describeTaskFailure(task.statusMessage), { engineStatus: task.rawStatus, actualUnits: task.units });

  // A word that no document names is written down and waited on: it might be the last one before "succeed".
  const changed = task.rawStatus !== take.engineStatus;
  const event = changed ? { type: task.status === 'unknown' ? 'unknown-status' : 'status', detail: { status: task.rawStatus } } : null;
  const note = task.status === 'unknown' ? 'The engine reports a state that Shotboard does not know. Waiting for the next one.' : null;
  // The service goes on while we are away; our own stand-in stops and starts with us, so its day may be a week.
  const giveUpAfterMs = take.engine === 'kling' ? RENDER_DEADLINE_MS : RESULT_DEADLINE_MS;
  return wait(deps, take, { engineStatus: task.rawStatus, attempts: 0, note }, event, giveUpAfterMs);
}

/**
 * Looks again later. Only the engine's own word that there is no end yet lets a take be given up early: where nothing
 * was heard (we were off for the weekend, the network or the key is away), a paid video may well lie ready there.
 */
async function wait(
  deps: TakeDeps,
  take: TakeRow,
  changes: TakeChanges,
  event: Happening | null,
  giveUpAfterMs: number = RESULT_DEADLINE_MS,
): Promise<TakeRow> {
  const now = deps.clock();
  // A clock that was set back must not make the age negative: the pause would be, too.
  const ageMs = Math.max(0, now - (take.acceptedAt ?? take.createdAt));
  if (ageMs >= giveUpAfterMs) {
    return fails(deps, take, {
      code: 'no-end',
      sentence:
        'The engine took this take, but never said that it is finished. It may still have been charged: look for it in your account there.',
      advice: 'Your storyboard is saved; retry makes a new take.',
    });
  }
  const attempts = changes.attempts ?? 0;
  const usual = await deps.usualTimes.known();
  const usualMs = usual(kindOf(take));
  const pause = Math.max(
    pollPause(deps.engine.pace, ageMs, usualMs),
    attempts > 0 ? Math.min(60_000, unclearPause(attempts, deps.random)) : 0,
  );
  return settle(deps, take, { ...changes, dueAt: now + Math.min(pause, giveUpAfterMs - ageMs) }, event);
}

/** An outage of hours is one line in the history, not one per question. */
function once(take: TakeRow, code: string, detail: Record<string, unknown> = {}): Happening | null {
  return take.attempts === 0 ? { type: 'poll-failed', detail: { code, ...detail } } : null;
}

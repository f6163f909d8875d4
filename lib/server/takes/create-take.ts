import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { compile } from '#lib/kling/compile.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import type { TakeView } from '#lib/take/take.ts';
import { deliveryOf } from '../engine-status.ts';
import { type Failure, isDiskFull } from '../failure.ts';
import { issueSentence } from '../issue-sentence.ts';
import { loadStoryboard } from '../storyboards/load-storyboard.ts';
import { withStoredFacts } from '../storyboards/with-stored-facts.ts';
import type { Studio } from '../studio.ts';
import { externalIdOf, insertTake, type NewTake, takeOfIntent } from './insert-take.ts';
import { missingPicture } from './missing-picture.ts';
import { addressInRequest } from './request-files.ts';
import { viewTake } from './view-take.ts';

export interface CreateTakeInput {
  readonly storyboardId: string;
  /** What the person saw when pressing the button; anything else is not generated. */
  readonly revision: number;
  /** Made once per press. The same key always gives the same take. */
  readonly intentKey: string;
}

/**
 * Freezes the saved storyboard, compiles its request once, and writes both down as a take. Nothing is sent here: the
 * jobs do that, from the row, so that whatever happens next there is a row to go on from.
 */
export async function createTake(studio: Studio, input: CreateTakeInput): Promise<Result<TakeView, Failure>> {
  const earlier = await takeOfIntent(studio.db, input.intentKey);
  if (earlier) return earlier.storyboardId === input.storyboardId ? ok(await viewTake(studio.db, earlier)) : fail(USED_KEY);

  const loaded = await loadStoryboard(studio, input.storyboardId);
  if (loaded === null) return fail({ code: 'not-found', sentence: 'This storyboard is not stored here any more, so no take was made.' });
  if (!loaded.ok) return loaded;
  const { revision } = loaded.value;
  if (revision !== input.revision) {
    return fail({
      code: 'conflict',
      sentence: 'This storyboard was changed in another window, so no take was made. Reload to see that version, then generate.',
    });
  }
  const document = await withStoredFacts(studio.db, loaded.value.document);
  const [issue] = check(document, LIMITS[document.settings.model], deliveryOf(studio));
  if (issue) return fail({ code: 'issues-remain', sentence: `No take was made, and nothing is charged: ${issueSentence(issue)}` });
  const missing = await missingPicture(studio.db, document);
  if (missing !== null) {
    return fail({
      code: 'picture-missing',
      sentence: `No take was made: the file of “${missing}” is not stored here. Add it again, then generate.`,
    });
  }

  const id = studio.makeId();
  const request = compile(document, { imageUrl: addressInRequest, videoUrl: addressInRequest, externalTaskId: externalIdOf(id) });
  return writeTake(studio, {
    id,
    storyboardId: input.storyboardId,
    intentKey: input.intentKey,
    retryOf: null,
    storyboard: document,
    request,
    estimate: estimate(document),
  });
}

export const USED_KEY: Failure = {
  code: 'intent-used',
  sentence: 'This press of the button belongs to another take. Reload the page and generate again.',
};

/** Writes the take and wakes its job. */
export async function writeTake(studio: Studio, take: NewTake): Promise<Result<TakeView, Failure>> {
  try {
    const row = await insertTake(studio, take);
    studio.log.info({ takeId: row.id, number: row.number }, 'take written');
    studio.wake(row.id, row.dueAt ?? row.createdAt);
    return ok(await viewTake(studio.db, row));
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return fail({
      code: 'disk-full',
      sentence: 'The disk of this server is full, so no take was made and nothing is charged. Free some space and generate again.',
      cause,
    });
  }
}

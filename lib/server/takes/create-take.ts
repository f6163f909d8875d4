import { fail, ok, type Result } from '#lib/kernel/result.ts';
import { compile } from '#lib/kling/compile.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { LIMITS } from '#lib/kling/limits.ts';
import { check } from '#lib/storyboard/check.ts';
import { MOST_TAKES_AT_ONCE, type TakeView } from '#lib/take/take.ts';
import type { TakeRow } from '../db/schema.ts';
import { deliveryOf } from '../engine-status.ts';
import { type Failure, isDiskFull } from '../failure.ts';
import { issueSentence } from '../issue-sentence.ts';
import { loadStoryboard } from '../storyboards/load-storyboard.ts';
import { withStoredFacts } from '../storyboards/with-stored-facts.ts';
import type { Studio } from '../studio.ts';
import { externalIdOf, insertTakes, type NewTake } from './insert-take.ts';
import { missingPicture } from './missing-picture.ts';
import { keysOf, oncePerPress } from './press.ts';
import { addressInRequest } from './request-files.ts';
import { takeView } from './take-view.ts';

export interface CreateTakeInput {
  readonly storyboardId: string;
  /** What the person saw when pressing the button; anything else is not generated. */
  readonly revision: number;
  /** Made once per press. The same key always gives the same takes. */
  readonly intentKey: string;
  /** How many the press makes, 1 to `MOST_TAKES_AT_ONCE`. */
  readonly count: number;
}

/**
 * Freezes the saved storyboard, compiles its request once for each take, and writes all of it down: every take or none.
 * Nothing is sent here: the jobs do that, from the rows, so that whatever happens next there is a row to go on from; and
 * each take goes its own way.
 */
export function createTakes(studio: Studio, input: CreateTakeInput): Promise<Result<readonly TakeView[], Failure>> {
  const intentKeys = keysOf(input.intentKey, MOST_TAKES_AT_ONCE);
  const isOf = ({ storyboardId }: TakeRow) => storyboardId === input.storyboardId;
  return oncePerPress(studio, { intentKeys, isOf }, () => freeze(studio, input));
}

async function freeze(studio: Studio, input: CreateTakeInput): Promise<Result<readonly TakeView[], Failure>> {
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

  const wanted = keysOf(input.intentKey, input.count).map((intentKey): NewTake => {
    const id = studio.makeId();
    const request = compile(document, { imageUrl: addressInRequest, videoUrl: addressInRequest, externalTaskId: externalIdOf(id) });
    return { id, intentKey, retryOf: null, storyboard: document, request, estimate: estimate(document) };
  });
  return writeTakes(studio, input.storyboardId, wanted);
}

/** Writes takes, and begins their first steps here where there is room, or wakes their jobs. */
export async function writeTakes(
  studio: Studio,
  storyboardId: string,
  wanted: readonly NewTake[],
): Promise<Result<readonly TakeView[], Failure>> {
  const room = studio.keepRoom(wanted.length);
  try {
    const rows = await insertTakes(studio, storyboardId, wanted, { begins: room !== null });
    if (!rows.ok) return rows;
    for (const row of rows.value) {
      studio.log.info({ takeId: row.id, number: row.number }, 'take written');
      if (row.status === 'sending') room?.begin(row);
      else studio.wake(row.id, row.dueAt ?? row.createdAt);
    }
    return ok(rows.value.map((row) => takeView(row, null)));
  } catch (cause) {
    if (!isDiskFull(cause)) throw cause;
    return fail({
      code: 'disk-full',
      sentence: 'The disk of this server is full, so no take was made and nothing is charged. Free some space and generate again.',
      cause,
    });
  } finally {
    room?.release();
  }
}

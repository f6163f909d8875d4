/** Takes in flight, as rows of the app and tasks of the stand-in, without the hours that pressing Generate for each would take. */

import { compile } from '#lib/kling/compile.ts';
import { estimate } from '#lib/kling/estimate.ts';
import { openEmbedded } from '#lib/server/db/embedded.ts';
import { storyboards, type TakeRow, takeEvents, takes } from '#lib/server/db/schema.ts';
import { accountOf } from '#lib/server/engine/account.ts';
import { readEngineChoice } from '#lib/server/env/engine-choice.ts';
import { makeId } from '#lib/server/make-id.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { inTurns } from '#tests/chaos/standin-process.ts';
import { boardOf } from '#tests/support/boards.ts';

const TAKES_PER_STORYBOARD = 20;
const SENDERS = 16;
const ROWS_AT_ONCE = 250;
export const API_KEY = 'standin-key';

export interface SeedTake {
  readonly id: string;
  readonly storyboardId: string;
  readonly number: number;
}

/** Six shots with the words that people write. */
const WORDS =
  'Lanterns flicker on one by one over a rain-slick market while steam drifts across the stalls and a bell rings twice. '.repeat(3);
const BOARD: Storyboard = {
  ...boardOf([2, 3, 3, 3, 3, 1]),
  shots: boardOf([2, 3, 3, 3, 3, 1]).shots.map((shot) => ({ ...shot, prompt: `${shot.prompt} ${WORDS}` })),
};

/** Names for so many takes, twenty to a storyboard. */
export function planTakes(count: number): SeedTake[] {
  let storyboardId = '';
  return Array.from({ length: count }, (_, index) => {
    if (index % TAKES_PER_STORYBOARD === 0) storyboardId = makeId();
    return { id: makeId(), storyboardId, number: (index % TAKES_PER_STORYBOARD) + 1 };
  });
}

const requestOf = ({ id }: SeedTake) => compile(BOARD, { imageUrl: () => '', videoUrl: () => '', externalTaskId: `shotboard-${id}` });

/** Has the stand-in make the tasks; gives their ids in the order of the takes. */
export function makeTasks(engineUrl: string, seeds: readonly SeedTake[], callbackUrl: string | null): Promise<string[]> {
  return inTurns(
    seeds,
    async (seed) => {
      const answer = await fetch(`${engineUrl}/v1/videos/omni-video`, {
        method: 'POST',
        headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
        body: JSON.stringify({ ...requestOf(seed), ...(callbackUrl !== null && { callback_url: callbackUrl }) }),
      });
      const { data } = (await answer.json()) as { readonly data: { readonly task_id: string } };
      return data.task_id;
    },
    SENDERS,
  );
}

/** Writes the rows of takes whose tasks were accepted, into the database of an app that is not running. */
export async function writeRows(dataDir: string, engineUrl: string, seeds: readonly SeedTake[], taskIds: readonly string[]): Promise<void> {
  const choice = readEngineChoice({ KLINGAI_API_KEY: API_KEY, KLINGAI_BASE_URL: engineUrl });
  if (!choice.ok) throw new Error(choice.error.join('\n'));
  const account = accountOf(choice.value);
  const { units, dollars } = estimate(BOARD);
  const now = Date.now();
  const rows = seeds.map(
    (seed, index): TakeRow => ({
      ...NOTHING_YET,
      ...seed,
      account,
      intentKey: seed.id,
      storyboard: BOARD,
      request: requestOf(seed),
      externalId: `shotboard-${seed.id}`,
      engineTaskId: taskIds[index] ?? null,
      estimateUnits: units,
      estimateDollars: dollars,
      createdAt: now,
      updatedAt: now,
      acceptedAt: now,
      dueAt: now,
    }),
  );
  const database = await openEmbedded(dataDir);
  const boards = [...new Set(seeds.map(({ storyboardId }) => storyboardId))];
  const facts = { revision: 1, document: BOARD, takesMade: TAKES_PER_STORYBOARD, createdAt: now, updatedAt: now };
  await database.db.insert(storyboards).values(boards.map((id) => ({ id, ...facts })));
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const some = rows.slice(first, first + ROWS_AT_ONCE);
    await database.db.insert(takes).values(some);
    await database.db.insert(takeEvents).values(some.map(({ id }) => ({ takeId: id, at: now, type: 'accepted', detail: {} })));
  }
  await database.close();
}

type Untouched = Omit<
  TakeRow,
  'id' | 'storyboardId' | 'number' | 'account' | 'intentKey' | 'storyboard' | 'request' | 'externalId' | Later
>;
type Later = 'engineTaskId' | 'estimateUnits' | 'estimateDollars' | 'createdAt' | 'updatedAt' | 'acceptedAt' | 'dueAt';
const NOTHING_YET: Untouched = {
  ...{ retryOf: null, status: 'rendering', engine: 'kling', finishedAt: null, leaseToken: null, leaseUntil: null, sends: 1, attempts: 0 },
  ...{ engineStatus: 'processing', resultUrl: null, actualUnits: null, videoFileId: null, watermarkedUrl: null, watermarkedFileId: null },
  ...{
    cuts: null,
    markedCuts: null,
    note: null,
    failureCode: null,
    failureSentence: null,
    comment: null,
    isStarred: false,
    deletedAt: null,
  },
};

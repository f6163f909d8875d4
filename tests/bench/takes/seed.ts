/** Takes in flight, as rows of the app and tasks of the stand-in, without the hours that pressing Generate for each would take. */
import { randomUUID } from 'node:crypto';
import { compile } from '#lib/kling/compile.ts';
import { makeId } from '#lib/server/make-id.ts';
import { openTaskFolder } from '#lib/standin/tasks/task-folder.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { inTurns } from '#tests/chaos/standin-process.ts';
import { boardOf } from '#tests/support/boards.ts';

export const TAKES_PER_STORYBOARD = 20;
const SENDERS = 16;
const WRITERS = 32;
export const API_KEY = 'standin-key';

export interface SeedTake {
  readonly id: string;
  readonly storyboardId: string;
  readonly number: number;
}

/** Six shots with the words that people write. */
const WORDS =
  'Lanterns flicker on one by one over a rain-slick market while steam drifts across the stalls and a bell rings twice. '.repeat(3);
export const BOARD: Storyboard = {
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

export const externalIdOf = ({ id }: Pick<SeedTake, 'id'>): string => `shotboard-${id}`;
export const requestOf = (seed: SeedTake) => compile(BOARD, { imageUrl: () => '', videoUrl: () => '', externalTaskId: externalIdOf(seed) });

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

/**
 * Writes tasks into the folder of a stand-in that is not running: each as the one that it has accepted already, under a
 * name of its own. Gives their ids in the order of the takes.
 */
export async function copyTasks(standinFolder: string, seeds: readonly SeedTake[]): Promise<string[]> {
  const folder = await openTaskFolder(standinFolder);
  const [made] = (await folder.load()).tasks;
  if (!made) throw new Error('The stand-in has no task that could be copied.');
  return inTurns(
    seeds.map((seed, index) => ({ seed, taskId: String(BigInt(made.taskId) + BigInt(index + 1)) })),
    async ({ seed, taskId }) => {
      await folder.save({ ...made, taskId, externalTaskId: externalIdOf(seed), videoId: randomUUID() });
      return taskId;
    },
    WRITERS,
  );
}

/** The server part of the app as a process of its own, for tests that kill it: boots, makes takes as asked, and reports. */
import { bootWith } from '#lib/server/boot.ts';
import { readEnv } from '#lib/server/env/read-env.ts';
import { createLog } from '#lib/server/log.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { createTake } from '#lib/server/takes/create-take.ts';
import { boardOf } from './boards.ts';

const env = readEnv(process.env);
if (!env.ok) throw new Error(env.error.join('\n'));
const studio = await bootWith(env.value, createLog('silent'));
process.send?.('up');

/** Each message is how many takes to make. */
process.on('message', async (count: number) => {
  for (let index = 0; index < count; index += 1) {
    const board = await createStoryboard(studio, boardOf([2, 1]));
    if (!board.ok) throw new Error(board.error.sentence);
    const take = await createTake(studio, { storyboardId: board.value.id, revision: 1, intentKey: studio.makeId() });
    if (!take.ok) throw new Error(take.error.sentence);
    process.send?.(take.value.id);
  }
});

/**
 * The server part of the app as a process of its own, for tests that kill it: boots, makes takes and reads videos as
 * asked, and reports.
 */
import { createHash } from 'node:crypto';
import { bootWith } from '#lib/server/boot.ts';
import { readEnv } from '#lib/server/env/read-env.ts';
import { createLog } from '#lib/server/log.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { createTake } from '#lib/server/takes/create-take.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { boardOf } from './boards.ts';
import { bytesOf } from './bytes-of.ts';

/** What is asked of it: how many takes to make, or the digest of whose video to tell. */
export type AppRequest = number | { readonly digestOf: string };
/** What it says: that it stands, the id of a take that is written down, or what was asked about a video. */
export type AppReport = 'up' | { readonly made: string } | { readonly takeId: string; readonly digest: string | null };

const env = readEnv(process.env);
if (!env.ok) throw new Error(env.error.join('\n'));
const studio = await bootWith(env.value, createLog('silent'));
report('up');

process.on('message', async (request: AppRequest) => {
  if (typeof request === 'number') for (let index = 0; index < request; index += 1) report({ made: await makeTake() });
  else report({ takeId: request.digestOf, digest: await digestOf(request.digestOf) });
});

function report(words: AppReport): void {
  process.send?.(words);
}

async function makeTake(): Promise<string> {
  const board = await createStoryboard(studio, boardOf([2, 1]));
  if (!board.ok) throw new Error(board.error.sentence);
  const take = await createTake(studio, { storyboardId: board.value.id, revision: 1, intentKey: studio.makeId() });
  if (!take.ok) throw new Error(take.error.sentence);
  return take.value.id;
}

async function digestOf(takeId: string): Promise<string | null> {
  const video = await takeVideo(studio, takeId);
  if (!video) return null;
  const bytes = await bytesOf(video.file);
  return createHash('sha256').update(bytes).digest('hex');
}

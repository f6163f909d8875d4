/**
 * The server part of the app as a process of its own, for tests that kill it: boots, makes takes and reads videos as
 * asked, and reports.
 */
import { createHash } from 'node:crypto';
import { bootWith } from '#lib/server/boot.ts';
import { readEnv } from '#lib/server/env/read-env.ts';
import { createLog } from '#lib/server/log.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { bytesOf } from './bytes-of.ts';
import { newTake } from './takes.ts';

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

const makeTake = async (): Promise<string> => (await newTake(studio)).id;

async function digestOf(takeId: string): Promise<string | null> {
  const video = await takeVideo(studio, takeId);
  if (!video) return null;
  const bytes = await bytesOf(video.file);
  return createHash('sha256').update(bytes).digest('hex');
}

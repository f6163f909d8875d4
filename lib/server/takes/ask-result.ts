import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { TaskVideo } from '#lib/kling/client.ts';
import type { TakeRow } from '../db/schema.ts';
import type { Failure } from '../failure.ts';
import { askedBy } from './asked-by.ts';
import type { TakeDeps } from './deps.ts';

/** Where the result waits right now: addresses of results die (§4.2), or name a stand-in that has moved. */
export async function askResult(deps: TakeDeps, take: TakeRow): Promise<Result<TaskVideo, Failure>> {
  const client = await deps.engine.client();
  const outcome = client && (await client.query(askedBy(take)));
  deps.onMoment?.(`renew: ${outcome?.kind ?? 'engine-not-up'}`);
  const video = outcome?.kind === 'found' ? outcome.task.videos[0] : undefined;
  if (video) return ok(video);
  const sentence = outcome === null ? 'The stand-in is starting.' : 'The engine did not say where the result is.';
  return fail({ code: `renew-${outcome?.kind ?? 'engine-not-up'}`, sentence });
}

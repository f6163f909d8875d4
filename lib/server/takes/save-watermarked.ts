/**
 * The second file of a take that was asked for with a watermark, fetched once the first is stored and can be played. It
 * is the lesser one: after enough tries the take is ready without it and says so, since a take that never ends would be
 * worse. Only trouble of our own is waited out.
 */
import type { TakeRow } from '../db/schema.ts';
import { type Failure, isOwnTrouble } from '../failure.ts';
import { inspectVideo } from '../files/inspect-video.ts';
import { keepFile } from '../files/keep-file.ts';
import { announce } from './announce.ts';
import { askResult } from './ask-result.ts';
import type { TakeDeps } from './deps.ts';
import { download } from './download.ts';
import { settle } from './lease.ts';
import { RESULT_DEADLINE_MS, savingPause } from './pauses.ts';

/** With the pauses between them, about five minutes. */
const MOST_ATTEMPTS = 9;

/** One try, or one question for the address. */
export async function saveWatermarked(deps: TakeDeps, take: TakeRow, lost: AbortSignal): Promise<TakeRow> {
  if (take.watermarkedUrl === null) return renewAddress(deps, take);
  const received = await download(deps, take, take.watermarkedUrl, lost);
  if (!received.ok) return retryLater(deps, take, received.error);
  const facts = await inspectVideo(received.value.path, received.value.bytes);
  if (!facts.ok) {
    await deps.storage.discard(received.value);
    return retryLater(deps, take, facts.error);
  }
  const { codec: _, ...stored } = facts.value;
  const kept = await keepFile(deps, received.value, stored, deps.onMoment);
  if (!kept.ok) return retryLater(deps, take, kept.error);
  const { sha256 } = received.value;
  return announce(deps, take, { watermarkedFileId: sha256 }, { sha256: take.videoFileId, watermarked: sha256 });
}

async function renewAddress(deps: TakeDeps, take: TakeRow): Promise<TakeRow> {
  const video = await askResult(deps, take);
  if (!video.ok) return retryLater(deps, take, video.error);
  const { watermarkUrl } = video.value;
  if (watermarkUrl === null) return goWithout(deps, take, 'The engine delivered no copy with its watermark.');
  return settle(deps, take, { watermarkedUrl: watermarkUrl, dueAt: deps.clock() }, { type: 'address-renewed' });
}

/** Says nothing while it tries: what was wanted most is there. */
async function retryLater(deps: TakeDeps, take: TakeRow, failure: Failure): Promise<TakeRow> {
  const now = deps.clock();
  const isOurs = isOwnTrouble(failure);
  const isOver = isOurs ? now - (take.finishedAt ?? now) >= RESULT_DEADLINE_MS : take.attempts >= MOST_ATTEMPTS;
  if (isOver) return goWithout(deps, take, `The copy with the watermark could not be saved: ${failure.sentence}`);
  return settle(
    deps,
    take,
    {
      watermarkedUrl: isOurs ? take.watermarkedUrl : null,
      attempts: take.attempts + 1,
      dueAt: now + savingPause(take.attempts, deps.random),
    },
    { type: 'save-failed', detail: { of: 'watermarked', code: failure.code } },
  );
}

function goWithout(deps: TakeDeps, take: TakeRow, why: string): Promise<TakeRow> {
  const note = take.note === null ? why : `${take.note} ${why}`;
  return announce(deps, take, { note }, { sha256: take.videoFileId, watermarked: null });
}

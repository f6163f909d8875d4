/**
 * Saving: the result is copied to our own storage and checked before anyone is told that it is ready, because the
 * engine deletes it after 30 days. It is paid for by now, so nothing here gives up early: a dead link is asked for
 * anew, a broken download goes on or starts again, a full disk is reported and waited out.
 */
import type { TakeRow } from '../db/schema.ts';
import { type Failure, isOwnTrouble } from '../failure.ts';
import { inspectVideo } from '../files/inspect-video.ts';
import { keepFile } from '../files/keep-file.ts';
import type { Received } from '../files/storage.ts';
import { announce } from './announce.ts';
import { askResult } from './ask-result.ts';
import { checkLength } from './check-length.ts';
import type { TakeDeps } from './deps.ts';
import { download } from './download.ts';
import { fails } from './fails.ts';
import { settle } from './lease.ts';
import { DOUBTED_ATTEMPTS, RESULT_DEADLINE_MS, savingPause, UNUSABLE_DEADLINE_MS } from './pauses.ts';
import { saveWatermarked } from './save-watermarked.ts';

const LENGTH_ATTEMPTS = 3;
/** Without what a person could do in a page: here it goes on by itself. */
const PLAINLY: Readonly<Record<string, string>> = {
  'disk-full': 'The disk of this server is full.',
  'storage-unreachable': 'The storage that keeps the files of this server does not answer.',
  'reading-away': 'This server cannot read files just now.',
};

/** `lost` fires when somebody else has taken the take over: then the download is left. */
export async function save(deps: TakeDeps, take: TakeRow, lost: AbortSignal): Promise<TakeRow> {
  if (take.videoFileId !== null) return saveWatermarked(deps, take, lost);
  if (take.resultUrl === null) return renewAddress(deps, take);
  const received = await download(deps, take, take.resultUrl, lost);
  return received.ok ? keep(deps, take, received.value) : retryLater(deps, take, received.error);
}

/** Checked, then under its final name on the disk, then written down: a take that is ready always has its file. */
async function keep(deps: TakeDeps, take: TakeRow, received: Received): Promise<TakeRow> {
  const facts = await inspectVideo(received.path, received.bytes);
  if (!facts.ok) return reject(deps, take, received, facts.error);
  const length = checkLength(take.storyboard, facts.value.durationSeconds ?? 0);
  // A wrong length may be a cut-off that nobody announced, so it is fetched again. When it stays, it is what the engine
  // made and what was paid for: then it is kept, and the take says how it differs.
  if (!length.ok && take.attempts < LENGTH_ATTEMPTS) return reject(deps, take, received, length.error);
  const { codec, ...stored } = facts.value;
  const kept = await keepFile(deps, received, stored, deps.onMoment);
  if (!kept.ok) return retryLater(deps, take, kept.error);
  const changes = { videoFileId: received.sha256, note: length.ok ? null : length.error.sentence };
  const detail = { sha256: received.sha256, codec, ...stored };
  if (!take.storyboard.settings.watermark) return announce(deps, take, changes, detail);
  return settle(deps, take, { ...changes, attempts: 0, dueAt: deps.clock() }, { type: 'stored', detail });
}

async function reject(deps: TakeDeps, take: TakeRow, received: Received, failure: Failure): Promise<TakeRow> {
  await deps.storage.discard(received);
  return retryLater(deps, take, failure);
}

async function renewAddress(deps: TakeDeps, take: TakeRow): Promise<TakeRow> {
  const video = await askResult(deps, take);
  if (!video.ok) return retryLater(deps, take, video.error);
  const { url, watermarkUrl } = video.value;
  return settle(deps, take, { resultUrl: url, watermarkedUrl: watermarkUrl, dueAt: deps.clock() }, { type: 'address-renewed' });
}

async function retryLater(deps: TakeDeps, take: TakeRow, given: Failure): Promise<TakeRow> {
  const failure = { ...given, sentence: PLAINLY[given.code] ?? given.sentence };
  const now = deps.clock();
  const isBelieved = failure.code === 'unusable-result' && take.attempts >= DOUBTED_ATTEMPTS;
  const deadline = isBelieved ? UNUSABLE_DEADLINE_MS : RESULT_DEADLINE_MS;
  if (now - (take.finishedAt ?? now) >= deadline) {
    return fails(deps, take, {
      code: `save-${failure.code}`,
      sentence: `The take was rendered, but could not be saved here: ${failure.sentence}`,
      advice: 'It may still be in your account at the engine. Your storyboard is saved.',
    });
  }
  // Everything but our own trouble may be the fault of the address, so a new one is asked for.
  const isOurs = isOwnTrouble(failure);
  const resultUrl = isOurs ? take.resultUrl : null;
  const dueAt = now + savingPause(take.attempts, deps.random);
  return settle(
    deps,
    take,
    { resultUrl, attempts: take.attempts + 1, note: `${failure.sentence} The video is safe at the engine; trying again by itself.`, dueAt },
    { type: 'save-failed', detail: { code: failure.code, cause: failure.cause instanceof Error ? failure.cause.message : null } },
  );
}

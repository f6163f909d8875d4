import { TIMELINE_FORMATS, timelineFile } from '#lib/export/timeline-formats.ts';
import { redactInline } from '#lib/kling/redact-inline.ts';
import { replaceImages, replaceVideos } from '#lib/kling/replace-addresses.ts';
import type { Studio } from '../../studio.ts';
import type { ReadyTake } from '../ready-take.ts';
import { takeTimeline } from '../take-timeline.ts';
import { type PackEntry, storedEntry, textEntry } from './pack-entry.ts';

/** How a stored request names a file of ours. */
const STORED_ADDRESS = /^file:([0-9a-f]{64})$/;

/** One take: its video, what was asked for and what was answered, and its timelines. Empty when its video is not stored any more. */
export async function packTake(
  studio: Pick<Studio, 'storage'>,
  ready: ReadyTake,
  pathOf: (fileId: string) => string | null,
): Promise<PackEntry[]> {
  const { take, video, ending } = ready;
  const bytes = await studio.storage.size(video.id);
  if (bytes === null) return [];
  const at = take.finishedAt ?? take.createdAt;
  const name = `Take ${take.number}`;
  const path = `takes/${name}${ending}`;
  const timeline = await takeTimeline(studio, ready, path);
  const watermarkedBytes = take.watermarkedFileId === null ? null : await studio.storage.size(take.watermarkedFileId);
  return [
    storedEntry(studio, { path, fileId: video.id, bytes, at }),
    ...(take.watermarkedFileId === null || watermarkedBytes === null
      ? []
      : [
          storedEntry(studio, {
            path: `takes/${name} with watermark${ending}`,
            fileId: take.watermarkedFileId,
            bytes: watermarkedBytes,
            at,
          }),
        ]),
    textEntry(`takes/${name} request.json`, json(await requestOf(ready, pathOf)), at),
    textEntry(`takes/${name} answer.json`, json(answerOf(ready)), at),
    textEntry(`takes/${name} storyboard.shotboard.json`, json(ready.board), at),
    ...TIMELINE_FORMATS.map((format) => textEntry(`${name}.${format}`, timelineFile(timeline, format), at)),
  ];
}

/** As it was compiled, with files named by their place in the pack. It never holds a key: those travel beside a request. */
async function requestOf({ take }: ReadyTake, pathOf: (fileId: string) => string | null) {
  const named = async (address: string) => pathOf(STORED_ADDRESS.exec(address)?.[1] ?? '') ?? address;
  return redactInline(await replaceVideos(await replaceImages(take.request, named), named));
}

/** What came of it. The engine's own links are left out: they open without a key, and are dead after 30 days. */
function answerOf({ take, video, cuts }: ReadyTake) {
  return {
    engine: take.engine,
    taskId: take.engineTaskId,
    externalId: take.externalId,
    status: take.engineStatus,
    acceptedAt: dateOf(take.acceptedAt),
    finishedAt: dateOf(take.finishedAt),
    estimatedUnits: take.estimateUnits,
    chargedUnits: take.actualUnits,
    video: { sha256: video.id, bytes: video.bytes, width: video.width, height: video.height, durationSeconds: video.durationSeconds },
    cuts: { origin: cuts.origin, framesPerSecond: cuts.framesPerSecond, frames: cuts.cuts },
    comment: take.comment,
  };
}

function dateOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

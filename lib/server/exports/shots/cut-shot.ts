import { rm } from 'node:fs/promises';
import { type CutWay, cutWay } from '#lib/export/cut-way.ts';
import { shotFrames } from '#lib/export/known-cuts.ts';
import { fail, ok, type Result } from '#lib/kernel/result.ts';
import type { Failure } from '../../failure.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import type { Studio } from '../../studio.ts';
import type { MadeFile } from '../made-file.ts';
import type { VideoTable } from '../read-table.ts';
import type { ReadyTake } from '../ready-take.ts';
import { runProcess } from '../run-process.ts';
import { videoTable } from '../video-table.ts';

/** Where a shot lies in the video, and how it can be had. */
export interface ShotPiece {
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly way: CutWay;
  /** Of the file to come; exact but for its table of contents where it is copied, else an estimate. */
  readonly bytes: number;
}

/** An encoder takes two processors and a hundred megabytes for its moment: never two at once. */
const inLine = oneAtATime();

/** A piece of the take by its known cuts; `number` counts from 1. Null: there is no such shot. */
export function shotPiece({ cuts, video }: Pick<ReadyTake, 'cuts' | 'video'>, table: VideoTable, number: number): ShotPiece | null {
  const shot = shotFrames(cuts, number);
  if (shot === null) return null;
  const startSeconds = shot.start / cuts.framesPerSecond;
  // The last shot goes to the end whatever the count of frames says.
  const endSeconds = shot.end >= cuts.frames ? (video.durationSeconds ?? 0) + 1 : shot.end / cuts.framesPerSecond;
  const way = cutWay(table.packets, startSeconds, endSeconds, cuts.framesPerSecond);
  const seconds = (shot.end - shot.start) / cuts.framesPerSecond;
  const share = (video.bytes * (shot.end - shot.start)) / cuts.frames;
  const bytes = Math.round(way.type === 'copied' ? way.bytes + seconds * table.soundBytesPerSecond : share * 1.5);
  return { startSeconds, endSeconds, way, bytes };
}

/** Makes one shot of a take as a file of its own. Its answer says in a header whether it was copied or encoded anew. */
export async function cutShot(studio: Pick<Studio, 'storage'>, ready: ReadyTake, number: number): Promise<Result<MadeFile, Failure>> {
  const piece = shotPiece(ready, await videoTable(studio, ready.video.id), number);
  if (piece === null) return fail({ code: 'shot-not-found', sentence: 'This take has no such shot. Reload the page to see its cuts.' });
  const { way, startSeconds, endSeconds } = piece;
  const path = studio.storage.temporaryPath('.mp4');
  const places = way.type === 'copied' ? [String(way.firstPacket), String(way.lastPacket)] : [];
  const isCut = await inLine(() =>
    studio.storage.withLocal(ready.video.id, (video) =>
      runProcess('shots/cut-process.ts', [video, path, String(startSeconds), String(endSeconds), way.type, ...places]),
    ),
  );
  if (isCut) {
    const downloadName = `${ready.name} - shot ${number}.mp4`;
    return ok({ path, mediaType: 'video/mp4', downloadName, headers: { 'X-Shotboard-Cut': way.type } });
  }
  await rm(path, { force: true });
  return fail({
    code: 'shot-not-cut',
    sentence: 'This shot could not be cut out of the take. The take itself is safe, and can be downloaded whole.',
  });
}

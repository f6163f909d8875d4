import { plainText } from '#lib/prompt/plain-text.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TakeView } from '#lib/take/take.ts';
import type { FileRow, TakeRow } from '../db/schema.ts';
import { noteCode } from './note-code.ts';

/** A take as the browser sees it. */
export function takeView(take: TakeRow, video: FileRow | null): TakeView {
  const { storyboard } = take;
  return {
    id: take.id,
    number: take.number,
    status: take.status,
    engine: take.engine,
    createdAt: take.createdAt,
    updatedAt: take.updatedAt,
    acceptedAt: take.acceptedAt,
    totalSeconds: storyboard.totalSeconds,
    aspectRatio: storyboard.settings.aspectRatio,
    estimate: { units: take.estimateUnits, dollars: take.estimateDollars },
    actualUnits: take.actualUnits,
    note: take.note,
    noteCode: take.note === null ? null : noteCode(take.note),
    failure: take.failureCode === null ? null : { code: take.failureCode, sentence: take.failureSentence ?? '' },
    comment: take.comment,
    isStarred: take.isStarred,
    deletedAt: take.deletedAt,
    // Only a list knows the queue and the past; a view of one take is followed by a list a moment later.
    usualRenderSeconds: null,
    placeInQueue: null,
    heldBy: null,
    video: video && {
      url: `/api/takes/${take.id}/video`,
      downloadUrl: `/api/takes/${take.id}/video?download`,
      bytes: video.bytes,
      durationSeconds: video.durationSeconds ?? 0,
      width: video.width,
      height: video.height,
    },
    watermarkedUrl: take.watermarkedFileId && `/api/takes/${take.id}/video?download&watermarked`,
    isLookedAt: take.cuts !== null,
    cuts: take.cuts?.found ?? null,
    markedCuts: take.markedCuts,
    posterUrl: pictureUrl(video?.posterFileId),
    filmstripUrl: pictureUrl(video?.filmstripFileId),
    shots: plannedShots(storyboard),
  };
}

const pictureUrl = (fileId: string | null | undefined): string | null => (fileId ? `/api/files/${fileId}` : null);

function plannedShots(board: Storyboard): TakeView['shots'] {
  if (board.kind !== 'storyboard') return [];
  const names = new Map(board.references.map(({ id, name }) => [id, name]));
  let startSeconds = 0;
  return board.shots.map(({ prompt, seconds }) => {
    const shot = { startSeconds, seconds, caption: plainText(prompt, (id) => names.get(id) ?? null) };
    startSeconds += seconds;
    return shot;
  });
}

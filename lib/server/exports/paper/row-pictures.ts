import { placesInVideo } from '#lib/export/places-in-video.ts';
import type { ShotListRow } from '#lib/export/shot-list.ts';
import type { Reference, Storyboard } from '#lib/storyboard/document.ts';
import { openFile } from '../../files/open-file.ts';
import { openPreview } from '../../files/preview-file.ts';
import type { Studio } from '../../studio.ts';
import type { ReadyTake } from '../ready-take.ts';
import type { PaperPicture } from './paper-job.ts';

/**
 * What stands for a planned shot in a take: the frame in the middle of where it is there. Of one that became one with
 * another nobody knows that, and the middle of its planned time is looked at.
 */
export function takePicture({ rows, cuts, video }: ReadyTake, index: number): PaperPicture {
  const row = rows[index];
  if (!row) return { type: 'none' };
  const place = placesInVideo(cuts, rows)[index];
  const middle =
    typeof place?.endFrame === 'number'
      ? (place.startFrame + place.endFrame) / 2 / cuts.framesPerSecond
      : row.startSeconds + row.seconds / 2;
  const last = Math.max(0, (video.durationSeconds ?? 0) - 1 / cuts.framesPerSecond);
  return { type: 'moment', seconds: Math.min(last, middle) };
}

type Files = Pick<Studio, 'db' | 'storage' | 'posters'>;

/** What stands for a shot before there is a take: its first frame, else the first picture or video that its words name. */
export async function planPicture(studio: Files, board: Storyboard, row: ShotListRow): Promise<PaperPicture> {
  const named = row.referenceIds.flatMap((id) => board.references.find((reference) => reference.id === id) ?? []);
  const firstFrame = board.kind === 'single' ? board.references.find(isFirstFrame) : undefined;
  for (const reference of firstFrame ? [firstFrame, ...named] : named) {
    const path = await previewOf(studio, reference);
    if (path !== null) return { type: 'file', path };
  }
  return { type: 'none' };
}

function isFirstFrame(reference: Reference): boolean {
  return reference.kind === 'image' && reference.role === 'first-frame';
}

/** The preview on this disk, which every kind of picture has and is soon drawn again. */
async function previewOf(studio: Files, reference: Reference): Promise<string | null> {
  if (reference.kind === 'element') return null;
  const { source } = reference;
  const fileId = source.type === 'file' ? source.fileId : source.copyId;
  if (fileId === undefined) return null;
  const file = reference.kind === 'video' ? await studio.posters.of(fileId) : await openFile(studio, fileId);
  // As after a restore from half a backup: the list is worth having without that picture.
  if (file === null || (await studio.storage.size(file.fileId)) === null) return null;
  const preview = await openPreview(studio, file, 'large');
  return preview === null ? null : studio.storage.previewPathOf(preview.fileId);
}

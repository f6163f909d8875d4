import { eq } from 'drizzle-orm';
import { takeAsFileName, videoEnding } from '#lib/export/file-names.ts';
import { type KnownCuts, knownCuts } from '#lib/export/known-cuts.ts';
import { type ShotListRow, shotListRows } from '#lib/export/shot-list.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { openDocument } from '#lib/storyboard/open-document.ts';
import { type FileRow, files, type TakeRow, takes } from '../db/schema.ts';
import type { Studio } from '../studio.ts';

/** A take with its video, as everything that leaves here needs it. */
export interface ReadyTake {
  readonly take: TakeRow;
  readonly video: FileRow;
  /** The plan as it was when the take was made. */
  readonly board: Storyboard;
  readonly rows: readonly ShotListRow[];
  readonly cuts: KnownCuts;
  /** `The lantern maker - take 2`: how its files are called, without their ending. */
  readonly name: string;
  /** `.mp4` or `.mov`. */
  readonly ending: string;
}

/** The take with this id; null while it has no video, and when its plan cannot be opened. */
export async function readyTake(studio: Pick<Studio, 'db'>, takeId: string): Promise<ReadyTake | null> {
  const [found] = await withVideo(studio).where(eq(takes.id, takeId));
  return found ? asReady(found.take, found.video) : null;
}

/** Every take of a storyboard that has a video and was not deleted, the first first. */
export async function readyTakes(studio: Pick<Studio, 'db'>, storyboardId: string): Promise<ReadyTake[]> {
  const found = await withVideo(studio).where(eq(takes.storyboardId, storyboardId)).orderBy(takes.number);
  return found.filter(({ take }) => take.deletedAt === null).flatMap(({ take, video }) => asReady(take, video) ?? []);
}

function withVideo({ db }: Pick<Studio, 'db'>) {
  return db.select({ take: takes, video: files }).from(takes).innerJoin(files, eq(takes.videoFileId, files.id));
}

function asReady(take: TakeRow, video: FileRow): ReadyTake | null {
  const opened = openDocument(take.storyboard);
  if (!opened.ok) return null;
  const board = opened.value;
  const rows = shotListRows(board);
  const plannedCuts = rows.slice(1).map(({ startSeconds }) => startSeconds);
  return {
    take,
    video,
    board,
    rows,
    cuts: knownCuts(video, { found: take.cuts?.found ?? null, marked: take.markedCuts, plannedCuts }),
    name: takeAsFileName(board.title, take.number),
    ending: videoEnding(video.mediaType),
  };
}

import { inArray } from 'drizzle-orm';
import type { ExportList, ListedPaper, ListedShot, ListedTake, Sized } from '#lib/export/export-list.ts';
import { type ShotListRow, type ShotListWords, shotListFile, shotListRows } from '#lib/export/shot-list.ts';
import { TIMELINE_FORMATS, type TimelineFormat, timelineFile } from '#lib/export/timeline-formats.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { files } from '../db/schema.ts';
import { MissingFile } from '../files/storage.ts';
import type { Studio } from '../studio.ts';
import { packEntries } from './pack/open-pack.ts';
import { type ReadyTake, readyTakes } from './ready-take.ts';
import { shotPiece } from './shots/cut-shot.ts';
import { takeTimeline } from './take-timeline.ts';
import { videoTable } from './video-table.ts';

/** What pictures and fonts usually come to, measured on lists of one to six shots. */
const USUAL = { pdf: 40_000, pdfRow: 45_000, sheetRow: 260_000, poster: 120_000, pngBytesPerPixel: 1.4 } as const;

const exact = (text: string): Sized => ({ bytes: Buffer.byteLength(text), isEstimate: false });
const usually = (bytes: number): Sized => ({ bytes: Math.round(bytes), isEstimate: true });

type Tools = Pick<Studio, 'db' | 'storage' | 'posters' | 'clock'>;

/** Everything that can be exported of a storyboard as it is saved. Nothing is made for it; videos are only measured. */
export async function listExports(studio: Tools, storyboardId: string, board: Storyboard, words: ShotListWords): Promise<ExportList> {
  const ready = await readyTakes(studio, storyboardId);
  const posters = await posterBytes(studio, ready);
  const takes: ListedTake[] = [];
  for (const each of ready.reverse()) {
    const listed = await listTake(studio, each, posters.get(each.video.posterFileId ?? '') ?? null, words);
    if (listed) takes.push(listed);
  }
  const plan = listPaper(shotListRows(board), words, null);
  const entries = await packEntries(studio, storyboardId, board, words);
  // Each file's name stands twice in a ZIP, beside 92 bytes of its own.
  const packed = entries.reduce((sum, { bytes, path }) => sum + bytes + 2 * path.length + 200, 0);
  return { plan, takes, pack: usually(packed + plan.pdf.bytes + plan.sheet.bytes) };
}

/** Null when its video is not stored any more. */
async function listTake(studio: Tools, ready: ReadyTake, poster: number | null, words: ShotListWords): Promise<ListedTake | null> {
  const { take, video, cuts, rows } = ready;
  try {
    const table = await videoTable(studio, video.id);
    const timeline = await takeTimeline(studio, ready);
    const shots = [0, ...cuts.cuts].map((start, index): ListedShot => {
      const piece = shotPiece(ready, table, index + 1);
      const seconds = Math.round((((cuts.cuts[index] ?? cuts.frames) - start) / cuts.framesPerSecond) * 100) / 100;
      return { number: index + 1, seconds, way: piece?.way.type ?? 'encoded', ...usually(piece?.bytes ?? 0) };
    });
    const sizes = TIMELINE_FORMATS.map((format) => [format, exact(timelineFile(timeline, format))] as const);
    return {
      id: take.id,
      number: take.number,
      width: video.width,
      height: video.height,
      video: { bytes: video.bytes, isEstimate: false },
      poster: poster === null ? usually(USUAL.poster) : { bytes: poster, isEstimate: false },
      lastFrame: usually(video.width * video.height * USUAL.pngBytesPerPixel),
      cutsOrigin: cuts.origin,
      shots,
      timelines: Object.fromEntries(sizes) as Record<TimelineFormat, Sized>,
      paper: listPaper(rows, words, ready),
    };
  } catch (error) {
    // As after a restore from half a backup; an S3 that is away is a bug's matter.
    if (error instanceof MissingFile) return null;
    throw error;
  }
}

function listPaper(rows: readonly ShotListRow[], words: ShotListWords, ready: ReadyTake | null): ListedPaper {
  return {
    pdf: usually(USUAL.pdf + USUAL.pdfRow * rows.length),
    csv: exact(shotListFile(rows, words, ready?.cuts ?? null)),
    sheet: usually(USUAL.sheetRow * Math.max(1, rows.length)),
  };
}

async function posterBytes({ db }: Tools, ready: readonly ReadyTake[]): Promise<Map<string, number>> {
  const ids = ready.flatMap(({ video }) => video.posterFileId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: files.id, bytes: files.bytes }).from(files).where(inArray(files.id, ids));
  return new Map(rows.map(({ id, bytes }) => [id, bytes]));
}

/** A take that is ready, with a video of the test's own: no engine is asked, and nothing is waited for. */
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { takes } from '#lib/server/db/schema.ts';
import { keepFile } from '#lib/server/files/keep-file.ts';
import { readVideo } from '#lib/server/files/read-video.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { must } from './must.ts';
import type { TestStudio } from './studio.ts';
import { newTake } from './takes.ts';

export interface MadeTake {
  readonly takeId: string;
  readonly storyboardId: string;
  /** The digest of the video. */
  readonly videoFileId: string;
}

/** Stores the video, and makes a take of the storyboard that has it. `cuts` as if somebody had looked; null: not yet. */
export async function makeReadyTake(
  studio: TestStudio,
  {
    board,
    video,
    cuts = null,
    marked = null,
  }: {
    readonly board: Storyboard;
    readonly video: Buffer;
    readonly cuts?: { readonly found: FoundCuts | null } | null;
    readonly marked?: readonly number[] | null;
  },
): Promise<MadeTake> {
  const { id, storyboardId } = await newTake(studio, board);
  const videoFileId = await storeClip(studio, video);
  await studio.db.update(takes).set({ status: 'ready', videoFileId, dueAt: null, cuts, markedCuts: marked }).where(eq(takes.id, id));
  return { takeId: id, storyboardId, videoFileId };
}

async function storeClip(studio: TestStudio, video: Buffer): Promise<string> {
  const received = must(await studio.storage.receive(Readable.from([video]), video.byteLength));
  const { codec: _, ...facts } = must(await readVideo(received.path, video.byteLength));
  must(await keepFile(studio, received, facts));
  return received.sha256;
}

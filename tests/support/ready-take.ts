/** A take that is ready, with a video of the test's own: no engine is asked, and nothing is waited for. */
import { eq } from 'drizzle-orm';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { takes } from '#lib/server/db/schema.ts';
import { keepFile } from '#lib/server/files/keep-file.ts';
import { readVideo } from '#lib/server/files/read-video.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { createTake } from '#lib/server/takes/create-take.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import type { TestStudio } from './studio.ts';

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
  const stored = await createStoryboard(studio, board);
  if (!stored.ok) throw new Error(stored.error.sentence);
  const storyboardId = stored.value.id;
  const take = await createTake(studio, { storyboardId, revision: 1, intentKey: studio.makeId() });
  if (!take.ok) throw new Error(take.error.sentence);
  const videoFileId = await storeClip(studio, video);
  await studio.db
    .update(takes)
    .set({ status: 'ready', videoFileId, dueAt: null, cuts, markedCuts: marked })
    .where(eq(takes.id, take.value.id));
  return { takeId: take.value.id, storyboardId, videoFileId };
}

async function storeClip(studio: TestStudio, video: Buffer): Promise<string> {
  const received = await studio.storage.receive(
    (async function* () {
      yield video;
    })(),
    video.byteLength,
  );
  if (!received.ok) throw new Error(received.error.sentence);
  const facts = await readVideo(received.value.path, video.byteLength);
  if (!facts.ok) throw new Error(facts.error.type);
  const { codec: _, ...kept } = facts.value;
  const done = await keepFile(studio, received.value, kept);
  if (!done.ok) throw new Error(done.error.sentence);
  return received.value.sha256;
}

import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takes } from '#lib/server/db/schema.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { storeVideoUpload } from '#lib/server/files/store-video.ts';
import { takeFrames } from '#lib/server/takes/take-frames.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { newTake } from '#tests/support/takes.ts';
import { makeVideo } from '#tests/support/videos.ts';

describe.each(DATABASE_KINDS)('frames of a take, on %s', (kind) => {
  let studio: TestStudio;
  let takeId: string;

  beforeAll(async () => {
    studio = await openTestStudio(kind);
    takeId = (await newTake(studio)).id;
  });
  afterAll(() => studio.stop());

  /** A clip that is red for two seconds and blue for one. */
  async function giveVideo(): Promise<void> {
    const clip = await makeVideo({ colourAt: (frame) => (frame < 48 ? [220, 30, 30] : [30, 30, 220]) });
    const stored = must(
      await storeVideoUpload(studio, {
        stream: (async function* () {
          yield clip;
        })(),
        name: 'clip.mp4',
      }),
    );
    await studio.db.update(takes).set({ status: 'ready', dueAt: null, videoFileId: stored.fileId }).where(eq(takes.id, takeId));
  }
  async function isRed(fileId: string): Promise<boolean> {
    const [red, , blue] = (await sharp(await bytesOf(await openFile(studio, fileId))).stats()).channels;
    return (red?.mean ?? 0) > (blue?.mean ?? 0);
  }

  it('are not to be had of a take that is not here, or has no video', async () => {
    expect(await takeFrames(studio, { takeId: 'nowhere', moments: ['last'] })).toMatchObject({ error: { code: 'not-found' } });
    expect(await takeFrames(studio, { takeId, moments: ['last'] })).toMatchObject({ error: { code: 'take-without-video' } });
  });

  it('are stored pictures in the size of the video, in the order asked for, each file once', async () => {
    await giveVideo();
    const frames = must(await takeFrames(studio, { takeId, moments: [2 - 0.5 / 24, 2 + 0.5 / 24, 'last'] }));
    expect(frames.map(({ name }) => name)).toEqual([
      'Take 1, frame at 1.98 s.jpg',
      'Take 1, frame at 2.02 s.jpg',
      'Take 1, last frame.jpg',
    ]);
    expect(frames[0]?.facts).toMatchObject({ mediaType: 'image/jpeg', width: 720, height: 720 });
    expect(await Promise.all(frames.map(({ fileId }) => isRed(fileId)))).toEqual([true, false, false]);
    const again = await takeFrames(studio, { takeId, moments: [2 - 0.5 / 24] });
    expect(again).toMatchObject({ ok: true, value: [{ fileId: frames[0]?.fileId }] });
  });

  it('are said to be unreadable where the video cannot be decoded, and nothing is stored', async () => {
    const grabbed: string[] = [];
    const outcome = await takeFrames(studio, { takeId, moments: ['last'] }, async (_video, _moment, path) => {
      grabbed.push(path);
      return false;
    });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'frame-unreadable' } });
    await expect(readFile(grabbed[0] ?? '')).rejects.toThrow('ENOENT');
  });

  it('of a video whose bytes are gone are not to be had, and the words say so', async () => {
    const [take] = await studio.db.select({ fileId: takes.videoFileId }).from(takes).where(eq(takes.id, takeId));
    await studio.storage.remove(take?.fileId ?? '');
    expect(await takeFrames(studio, { takeId, moments: ['last'] })).toMatchObject({ ok: false, error: { code: 'take-video-lost' } });
  });
});

import { access, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files, storyboards } from '#lib/server/db/schema.ts';
import { deleteFile } from '#lib/server/files/library/delete-file.ts';
import { fileIdsIn, holdFiles } from '#lib/server/files/library/hold-files.ts';
import { listLibrary } from '#lib/server/files/library/list-library.ts';
import { takeFromLibrary } from '#lib/server/files/library/take-from-library.ts';
import { storeImage } from '#lib/server/files/store-image.ts';
import { storeUpload } from '#lib/server/files/store-upload.ts';
import { storeVideoUpload } from '#lib/server/files/store-video.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { saveStoryboard } from '#lib/server/storyboards/save-storyboard.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { createTake } from '#tests/support/takes.ts';
import { makeVideo } from '#tests/support/videos.ts';

const MINUTE = 60_000;

describe.each(DATABASE_KINDS)('the library, on %s', (kind) => {
  let studio: TestStudio;
  let folder: string;
  let painted = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shotboard-library-'));
    studio = await openTestStudio(kind, { folder });
  });
  afterAll(() => studio.stop());

  const paint = (hue: number) =>
    sharp({ create: { width: 400, height: 400, channels: 3, background: { r: hue % 256, g: Math.floor(hue / 256), b: 90 } } })
      .png()
      .toBuffer();
  async function addPicture(name = 'Bowl.png', bytes?: Buffer) {
    painted += 1;
    return must(await storeUpload(studio, { stream: Readable.from([bytes ?? (await paint(painted))]), name }));
  }
  async function boardWith(fileId: string, facts: Awaited<ReturnType<typeof addPicture>>['facts'], title = 'The lantern maker') {
    const board = withPicture(boardOf([2, 1], { title }), { type: 'file', fileId, facts });
    const stored = must(await createStoryboard(studio, board));
    return { id: stored.id, board };
  }
  const entry = async (fileId: string) => (await listLibrary(studio)).find((each) => each.fileId === fileId);
  const isOnDisk = (fileId: string) =>
    access(studio.storage.pathOf(fileId)).then(
      () => true,
      () => false,
    );

  it('holds the same bytes once, under the name they first came with', async () => {
    const bytes = await paint(4000);
    const first = await addPicture('Brass bowl.png', bytes);
    const second = await addPicture('Copy of it.png', bytes);
    expect(second.fileId).toBe(first.fileId);
    expect((await listLibrary(studio)).filter(({ fileId }) => fileId === first.fileId)).toHaveLength(1);
    expect(await entry(first.fileId)).toMatchObject({ name: 'Brass bowl', kind: 'image', uses: [] });
  });

  it('says which storyboards and takes use a file, and keeps it for them', async () => {
    const { fileId, facts } = await addPicture();
    const { id, board } = await boardWith(fileId, facts);
    expect((await entry(fileId))?.uses).toEqual([{ type: 'storyboard', title: 'The lantern maker', takeNumber: null, isDeleted: false }]);
    studio.clock.move(MINUTE);
    expect(await deleteFile(studio, fileId)).toMatchObject({
      ok: false,
      error: { code: 'file-in-use', sentence: expect.stringContaining('“The lantern maker”') },
    });

    const take = await createTake(studio, { storyboardId: id, revision: 1, intentKey: studio.makeId() });
    expect(take).toMatchObject({ ok: true });
    await saveStoryboard(studio, { id, revision: 1, document: { ...board, references: [], shots: boardOf([2, 1]).shots } });
    expect((await entry(fileId))?.uses).toMatchObject([{ type: 'take', takeNumber: 1 }]);
    expect(await deleteFile(studio, fileId)).toMatchObject({ ok: false, error: { code: 'file-in-use' } });
    expect(await isOnDisk(fileId)).toBe(true);
  });

  it('keeps what a deleted storyboard uses, for it may be brought back', async () => {
    const { fileId, facts } = await addPicture();
    const { id } = await boardWith(fileId, facts, 'Thrown away');
    await studio.db.update(storyboards).set({ deletedAt: studio.clock() }).where(eq(storyboards.id, id));
    studio.clock.move(MINUTE);
    expect((await entry(fileId))?.uses).toMatchObject([{ title: 'Thrown away', isDeleted: true }]);
    expect(await deleteFile(studio, fileId)).toMatchObject({ ok: false, error: { code: 'file-in-use' } });
  });

  it('keeps the original of a picture that was made from it', async () => {
    const original = await addPicture();
    const made = must(await storeImage(studio, { stream: Readable.from([await paint(9000)]), name: 'Cut', madeFromId: original.fileId }));
    studio.clock.move(MINUTE);
    expect((await entry(original.fileId))?.uses).toMatchObject([{ type: 'original', title: 'Cut' }]);
    expect(await deleteFile(studio, original.fileId)).toMatchObject({ ok: false });
    expect(await deleteFile(studio, made.fileId)).toEqual({ ok: true, value: null });
    expect(await deleteFile(studio, original.fileId)).toEqual({ ok: true, value: null });
  });

  it('deletes a file that nobody uses, its bytes and its poster, and says nothing when it is gone already', async () => {
    const { fileId } = must(
      await storeVideoUpload(studio, {
        stream: Readable.from([await makeVideo({ width: 64, height: 64 })]),
        name: 'Clip.mp4',
      }),
    );
    const poster = await studio.posters.of(fileId);
    expect(await entry(poster?.fileId ?? '')).toBeUndefined();
    studio.clock.move(MINUTE);
    expect(await deleteFile(studio, fileId)).toEqual({ ok: true, value: null });
    expect([await isOnDisk(fileId), await isOnDisk(poster?.fileId ?? ''), await entry(fileId)]).toEqual([false, false, undefined]);
    expect(
      await studio.db
        .select()
        .from(files)
        .where(eq(files.id, poster?.fileId ?? '')),
    ).toEqual([]);
    expect(await deleteFile(studio, fileId)).toEqual({ ok: true, value: null });
    expect(await takeFromLibrary(studio, fileId)).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });

  it('deletes the filmstrip of a video with it, and neither it nor the poster before', async () => {
    const stored = must(await storeVideoUpload(studio, { stream: Readable.from([await makeVideo({ seconds: 3.25 })]), name: 'Strip.mp4' }));
    const filmstrip = (await addPicture()).fileId;
    await studio.db.update(files).set({ filmstripFileId: filmstrip }).where(eq(files.id, stored.fileId));
    studio.clock.move(MINUTE);
    expect(await entry(filmstrip)).toBeUndefined();
    expect(await deleteFile(studio, filmstrip)).toMatchObject({ ok: false, error: { code: 'file-in-use' } });
    expect(await deleteFile(studio, stored.fileId)).toEqual({ ok: true, value: null });
    expect(await isOnDisk(filmstrip)).toBe(false);
  });

  it('keeps a poster that another video shows, too', async () => {
    const video = async (seconds: number) => {
      return must(
        await storeVideoUpload(studio, {
          stream: Readable.from([await makeVideo({ width: 64, height: 64, seconds })]),
          name: 'Clip.mp4',
        }),
      ).fileId;
    };
    const [first, second] = [await video(3), await video(4)];
    const [poster, same] = [await studio.posters.of(first), await studio.posters.of(second)];
    expect([second === first, same?.fileId === poster?.fileId]).toEqual([false, true]);
    studio.clock.move(MINUTE);
    expect(await deleteFile(studio, first)).toEqual({ ok: true, value: null });
    expect((await studio.posters.of(second))?.fileId).toBe(poster?.fileId);
    expect(await isOnDisk(poster?.fileId ?? '')).toBe(true);
  });

  it('does not delete what has just come in or was just chosen: a save may be on its way', async () => {
    const { fileId } = await addPicture();
    expect(await deleteFile(studio, fileId)).toMatchObject({ ok: false, error: { code: 'file-arriving' } });
    studio.clock.move(MINUTE);
    expect(await takeFromLibrary(studio, fileId)).toMatchObject({ ok: true, value: { fileId, name: 'Bowl' } });
    expect(await deleteFile(studio, fileId)).toMatchObject({ ok: false, error: { code: 'file-arriving' } });
  });

  it('can have a deleted file again', async () => {
    const bytes = await paint(5000);
    const { fileId } = await addPicture('Back.png', bytes);
    studio.clock.move(MINUTE);
    await deleteFile(studio, fileId);
    expect((await addPicture('Back.png', bytes)).fileId).toBe(fileId);
    expect(await isOnDisk(fileId)).toBe(true);
  });

  it('never ends with a row without bytes, however deleting and adding the same file meet', async () => {
    const bytes = await paint(6000);
    const { fileId } = await addPicture('Race.png', bytes);
    for (let round = 0; round < 8; round += 1) {
      studio.clock.move(MINUTE);
      await Promise.all([deleteFile(studio, fileId), addPicture('Race.png', bytes), deleteFile(studio, fileId)]);
      expect(await isOnDisk(fileId)).toBe((await entry(fileId)) !== undefined);
      await addPicture('Race.png', bytes);
    }
  });

  // The embedded database has one connection: its transactions never run side by side, and there is nothing to test.
  if (kind === 'postgres') {
    it('waits for a save that has begun to use the file, and then keeps it', async () => {
      const { fileId, facts } = await addPicture();
      studio.clock.move(MINUTE);
      const board = withPicture(boardOf([2, 1]), { type: 'file', fileId, facts });
      const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
      const { promise: held, resolve: isHeld } = Promise.withResolvers<void>();
      const save = studio.db.transaction(async (tx) => {
        await holdFiles(tx, fileIdsIn(board));
        isHeld();
        await mayEnd;
        const now = studio.clock();
        await tx.insert(storyboards).values({ id: studio.makeId(), revision: 1, document: board, createdAt: now, updatedAt: now });
      });
      await held;
      const deletion = deleteFile(studio, fileId);
      end();
      await save;
      expect(await deletion).toMatchObject({ ok: false, error: { code: 'file-in-use' } });
      expect(await isOnDisk(fileId)).toBe(true);
    });
  }
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { files, storyboards } from '#lib/server/db/schema.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { deleteStoryboard, listDeleted, OFFERED_BACK_MS, restoreStoryboard } from '#lib/server/storyboards/delete-storyboard.ts';
import { duplicateStoryboard } from '#lib/server/storyboards/duplicate-storyboard.ts';
import { findStoryboards } from '#lib/server/storyboards/find-storyboards.ts';
import { listStoryboards } from '#lib/server/storyboards/list-storyboards.ts';
import { loadStoryboard } from '#lib/server/storyboards/load-storyboard.ts';
import { renameStoryboard } from '#lib/server/storyboards/rename-storyboard.ts';
import { saveStoryboard } from '#lib/server/storyboards/save-storyboard.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import type { TestStudio } from '#tests/support/studio.ts';
import { createTake } from '#tests/support/takes.ts';

describe.each(DATABASE_KINDS)('storyboards on %s', (kind) => {
  let studio: TestStudio;
  beforeAll(async () => {
    studio = await openTestStudio(kind);
  });
  afterAll(() => studio.stop());
  const idOf = async (made: ReturnType<typeof createStoryboard>): Promise<string> => {
    return must(await made).id;
  };

  it('come back exactly as they were stored, odd characters included', async () => {
    const odd = boardOf([2, 1], { title: 'NUL \0, half a pair \ud83d, 灯', autoPrompt: '\0\ud83d\udd6f' });
    const id = await idOf(createStoryboard(studio, odd));
    expect(await loadStoryboard(studio, id)).toEqual({ ok: true, value: { id, revision: 1, document: odd, deletedAt: null } });
    expect(await loadStoryboard(studio, 'nowhere')).toBeNull();
  });

  it('are saved over the revision that was edited, and over no other', async () => {
    const id = await idOf(createStoryboard(studio));
    studio.clock.move(1000);
    expect(await saveStoryboard(studio, { id, revision: 1, document: boardOf([4]) })).toEqual({
      ok: true,
      value: { revision: 2, savedAt: studio.clock() },
    });
    expect(await saveStoryboard(studio, { id, revision: 1, document: boardOf([5]) })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await saveStoryboard(studio, { id: 'nowhere', revision: 1, document: boardOf([5]) })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await loadStoryboard(studio, id)).toMatchObject({ value: { revision: 2, document: { totalSeconds: 4 } } });
  });

  it('are saved already when they say what is stored, whatever revision that was written over', async () => {
    const id = await idOf(createStoryboard(studio));
    const board = boardOf([4]);
    const first = await saveStoryboard(studio, { id, revision: 1, document: board });
    studio.clock.move(1000);
    expect(await saveStoryboard(studio, { id, revision: 1, document: structuredClone(board) })).toEqual(first);
    expect(await saveStoryboard(studio, { id, revision: 7, document: { ...board, title: 'Other words' } })).toMatchObject({
      error: { code: 'conflict' },
    });
  });

  it('lose none of two saves that arrive together', async () => {
    const id = await idOf(createStoryboard(studio));
    const saves = await Promise.all([4, 5, 6].map((seconds) => saveStoryboard(studio, { id, revision: 1, document: boardOf([seconds]) })));
    expect(saves.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([null, 'words', [], {}, { version: 1 }, { ...boardOf([2]), totalSeconds: 9 }, { ...boardOf([2, 1]), shots: [] }])(
    'are not replaced by something that is none: %#',
    async (document) => {
      const id = await idOf(createStoryboard(studio));
      expect(await saveStoryboard(studio, { id, revision: 1, document })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    },
  );

  it('from a newer version are refused by name and left as they are', async () => {
    await studio.db
      .insert(storyboards)
      .values({ id: `newer-${kind}`, revision: 7, document: { version: 99, title: 'From tomorrow' }, createdAt: 0, updatedAt: 0 });
    const loaded = await loadStoryboard(studio, `newer-${kind}`);
    expect(loaded).toMatchObject({ ok: false, error: { code: 'newer-version', sentence: expect.stringContaining('“From tomorrow”') } });
    expect((await listStoryboards(studio)).map(({ id }) => id)).not.toContain(`newer-${kind}`);
  });

  it('are renamed, also while somebody else saves', async () => {
    const id = await idOf(createStoryboard(studio, boardOf([2, 1])));
    const [renamed, saved] = await Promise.all([
      renameStoryboard(studio, { id, title: '  Kite over Lagos ' }),
      saveStoryboard(studio, { id, revision: 1, document: boardOf([4]) }),
    ]);
    expect(renamed).toEqual({ ok: true, value: { title: 'Kite over Lagos' } });
    expect(await loadStoryboard(studio, id)).toMatchObject({
      value: { document: { title: 'Kite over Lagos', totalSeconds: saved.ok ? 4 : 3 } },
    });
    expect(await renameStoryboard(studio, { id: 'nowhere', title: 'a' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('are duplicated without their takes', async () => {
    const id = await idOf(createStoryboard(studio, boardOf([2, 1])));
    await createTake(studio, { storyboardId: id, revision: 1, intentKey: studio.makeId() });
    const copy = await idOf(duplicateStoryboard(studio, { id, title: 'Another lantern' }));
    expect(await loadStoryboard(studio, copy)).toMatchObject({ value: { document: { ...boardOf([2, 1]), title: 'Another lantern' } } });
    expect((await listStoryboards(studio)).find((each) => each.id === copy)).toMatchObject({ takeCount: 0 });
  });

  it('are deleted with a way back, and keep a take that moves', async () => {
    const id = await idOf(createStoryboard(studio, boardOf([2, 1], { title: 'To be deleted' })));
    await createTake(studio, { storyboardId: id, revision: 1, intentKey: studio.makeId() });
    expect(await deleteStoryboard(studio, id)).toEqual({ ok: true, value: { id } });
    expect((await listStoryboards(studio)).map((each) => each.id)).not.toContain(id);
    expect(await findStoryboards(studio, 'deleted')).toEqual([]);
    expect(await listDeleted(studio)).toEqual([{ id, title: 'To be deleted', deletedAt: studio.clock() }]);
    // A tab that is still open loses no work.
    expect(await saveStoryboard(studio, { id, revision: 1, document: boardOf([4]) })).toMatchObject({ ok: true });
    expect(await restoreStoryboard(studio, id)).toEqual({ ok: true, value: { id } });
    expect((await listStoryboards(studio)).find((each) => each.id === id)).toMatchObject({ movingTake: { number: 1 }, totalSeconds: 4 });
    await deleteStoryboard(studio, id);
    studio.clock.move(OFFERED_BACK_MS + 1);
    expect(await listDeleted(studio)).toEqual([]);
    expect(await deleteStoryboard(studio, 'nowhere')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('are found by all the words of title, prompts and references', async () => {
    const id = await idOf(createStoryboard(studio, boardOf([2, 1], { title: 'Harbour', singlePrompt: 'unseen zebra' })));
    expect(await findStoryboards(studio, '  LANTERN harbour ')).toEqual([id]);
    expect(await findStoryboards(studio, 'zebra')).toEqual([]);
    await saveStoryboard(studio, { id, revision: 1, document: boardOf([2, 1], { title: 'Quay' }) });
    expect(await findStoryboards(studio, 'harbour')).toEqual([]);
  });

  it('that name files which are not here have something to mend, until the files are', async () => {
    const fileId = 'b'.repeat(64);
    const facts = { mediaType: 'image/png', bytes: 1000, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
    const id = await idOf(createStoryboard(studio, withPicture(boardOf([2, 1]), { type: 'file', fileId, facts })));
    const listed = async () => (await listStoryboards(studio)).find((each) => each.id === id);
    expect(await listed()).toMatchObject({ issueCount: 1, shots: [{ pictureUrl: null }, { pictureUrl: null }] });
    await studio.db.insert(files).values({ id: fileId, createdAt: 0, ...facts });
    expect(await listed()).toMatchObject({ issueCount: 0, shots: [{ pictureUrl: expect.stringContaining(fileId) }, { pictureUrl: null }] });
  });

  it('count what has to be mended, though not words that are still to come', async () => {
    const tooLong = await idOf(createStoryboard(studio, boardOf([2, 1], { kind: 'single', singlePrompt: 'a'.repeat(3000) })));
    const listed = await listStoryboards(studio);
    expect(listed.find(({ id }) => id === tooLong)?.issueCount).toBe(1);
  });

  it('are listed with what the home page shows, the last changed first', async () => {
    const fileId = 'a'.repeat(64);
    const facts = { mediaType: 'image/png', bytes: 1000, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
    studio.clock.move(1000);
    await studio.db.insert(files).values({ id: fileId, createdAt: 0, ...facts });
    const first = await idOf(createStoryboard(studio, withPicture(boardOf([2, 1]), { type: 'file', fileId, facts })));
    studio.clock.move(1000);
    const second = await idOf(createStoryboard(studio));
    await createTake(studio, { storyboardId: first, revision: 1, intentKey: studio.makeId() });
    const [newest, older] = await listStoryboards(studio);
    // A new storyboard has no words yet: that is a draft, nothing to mend.
    expect(newest).toMatchObject({ id: second, takeCount: 0, movingTake: null, issueCount: 0 });
    expect(older).toMatchObject({
      id: first,
      title: 'The lantern maker',
      totalSeconds: 3,
      shots: [
        { seconds: 2, pictureUrl: `/api/files/${fileId}?preview=small` },
        { seconds: 1, pictureUrl: null },
      ],
      takeCount: 1,
      readyTakeCount: 0,
      movingTake: { number: 1, status: 'waiting' },
      issueCount: 0,
    });
  });
});

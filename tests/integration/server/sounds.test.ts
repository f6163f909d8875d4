import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteFile } from '#lib/server/files/library/delete-file.ts';
import { listLibrary } from '#lib/server/files/library/list-library.ts';
import { openFile } from '#lib/server/files/open-file.ts';
import { storeSound } from '#lib/server/files/store-sound.ts';
import { createStoryboard } from '#lib/server/storyboards/create-storyboard.ts';
import { newStoryboard } from '#lib/storyboard/new-storyboard.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { DATABASE_KINDS } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openTestStudio } from '#tests/support/open-studio.ts';
import { makeSound } from '#tests/support/sounds.ts';
import { handClock, type TestStudio } from '#tests/support/studio.ts';
import { unreadableArrivals } from '#tests/support/unreadable-arrivals.ts';
import { makeVideo } from '#tests/support/videos.ts';

describe.each(DATABASE_KINDS)('a scratch sound, on %s', (kind) => {
  let folder: string;
  let studio: TestStudio;
  const clock = handClock();
  const voice = makeSound({ seconds: 1.5 });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'shotboard-sounds-'));
    studio = await openTestStudio(kind, { folder, clock });
  });
  afterAll(() => studio.stop());

  async function* streamOf(bytes: Buffer) {
    yield bytes;
  }
  const upload = (bytes: Buffer, name = 'Voice.wav') => storeSound(studio, { stream: streamOf(bytes), name });

  it('is stored by its digest, with its length, and can be played from there', async () => {
    const stored = await upload(voice);
    expect(stored).toMatchObject({ ok: true, value: { name: 'Voice', durationSeconds: 1.5 } });
    if (!stored.ok) return;
    const file = await openFile(studio, stored.value.fileId);
    expect(file).toMatchObject({ mediaType: 'audio/wav', bytes: voice.length });
    expect(await bytesOf(file)).toEqual(voice);
  });

  it('is listed as a sound, stays while a storyboard has it, and can be deleted when none has', async () => {
    const stored = must(await upload(makeSound({ seconds: 1 })));
    const board = newStoryboard(() => 'shot1');
    const document = { ...board, shots: board.shots.map((shot) => ({ ...shot, scratchSound: stored })) };
    expect(await createStoryboard(studio, document)).toMatchObject({ ok: true });
    const unused = must(await upload(makeSound({ seconds: 0.5 })));
    const listed = new Map((await listLibrary(studio)).map((file) => [file.fileId, file]));
    expect(listed.get(stored.fileId)).toMatchObject({ kind: 'sound', name: 'Voice', uses: [{ type: 'storyboard' }] });
    clock.move(60_000);
    expect(await deleteFile(studio, stored.fileId)).toMatchObject({ ok: false });
    expect(await deleteFile(studio, unused.fileId)).toEqual({ ok: true, value: null });
  });

  it('is not held to be none because this machine cannot read it', async () => {
    const storage = unreadableArrivals(studio.storage);
    expect(await storeSound({ ...studio, storage }, { stream: streamOf(voice), name: 'Voice.wav' })).toMatchObject({
      ok: false,
      error: { code: 'reading-away' },
    });
  });

  it.each([
    ['words', async () => Buffer.from('These are words.')],
    ['nothing', async () => Buffer.alloc(0)],
    ['a film', () => makeVideo({ seconds: 1 })],
  ])('is refused when it is %s, and leaves nothing', async (_what, bytes) => {
    expect(await upload(await bytes(), 'Voice.mp3')).toMatchObject({ ok: false, error: { code: 'not-a-sound' } });
    expect(await readdir(join(folder, 'incoming')).catch(() => [])).toEqual([]);
  });
});

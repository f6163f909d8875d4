import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Task } from '#lib/kling/client.ts';
import type { Database } from '#lib/server/db/database.ts';
import { deleteFile } from '#lib/server/files/library/delete-file.ts';
import { listLibrary } from '#lib/server/files/library/list-library.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import type { Standin } from '#lib/standin/standin.ts';
import { boardOf } from '#tests/support/boards.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { studioAt, type TestStudio } from '#tests/support/studio.ts';
import { newTake, takeHistory } from '#tests/support/takes.ts';
import { unreadableArrivals } from '#tests/support/unreadable-arrivals.ts';

describe.each(DATABASE_KINDS)('saving a result, on %s', (kind) => {
  let database: Database;
  let standin: Standin;
  let studio: TestStudio;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    const quick = await openQuickStandin();
    standin = quick.standin;
    studio = await studioAt(quick.url, database);
  });
  afterAll(async () => {
    await studio.stop();
    await standin.close();
    await database.close();
  });
  beforeEach(() => standin.script([]));

  const callsOf = (name: string) => standin.stats().calls[name] ?? 0;
  const digestOf = (fileId: string) =>
    studio.storage.withLocal(fileId, async (path) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  const typesOf = async (id: string) => (await takeHistory(studio, id)).map(({ type }) => type).filter((type) => type !== 'status');

  it('goes on with a download that broke off, and asks only for what is missing', async () => {
    const { id } = await newTake(studio);
    const before = { result: callsOf('result'), rest: callsOf('result-rest') };
    standin.script([{ on: 'result', kind: 'cut-off', times: 2 }]);
    await studio.drive(id);
    expect({ result: callsOf('result') - before.result, rest: callsOf('result-rest') - before.rest }).toEqual({ result: 3, rest: 2 });
    // One step: no address was renewed, and nobody was told of a trouble that was none.
    expect(await typesOf(id)).toEqual(['written', 'sending', 'posting', 'accepted', 'saving', 'ready', 'looked']);
    const fileId = (await takeVideo(studio, id))?.file.fileId ?? '';
    expect(await digestOf(fileId)).toBe(fileId);
  });

  it('begins anew under a fresh address when the one that broke off is dead by then', async () => {
    const { id, storyboardId } = await newTake(studio);
    standin.script([
      { on: 'result', kind: 'cut-off' },
      { on: 'result', kind: 'expired' },
    ]);
    await studio.drive(id);
    expect(await listTakes(studio, storyboardId)).toMatchObject([{ status: 'ready', note: null }]);
    expect(await typesOf(id)).toEqual(expect.arrayContaining(['save-failed', 'address-renewed', 'ready']));
  });

  describe('with a watermark asked for', () => {
    const watermarked = boardOf([2, 1]);
    watermarked.settings.watermark = true;

    it('fetches the second file, too, and offers both; the take is ready when both are here', async () => {
      const { id, storyboardId } = await newTake(studio, watermarked);
      await studio.drive(id);
      const address = `/api/takes/${id}/video?download&watermarked`;
      expect(await listTakes(studio, storyboardId)).toMatchObject([{ status: 'ready', note: null, watermarkedUrl: address }]);
      const plain = await takeVideo(studio, id);
      const copy = await takeVideo(studio, id, 'watermarked');
      expect(copy?.file.fileId).not.toBe(plain?.file.fileId);
      expect(await digestOf(copy?.file.fileId ?? '')).toBe(copy?.file.fileId);
      expect(copy?.downloadName).toMatch(/take 1 with watermark\.mp4$/);
      expect(await typesOf(id)).toEqual(['written', 'sending', 'posting', 'accepted', 'saving', 'stored', 'ready', 'looked']);
    });

    it('can be played while the second file is still on its way', async () => {
      const { id, storyboardId } = await newTake(studio, watermarked);
      standin.script([{ on: 'result', kind: 'drop', skip: 1, times: 'always' }]);
      let played = false;
      await studio.drive(id, {
        until: (steps) => steps > 200 || played,
        deps: {
          onMoment: (moment) => {
            played = played || moment === 'wrote stored';
          },
        },
      });
      expect(await listTakes(studio, storyboardId)).toMatchObject([{ status: 'saving', video: { bytes: expect.any(Number) } }]);
    });

    it('asks for a fresh address when that of the second file is dead', async () => {
      const { id, storyboardId } = await newTake(studio, watermarked);
      standin.script([{ on: 'result', kind: 'expired', skip: 1, times: 2 }]);
      await studio.drive(id);
      const [view] = await listTakes(studio, storyboardId);
      expect(view).toMatchObject({ status: 'ready', note: null });
      expect(view?.watermarkedUrl).not.toBeNull();
    });

    it('is ready without it in the end, and says so', async () => {
      const { id, storyboardId } = await newTake(studio, watermarked);
      standin.script([{ on: 'result', kind: 'http', status: 500, skip: 1, times: 'always' }]);
      const began = studio.clock();
      await studio.drive(id);
      const [view] = await listTakes(studio, storyboardId);
      expect(view).toMatchObject({ status: 'ready', watermarkedUrl: null });
      expect(view?.video).not.toBeNull();
      expect(view?.note).toContain('The copy with the watermark could not be saved');
      expect(studio.clock() - began).toBeLessThan(15 * 60_000);
    });

    it('waits for the second file as long as this machine cannot read it', async () => {
      const { id, storyboardId } = await newTake(studio, watermarked);
      let isFirstStored = false;
      const onMoment = (moment: string) => {
        isFirstStored ||= moment === 'wrote stored';
      };
      await studio.drive(id, { deps: { onMoment }, until: () => isFirstStored });
      const deps = { storage: unreadableArrivals(studio.storage) };
      const began = studio.clock();
      await studio.drive(id, { deps, until: () => studio.clock() - began > 3_600_000 });
      expect(await listTakes(studio, storyboardId)).toMatchObject([{ status: 'saving', note: null }]);
      await studio.drive(id);
      const [view] = await listTakes(studio, storyboardId);
      expect(view?.watermarkedUrl).not.toBeNull();
    });

    it('does not hang on a copy that the engine never made', async () => {
      const { id, storyboardId } = await newTake(studio, watermarked);
      const client = await studio.engine.client();
      if (!client) throw new Error('no client');
      const bare = (task: Task): Task => ({ ...task, videos: task.videos.map((video) => ({ ...video, watermarkUrl: null })) });
      const query: typeof client.query = async (taskId) => {
        const outcome = await client.query(taskId);
        return outcome.kind === 'found' ? { ...outcome, task: bare(outcome.task) } : outcome;
      };
      const engine = { ...studio.engine, client: async () => ({ ...client, query }) };
      await studio.drive(id, { deps: { engine } });
      const [view] = await listTakes(studio, storyboardId);
      expect(view).toMatchObject({ status: 'ready', note: 'The engine delivered no copy with its watermark.' });
    });

    it('keeps both files in the library for the take', async () => {
      const { id } = await newTake(studio, watermarked);
      await studio.drive(id);
      const library = await listLibrary(studio);
      const results = library.filter(({ uses }) => uses.some(({ type, takeNumber }) => type === 'result' && takeNumber === 1));
      const copy = await takeVideo(studio, id, 'watermarked');
      expect(results.map(({ fileId }) => fileId)).toContain(copy?.file.fileId);
      expect(await deleteFile(studio, copy?.file.fileId ?? '')).toMatchObject({ ok: false, error: { code: 'file-in-use' } });
    });
  });
});

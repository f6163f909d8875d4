import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { KlingClient } from '#lib/kling/client.ts';
import type { KlingRequest } from '#lib/kling/request.ts';
import type { Database } from '#lib/server/db/database.ts';
import { storyboards, takes } from '#lib/server/db/schema.ts';
import { openDiskStorage } from '#lib/server/files/stores/disk-storage.ts';
import type { Writer } from '#lib/server/files/stores/incoming.ts';
import { loadStoryboard } from '#lib/server/storyboards/load-storyboard.ts';
import { saveStoryboard } from '#lib/server/storyboards/save-storyboard.ts';
import { advanceTake } from '#lib/server/takes/advance.ts';
import { LEASE_MS } from '#lib/server/takes/lease.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { retryTake } from '#lib/server/takes/retry-take.ts';
import type { Standin } from '#lib/standin/standin.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { foundTask, scripted, scriptedError, scriptedTask } from '#tests/support/scripted-engine.ts';
import { storedPicture } from '#tests/support/stored-picture.ts';
import { engineAt, engineWith, handClock, studioAt, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { createTake, forgetTakes, newTake, storeBoard, takeHistory } from '#tests/support/takes.ts';
import { unreadableArrivals } from '#tests/support/unreadable-arrivals.ts';

const HOUR = 3_600_000;

async function* htmlPage() {
  yield Buffer.from('<!doctype html><title>Not a video</title>');
}

describe.each(DATABASE_KINDS)('the life of a take, on %s', (kind) => {
  let database: Database;
  let standin: Standin;
  let standinUrl: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    ({ standin, url: standinUrl } = await openQuickStandin());
  });
  afterAll(async () => {
    await standin.close();
    await database.close();
  });

  beforeEach(() => forgetTakes(database));

  const studioOnStandin = (): Promise<TestStudio> => studioAt(standinUrl, database);

  describe('made', () => {
    it('is one take, however often the same press arrives', async () => {
      const studio = await studioOnStandin();
      const storyboardId = await storeBoard(studio);
      const press = { storyboardId, revision: 1, intentKey: `the same press, ${kind}` };
      const made = await Promise.all(Array.from({ length: 5 }, () => createTake(studio, press)));
      expect(new Set(made.map((take) => take.ok && take.value.id)).size).toBe(1);
      expect(await listTakes(studio, storyboardId)).toHaveLength(1);
    });

    it('is that take also when the press arrives again after the storyboard has changed', async () => {
      const studio = await studioOnStandin();
      const storyboardId = await storeBoard(studio);
      const press = { storyboardId, revision: 1, intentKey: studio.makeId() };
      const made = await createTake(studio, press);
      await saveStoryboard(studio, { id: storyboardId, revision: 1, document: boardOf([3, 1]) });
      expect(await createTake(studio, press)).toEqual(made);
    });

    it('counts from 1 for each storyboard, without holes, newest first', async () => {
      const studio = await studioOnStandin();
      const storyboardId = await storeBoard(studio);
      await Promise.all(Array.from({ length: 4 }, () => createTake(studio, { storyboardId, revision: 1, intentKey: studio.makeId() })));
      expect((await listTakes(studio, storyboardId)).map(({ number }) => number)).toEqual([4, 3, 2, 1]);
    });

    it('is not made of another revision than the one on the screen', async () => {
      const studio = await studioOnStandin();
      const storyboardId = await storeBoard(studio);
      await saveStoryboard(studio, { id: storyboardId, revision: 1, document: boardOf([3, 1]) });
      expect(await createTake(studio, { storyboardId, revision: 1, intentKey: 'k' })).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      });
      expect(await listTakes(studio, storyboardId)).toEqual([]);
    });

    it('is not made while a check still says no', async () => {
      const studio = await studioOnStandin();
      const storyboardId = await storeBoard(studio, boardOf([2, 1], { shots: [{ id: 'a', prompt: ' ', seconds: 3 }] }));
      expect(await createTake(studio, { storyboardId, revision: 1, intentKey: 'k' })).toMatchObject({
        ok: false,
        error: { code: 'issues-remain' },
      });
      expect(await createTake(studio, { storyboardId: 'nowhere', revision: 1, intentKey: 'k' })).toMatchObject({
        ok: false,
        error: { code: 'not-found' },
      });
    });

    it('is not made with a picture that is not stored here, as an imported storyboard may name one', async () => {
      const studio = await studioOnStandin();
      const facts = { mediaType: 'image/png', bytes: 1000, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
      const storyboardId = await storeBoard(studio, withPicture(boardOf([2, 1]), { type: 'file', fileId: 'b'.repeat(64), facts }));
      expect(await createTake(studio, { storyboardId, revision: 1, intentKey: 'k' })).toMatchObject({
        ok: false,
        error: { code: 'picture-missing' },
      });
    });

    it('is checked by what is known here about its pictures, not by what the document says of them', async () => {
      const studio = await studioOnStandin();
      const slit = await storedPicture(studio, { width: 420, height: 120 });
      const { facts } = slit;
      const claimed = withPicture(boardOf([2, 1]), { ...slit, facts: { ...facts, width: 1000, height: 1000 } });
      const storyboardId = await storeBoard(studio, claimed);
      const refused = { ok: false, error: { code: 'issues-remain' } };
      expect(await createTake(studio, { storyboardId, revision: 1, intentKey: 'k' })).toMatchObject(refused);
      await saveStoryboard(studio, { id: storyboardId, revision: 1, document: claimed });
      expect(await loadStoryboard(studio, storyboardId)).toMatchObject({ value: { document: { references: [{ source: { facts } }] } } });
      // As an earlier version may have stored it.
      await database.db.update(storyboards).set({ document: claimed }).where(eq(storyboards.id, storyboardId));
      expect(await createTake(studio, { storyboardId, revision: 2, intentKey: 'k' })).toMatchObject(refused);
    });

    it('carries its pictures when it is sent, and only their names while it is kept', async () => {
      const studio = await studioOnStandin();
      const picture = await storedPicture(studio, { width: 400, height: 400 });
      const take = await newTake(studio, withPicture(boardOf([2, 1]), picture));
      const { request: kept } = await take.row();
      expect(kept.image_list).toEqual([{ image_url: `file:${picture.fileId}` }]);
      let sent: KlingRequest | undefined;
      const honest = await studio.engine.client();
      if (!honest) throw new Error('no engine');
      const listening: KlingClient = {
        ...honest,
        create(request) {
          sent = request;
          return honest.create(request);
        },
      };
      const engine = { ...studio.engine, client: async () => listening };
      await studio.drive(take.id, { deps: { engine } });
      expect(await take.view()).toMatchObject({ status: 'ready' });
      const bytes = await readFile(studio.storage.pathOf(picture.fileId));
      expect(sent).toEqual({ ...kept, image_list: [{ image_url: bytes.toString('base64') }] });
    });

    it('ends unsent when a picture has gone from the disk', async () => {
      const studio = await studioOnStandin();
      const picture = await storedPicture(studio, { width: 410, height: 400 });
      const take = await newTake(studio, withPicture(boardOf([2, 1]), picture));
      await rm(studio.storage.pathOf(picture.fileId));
      await studio.drive(take.id);
      expect(await take.view()).toMatchObject({ status: 'failed', failure: { code: 'file-lost' } });
      expect(standin.stats().creates[`shotboard-${take.id}`]).toBeUndefined();
    });

    it('keeps its plan when the storyboard changes afterwards, and so does a retry', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      await saveStoryboard(studio, { id: take.storyboardId, revision: 1, document: boardOf([5, 5, 5]) });
      await studio.drive(take.id);
      const again = must(await retryTake(studio, { takeId: take.id, intentKey: studio.makeId() }));
      await studio.drive(again.id);
      const [second, first] = await listTakes(studio, take.storyboardId);
      expect(first).toMatchObject({ number: 1, status: 'ready', totalSeconds: 3, video: { durationSeconds: 3 } });
      expect(second).toMatchObject({ number: 2, status: 'ready', totalSeconds: 3, shots: first?.shots });
      expect(first?.shots.map(({ startSeconds, seconds }) => [startSeconds, seconds])).toEqual([
        [0, 2],
        [2, 1],
      ]);
    });
  });

  describe('told by a scripted engine', () => {
    const error = scriptedError();

    const studioOn = (client: KlingClient | null, name: 'kling' | 'stand-in' = 'stand-in') =>
      testStudio({ database, engine: engineWith(client, [], name) });

    it('asks, and asks again, before it ever sends a second time', async () => {
      const { client, asked } = scripted(
        [
          { kind: 'unclear', error },
          { kind: 'exists', error },
          { kind: 'accepted', task: scriptedTask('submitted') },
        ],
        [
          { kind: 'unclear', error },
          { kind: 'refused', error },
          { kind: 'not-found' },
          { kind: 'unclear', error },
          foundTask('processing'),
          foundTask('failed', 'failed'),
        ],
      );
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id);
      expect(asked).toEqual(['create', 'ask', 'ask', 'ask', 'create', 'ask', 'ask', 'poll']);
      expect(await take.view()).toMatchObject({ status: 'failed', failure: { code: 'task-failed' } });
    });

    it('does not end on a refusal before asking whether an earlier request was taken late', async () => {
      const refusal = { ...error, code: 'kling-1102', retry: 'never' as const };
      const { client, asked } = scripted(
        [
          { kind: 'unclear', error },
          { kind: 'refused', error: refusal },
        ],
        [{ kind: 'not-found' }, foundTask('processing'), foundTask('failed')],
      );
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id);
      expect(asked).toEqual(['create', 'ask', 'create', 'ask', 'poll']);
      expect(await take.view()).toMatchObject({ failure: { code: 'task-failed' } });
    });

    it('asks first also after a busy answer', async () => {
      const { client, asked } = scripted(
        [
          { kind: 'busy', error },
          { kind: 'accepted', task: scriptedTask('submitted') },
        ],
        [{ kind: 'not-found' }, foundTask('failed')],
      );
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id, { until: () => asked.length === 1 });
      expect(await take.view()).toMatchObject({ status: 'waiting', note: 'No answer. Wait.' });
      await studio.drive(take.id);
      expect(asked).toEqual(['create', 'ask', 'create', 'poll']);
    });

    it('writes an unknown word down once, and waits on for 24 hours', async () => {
      const { client } = scripted([{ kind: 'accepted', task: scriptedTask('submitted') }], [foundTask('unknown', 'simmering')]);
      const studio = await studioOn(client, 'kling');
      const take = await newTake(studio);
      const start = studio.clock();
      await studio.drive(take.id, { until: () => studio.clock() > start + 20_000 });
      expect(await take.view()).toMatchObject({ status: 'rendering', note: expect.stringContaining('does not know') });
      studio.clock.moveTo(start + 23.9 * HOUR);
      await studio.drive(take.id, { until: (steps) => steps === 50 });
      expect(await take.view()).toMatchObject({ status: 'rendering' });
      studio.clock.moveTo(start + 24.1 * HOUR);
      await studio.drive(take.id);
      expect(await take.view()).toMatchObject({ status: 'failed', failure: { code: 'no-end' } });
      const unknown = (await takeHistory(studio, take.id)).filter(({ type }) => type === 'unknown-status');
      expect(unknown).toEqual([{ at: expect.any(Number), type: 'unknown-status', detail: { status: 'simmering' } }]);
    });

    it.each([
      ['no answer comes', { kind: 'unclear', error }],
      ['the key is refused', { kind: 'refused', error }],
    ] as const)('is not given up when, days later, %s: its video may lie there, paid for', async (_, silence) => {
      const { client } = scripted(
        [{ kind: 'accepted', task: scriptedTask('submitted') }],
        [foundTask('processing'), silence, silence, foundTask('failed')],
      );
      const studio = await studioOn(client, 'kling');
      const take = await newTake(studio);
      await studio.drive(take.id, { until: (steps) => steps === 2 });
      studio.clock.move(3 * 24 * HOUR);
      await studio.drive(take.id, { until: (steps) => steps === 2 });
      expect(await take.view()).toMatchObject({ status: 'rendering', failure: null });
      await studio.drive(take.id);
      expect(await take.view()).toMatchObject({ status: 'failed', failure: { code: 'task-failed' } });
    });

    it('goes on with a stand-in that was off as long as we were', async () => {
      const { client } = scripted([{ kind: 'accepted', task: scriptedTask('submitted') }], [foundTask('processing')]);
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id, { until: (steps) => steps === 2 });
      studio.clock.move(3 * 24 * HOUR);
      await studio.drive(take.id, { until: (steps) => steps === 3 });
      expect(await take.view()).toMatchObject({ status: 'rendering', failure: null });
    });

    it('goes on at its pace when the clock is set back', async () => {
      const { client } = scripted([{ kind: 'accepted', task: scriptedTask('submitted') }], [foundTask('processing')]);
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id, { until: () => true });
      await database.db.update(takes).set({ leaseUntil: studio.clock(), leaseToken: 'of a dead process' }).where(eq(takes.id, take.id));
      const setBack = () => studio.clock() - 24 * HOUR;
      const { nextDueAt } = await advanceTake({ ...studio.deps, clock: setBack }, take.id);
      expect(nextDueAt).toBe(setBack() + studio.engine.pace.firstMs);
    });

    it('never sends again because a question about an accepted take finds nothing', async () => {
      const { client, asked } = scripted([{ kind: 'accepted', task: scriptedTask('submitted') }], [{ kind: 'not-found' }]);
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id, { until: () => asked.length > 20 });
      expect(asked.filter((each) => each === 'create')).toHaveLength(1);
      expect(await take.view()).toMatchObject({ status: 'rendering' });
    });

    it('is asked for by our own id where no path can carry the engine’s', async () => {
      const odd = scriptedTask('submitted', 'submitted', { taskId: 'task:ab.12' });
      const { client, asked } = scripted([{ kind: 'accepted', task: odd }], [foundTask('processing'), foundTask('failed')]);
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id);
      expect(asked).toEqual(['create', 'ask', 'ask']);
    });

    it('waits while the engine is not up, without having sent anything', async () => {
      const studio = await studioOn(null);
      const take = await newTake(studio);
      await studio.drive(take.id, { until: (steps) => steps === 3 });
      expect(await take.view()).toMatchObject({ status: 'sending', note: 'The stand-in is starting.' });
    });

    it('never asks another engine than the one it was made for', async () => {
      const { client, asked } = scripted([{ kind: 'accepted', task: scriptedTask('submitted') }], [{ kind: 'not-found' }]);
      const studio = await studioOn(client);
      const take = await newTake(studio);
      await studio.drive(take.id, { deps: { engine: engineWith(client, [], 'kling') }, until: () => true });
      expect(asked).toEqual([]);
      expect(await take.view()).toMatchObject({ status: 'waiting', note: expect.stringContaining('made for the stand-in') });
    });

    it('is taken over when the process that held it is silent, and the silent one writes nothing more', async () => {
      const { client } = scripted([{ kind: 'accepted', task: scriptedTask('submitted') }], [foundTask('processing')]);
      const studio = await studioOn(client);
      const take = await newTake(studio);
      const posting = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      const stalls: KlingClient = {
        ...client,
        async create(request) {
          posting.resolve();
          await gate.promise;
          return client.create(request);
        },
      };
      const stalled = advanceTake({ ...studio.deps, engine: engineWith(stalls) }, take.id);
      await posting.promise;
      expect(await advanceTake(studio.deps, take.id)).toMatchObject({ nextDueAt: null });
      studio.clock.move(LEASE_MS + 1);
      await studio.drive(take.id, { until: () => true });
      expect(await take.view()).toMatchObject({ status: 'rendering' });
      const before = await takeHistory(studio, take.id);
      gate.resolve();
      expect(await stalled).toMatchObject({ nextDueAt: null });
      expect(await takeHistory(studio, take.id)).toEqual(before);
    });
  });

  describe('saved', () => {
    it('waits out a full disk, with a note, and is ready once there is room', async () => {
      let isFull = true;
      let refusals = 0;
      const folder = await mkdtemp(join(tmpdir(), 'shotboard-full-'));
      const roomy = await openDiskStorage(folder);
      const full = await openDiskStorage(
        folder,
        async (): Promise<Writer> => ({
          write: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })),
          sync: async () => undefined,
          close: async () => undefined,
        }),
      );
      const clock = handClock();
      const storage = {
        ...roomy,
        receive: (...args: Parameters<typeof roomy.receive>) => {
          refusals += Number(isFull);
          return (isFull ? full : roomy).receive(...args);
        },
      };
      const studio = await testStudio({ database, clock, storage, engine: engineAt(standinUrl, clock) });
      const take = await newTake(studio);
      await studio.drive(take.id, { until: () => refusals > 3 });
      expect(await take.view()).toMatchObject({ status: 'saving', note: expect.stringContaining('disk of this server is full') });
      isFull = false;
      await studio.drive(take.id);
      expect(await take.view()).toMatchObject({ status: 'ready', note: null });
    });

    it('fetches a video of another length again, and then keeps it with a word about it: it was paid for', async () => {
      const studio = await studioOnStandin();
      const short = await newTake(studio, boardOf([3]));
      const long = await newTake(studio, boardOf([5, 5]));
      await studio.drive(short.id);
      // The long take is answered with the short one's task: a real MP4, whole, of the wrong length.
      const honest = await studio.engine.client();
      if (!honest) throw new Error('no engine');
      const engine = { ...studio.engine, client: async () => ({ ...honest, query: () => honest.query(`shotboard-${short.id}`) }) };
      await studio.drive(long.id, { deps: { engine } });
      expect(await long.view()).toMatchObject({
        status: 'ready',
        note: expect.stringContaining('3.0 s long instead of 10 s'),
        video: { durationSeconds: 3 },
      });
      expect((await takeHistory(studio, long.id)).filter(({ type }) => type === 'save-failed')).toHaveLength(3);
    });

    it('does not take the first bad answer after a day off for the last word', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      let pages = 1;
      const receive: typeof studio.storage.receive = (...args) =>
        pages-- > 0 ? studio.storage.receive(htmlPage(), 1000) : studio.storage.receive(...args);
      let isRendered = false;
      const onMoment = (moment: string) => {
        isRendered ||= moment === 'wrote saving';
      };
      await studio.drive(take.id, { deps: { onMoment }, until: () => isRendered });
      studio.clock.move(25 * HOUR);
      await studio.drive(take.id, { deps: { storage: { ...studio.storage, receive } } });
      expect(await take.view()).toMatchObject({ status: 'ready', failure: null });
    });

    it('is not held to be broken because this machine could not read it for days: it was paid for', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      const deps = { storage: unreadableArrivals(studio.storage) };
      const start = studio.clock();
      await studio.drive(take.id, { deps, until: () => studio.clock() > start + HOUR });
      expect(await take.view()).toMatchObject({ status: 'saving', note: expect.stringContaining('cannot read files just now') });
      studio.clock.move(48 * HOUR);
      await studio.drive(take.id, { deps, until: (steps) => steps === 3 });
      await studio.drive(take.id);
      expect(await take.view()).toMatchObject({ status: 'ready', failure: null });
    });

    it('says so in the end when what arrives is never a video', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      const page = { ...studio.deps.storage, receive: () => studio.deps.storage.receive(htmlPage(), 1000) };
      const start = studio.clock();
      await studio.drive(take.id, { deps: { storage: page }, until: () => studio.clock() > start + 600_000 });
      expect(await take.view()).toMatchObject({ status: 'saving', note: expect.stringContaining('cannot be used') });
      studio.clock.move(25 * HOUR);
      await studio.drive(take.id, { deps: { storage: page } });
      expect(await take.view()).toMatchObject({ status: 'failed', failure: { code: 'save-unusable-result' }, video: null });
    });
  });
});

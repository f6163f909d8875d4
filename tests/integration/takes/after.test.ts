import { stat } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CreateOutcome, KlingClient } from '#lib/kling/client.ts';
import type { Database } from '#lib/server/db/database.ts';
import { installation, takes } from '#lib/server/db/schema.ts';
import { listStoryboards } from '#lib/server/storyboards/list-storyboards.ts';
import { saveStoryboard } from '#lib/server/storyboards/save-storyboard.ts';
import { advanceTake } from '#lib/server/takes/advance.ts';
import { cancelTake } from '#lib/server/takes/cancel-take.ts';
import { markTake } from '#lib/server/takes/mark-take.ts';
import { retryTake } from '#lib/server/takes/retry-take.ts';
import { takePlan } from '#lib/server/takes/take-plan.ts';
import type { Standin } from '#lib/standin/standin.ts';
import type { Storyboard } from '#lib/storyboard/document.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { engineWith, studioAt, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { newTake, takeHistory } from '#tests/support/takes.ts';

const CANCELED = { status: 'failed', failure: { code: 'canceled', sentence: 'Canceled before it was sent. Nothing is charged.' } };

describe.each(DATABASE_KINDS)('what can be done with a take, on %s', (kind) => {
  let database: Database;
  let standin: Standin;
  let standinUrl: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    ({ standin, url: standinUrl } = await openQuickStandin());
  });
  // Takes of an earlier test must not hold places in the queue, nor hold it up: it is one for the whole installation.
  beforeEach(async () => {
    await database.db.update(takes).set({ status: 'failed', dueAt: null, leaseToken: null, leaseUntil: null });
    await database.db.delete(installation);
  });
  afterAll(async () => {
    await standin.close();
    await database.close();
  });

  const studioOnStandin = (): Promise<TestStudio> => studioAt(standinUrl, database);
  const createsOf = (takeId: string) => standin.stats().creates[`shotboard-${takeId}`]?.posts ?? 0;

  describe('canceling', () => {
    it('ends a take that waits, which is then never sent, and is written down', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      expect(await cancelTake(studio, { takeId: take.id })).toMatchObject({ ok: true, value: CANCELED });
      await studio.drive(take.id);
      expect(createsOf(take.id)).toBe(0);
      expect(await take.view()).toMatchObject(CANCELED);
      expect((await takeHistory(studio, take.id)).map(({ type }) => type)).toEqual(['written', 'canceled']);
    });

    it('pressed twice says the same again', async () => {
      const studio = await studioOnStandin();
      const { id: takeId } = await newTake(studio);
      const [one, other] = await Promise.all([cancelTake(studio, { takeId }), cancelTake(studio, { takeId })]);
      expect(one).toMatchObject({ ok: true, value: CANCELED });
      expect(other).toEqual(one);
      expect(await takeHistory(studio, takeId)).toHaveLength(2);
    });

    it('stops a step that has the take in its hands but has not written yet that it sends it', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      let canceled: ReturnType<typeof cancelTake> | undefined;
      const onMoment = (moment: string) => {
        if (moment === 'leased') canceled = cancelTake(studio, { takeId: take.id });
      };
      await advanceTake({ ...studio.deps, onMoment }, take.id);
      const answer = await canceled;
      // Either came first at the database; never both.
      expect([answer?.ok, createsOf(take.id)]).toEqual(answer?.ok ? [true, 0] : [false, 1]);
    });

    it('comes too late once the take is being sent, and says so; the take goes on', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      let canceled: ReturnType<typeof cancelTake> | undefined;
      const onMoment = (moment: string) => {
        if (moment === 'wrote sending') canceled = cancelTake(studio, { takeId: take.id });
      };
      await advanceTake({ ...studio.deps, onMoment }, take.id);
      expect(await canceled).toMatchObject({ ok: false, error: { code: 'take-sent', sentence: expect.stringContaining('cannot cancel') } });
      await studio.drive(take.id);
      expect(await cancelTake(studio, { takeId: take.id })).toMatchObject({ error: { code: 'take-over' } });
      expect(await take.view()).toMatchObject({ status: 'ready' });
    });

    it.each([1, 2, 3, 4, 5, 6])('and sending at the same moment end as one of the two, never both (%i)', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      const [, answer] = await Promise.all([studio.drive(take.id), cancelTake(studio, { takeId: take.id })]);
      await studio.drive(take.id);
      expect(createsOf(take.id)).toBe(answer.ok ? 0 : 1);
      expect((await take.view())?.status).toBe(answer.ok ? 'failed' : 'ready');
    });

    const error = {
      code: 'kling-1303',
      sentence: 'Full.',
      advice: '',
      httpStatus: 429,
      retry: 'wait',
      requestId: null,
      cause: null,
    } as const;
    const answering = (...outcomes: readonly CreateOutcome[]): KlingClient => {
      const left = [...outcomes];
      return {
        create: async () => left.shift() ?? { kind: 'busy', error },
        query: async () => ({ kind: 'not-found' }),
        list: async () => ({ kind: 'found', tasks: [] }),
        listElements: async () => ({ kind: 'found', page: { elements: [], rowCount: 0 } }),
      };
    };

    it('is possible after the engine was too busy to take it, however often', async () => {
      const studio = await testStudio({ database, engine: engineWith(answering()) });
      const take = await newTake(studio);
      await studio.drive(take.id, { until: (steps) => steps === 3 });
      expect(await take.view()).toMatchObject({ status: 'waiting' });
      expect(await cancelTake(studio, { takeId: take.id })).toMatchObject({ ok: true, value: CANCELED });
    });

    it('is not possible when an earlier request may still be taken, though the take waits again', async () => {
      let posted = 0;
      const client = answering({ kind: 'unclear', error });
      const counting: KlingClient = {
        ...client,
        create(request) {
          posted += 1;
          return client.create(request);
        },
      };
      const studio = await testStudio({ database, engine: engineWith(counting) });
      const take = await newTake(studio);
      await studio.drive(take.id, { until: () => posted === 2 });
      expect(await take.view()).toMatchObject({ status: 'waiting' });
      expect(await cancelTake(studio, { takeId: take.id })).toMatchObject({ ok: false, error: { code: 'take-sent' } });
    });
  });

  describe('what a person says of it', () => {
    it('is kept: a star, and words whose edges are trimmed; blank words are none', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      await markTake(studio, { takeId: take.id, isStarred: true });
      await markTake(studio, { takeId: take.id, comment: '  The best light. ' });
      expect(await take.view()).toMatchObject({ isStarred: true, comment: 'The best light.' });
      expect(await markTake(studio, { takeId: take.id, comment: ' ', isStarred: false })).toMatchObject({
        value: { isStarred: false, comment: null },
      });
    });

    it('does not change what the machine knows: when it was ready, and when its next step is due', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      const before = await take.view();
      studio.clock.move(5000);
      await markTake(studio, { takeId: take.id, isStarred: true });
      expect(await take.view()).toEqual({ ...before, isStarred: true });
    });
  });

  describe('deleting', () => {
    it('takes it off the list and out of the count, keeps its video stored, and is undone as a whole', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      await studio.drive(take.id);
      const before = await take.view();
      const counted = async () => (await listStoryboards(studio)).find(({ id }) => id === take.storyboardId)?.takeCount;
      expect(await counted()).toBe(1);
      await markTake(studio, { takeId: take.id, isDeleted: true });
      expect(await take.view()).toBeUndefined();
      expect(await counted()).toBe(0);
      const [row] = await database.db.select().from(takes).where(eq(takes.id, take.id));
      expect((await stat(studio.storage.pathOf(row?.videoFileId ?? ''))).size).toBe(before?.video?.bytes);
      await markTake(studio, { takeId: take.id, isDeleted: false });
      expect(await take.view()).toEqual(before);
    });

    it('is refused while the take moves', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      expect(await markTake(studio, { takeId: take.id, isDeleted: true })).toMatchObject({ error: { code: 'take-moving' } });
      expect(await take.view()).toMatchObject({ deletedAt: null });
    });

    it('leaves its number used, and it can still be repeated', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      await studio.drive(take.id);
      await markTake(studio, { takeId: take.id, isDeleted: true });
      expect(await retryTake(studio, { takeId: take.id, intentKey: studio.makeId() })).toMatchObject({ value: { number: 2 } });
    });
  });

  describe('its plan', () => {
    it('comes back as it was frozen, with a reference that the storyboard has lost', async () => {
      const studio = await studioOnStandin();
      const board = withPicture(boardOf([2, 1]), { type: 'url', url: 'https://pictures.example/lantern.png', facts: null });
      const take = await newTake(studio, board);
      await saveStoryboard(studio, { id: take.storyboardId, revision: 1, document: boardOf([5, 5]) });
      expect(await takePlan(studio, { takeId: take.id })).toMatchObject({
        ok: true,
        value: { missingFileIds: [], document: { totalSeconds: 3, references: board.references, shots: board.shots } },
      });
    });

    it('says which of its files are not here any more', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      const facts = { mediaType: 'image/png', bytes: 1000, width: 500, height: 500, durationSeconds: null, framesPerSecond: null };
      const lost = withPicture(boardOf([2, 1]), { type: 'file', fileId: 'c'.repeat(64), facts });
      await database.db.update(takes).set({ storyboard: lost }).where(eq(takes.id, take.id));
      expect(await takePlan(studio, { takeId: take.id })).toMatchObject({ value: { missingFileIds: ['c'.repeat(64)] } });
    });

    it('brings the video of the take, once there is one', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      expect(await takePlan(studio, { takeId: take.id })).toMatchObject({ value: { video: null } });
      await studio.drive(take.id);
      expect(await takePlan(studio, { takeId: take.id })).toMatchObject({
        value: { video: { name: 'Take 1', fileId: expect.stringMatching(/^[0-9a-f]{64}$/), facts: { mediaType: 'video/mp4' } } },
      });
    });

    it('of a newer version is refused by name', async () => {
      const studio = await studioOnStandin();
      const take = await newTake(studio);
      const newer = { ...boardOf([2, 1]), version: 999 } as unknown as Storyboard;
      await database.db.update(takes).set({ storyboard: newer }).where(eq(takes.id, take.id));
      expect(await takePlan(studio, { takeId: take.id })).toMatchObject({ error: { code: 'newer-version' } });
    });
  });

  it.each([
    ['canceled', cancelTake],
    ['marked', markTake],
    ['taken as a plan', takePlan],
  ])('a take that is not stored is not %s', async (_, act) => {
    expect(await act(await studioOnStandin(), { takeId: 'nowhere' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { type TakeRow, takes } from '#lib/server/db/schema.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { Studio } from '#lib/server/studio.ts';
import { advanceTake, sendWritten } from '#lib/server/takes/advance.ts';
import { cancelTake } from '#lib/server/takes/cancel-take.ts';
import { createTakes } from '#lib/server/takes/create-take.ts';
import { holdBusy } from '#lib/server/takes/queue-hold.ts';
import { setSpendingCap } from '#lib/server/takes/spending-cap.ts';
import { voidLeases } from '#lib/server/takes/void-leases.ts';
import type { Standin } from '#lib/standin/standin.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { storedPicture } from '#tests/support/stored-picture.ts';
import { engineAt, engineWith, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { createTake, forgetTakes, storeBoard, takeHistory } from '#tests/support/takes.ts';

/** A studio whose process has room for so many steps; what begins in it is kept for the test to go on with. */
function withRoom(studio: TestStudio, places = 4) {
  const begun: TakeRow[] = [];
  const room = { kept: 0 };
  const keepRoom: Studio['keepRoom'] = (count) => {
    if (room.kept + begun.length + count > places) return null;
    let left = count;
    room.kept += count;
    return {
      begin(take) {
        begun.push(take);
        left -= 1;
        room.kept -= 1;
      },
      release() {
        room.kept -= left;
        left = 0;
      },
    };
  };
  return { ...studio, keepRoom, begun, room };
}

describe.each(DATABASE_KINDS)('a press in a process that has room, on %s', (kind) => {
  let database: Database;
  let standin: Standin;
  let url: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    ({ standin, url } = await openQuickStandin());
  });
  afterAll(async () => {
    await standin.close();
    await database.close();
  });
  beforeEach(() => forgetTakes(database));

  async function open({ places = 4, ...changed }: Partial<Engine> & { readonly places?: number } = {}) {
    const clock = handClock();
    return withRoom(await testStudio({ database, clock, engine: { ...engineAt(url, clock), ...changed } }), places);
  }
  const press = (studio: Studio, storyboardId: string, count = 1) =>
    createTakes(studio, { storyboardId, revision: 1, intentKey: studio.makeId(), count });
  const rows = () => database.db.select().from(takes).orderBy(asc(takes.number));
  const createsOf = (id: string) => standin.stats().creates[`shotboard-${id}`];
  const typesOf = async (studio: Studio, id: string) => (await takeHistory(studio, id)).map(({ type }) => type);

  it('writes its take with its turn and its lease, before anything is sent, and begins it', async () => {
    const studio = await open();
    const [view] = must(await press(studio, await storeBoard(studio)));
    const [row] = await rows();
    expect(row).toMatchObject({ status: 'sending', sends: 1, account: studio.engine.account, leaseUntil: studio.clock() + 60_000 });
    expect(studio.begun).toEqual([row]);
    expect(view).toMatchObject({ id: row?.id, status: 'sending', number: 1 });
    expect(studio.woken).toEqual([]);
    expect(await typesOf(studio, row?.id ?? '')).toEqual(['written', 'sending', 'posting']);
    expect(createsOf(row?.id ?? '')).toBeUndefined();
  });

  it('leads to one POST, without a question, and to the same history as any take', async () => {
    const studio = await open();
    await press(studio, await storeBoard(studio));
    const [take] = studio.begun;
    if (!take) throw new Error('Nothing began.');
    expect(await sendWritten(studio.deps, take)).toMatchObject({ isWatched: true });
    expect(createsOf(take.id)).toEqual({ posts: 1, accepted: 1 });
    await studio.drive(take.id);
    expect((await rows()).map(({ status }) => status)).toEqual(['ready']);
    const types = (await typesOf(studio, take.id)).filter((type) => type !== 'status');
    expect(types).toEqual(['written', 'sending', 'posting', 'accepted', 'saving', 'ready', 'looked']);
  });

  it('is safe wherever the process dies: before its request left, after, and after the answer', async () => {
    class Crash extends Error {}
    for (const moment of ['nothing was begun', 'create: accepted', 'wrote accepted']) {
      const studio = await open();
      await press(studio, await storeBoard(studio));
      const [take] = studio.begun;
      if (!take) throw new Error('Nothing began.');
      const onMoment = (happened: string) => {
        if (happened === moment) throw new Crash(moment);
      };
      if (moment !== 'nothing was begun') await expect(sendWritten({ ...studio.deps, onMoment }, take)).rejects.toThrow(Crash);
      // The next process on an embedded database begins so; others wait until the lease is over.
      await voidLeases(database);
      await studio.drive(take.id);
      expect(createsOf(take.id)?.accepted, moment).toBe(1);
      expect((await rows()).find(({ id }) => id === take.id)?.status, moment).toBe('ready');
    }
  });

  it('is left alone by everybody else while its lease lasts, and asked for before anything is sent once it is over', async () => {
    const studio = await open();
    await press(studio, await storeBoard(studio));
    const [take] = studio.begun;
    if (!take) throw new Error('Nothing began.');
    expect(await advanceTake(studio.deps, take.id)).toEqual({ nextDueAt: null, isWatched: false });
    studio.clock.move(60_001);
    const moments: string[] = [];
    await advanceTake({ ...studio.deps, onMoment: (moment) => void moments.push(moment) }, take.id);
    expect(moments.slice(0, 2)).toEqual(['leased', 'ask: not-found']);
    // Who had it wakes up late: what it writes now counts for nothing, and the engine takes the id once.
    expect(await sendWritten(studio.deps, take)).toEqual({ nextDueAt: null, isWatched: false });
    expect(createsOf(take.id)?.accepted).toBe(1);
    await studio.drive(take.id);
    expect((await rows()).map(({ status }) => status)).toEqual(['ready']);
  });

  it('has its whole lease before it, however long it waited for others to be written', async () => {
    const studio = await open();
    const storyboardId = await storeBoard(studio);
    const transaction: typeof studio.db.transaction = (run, config) => {
      studio.clock.move(61_000);
      return studio.db.transaction(run, config);
    };
    await press({ ...studio, db: Object.assign(Object.create(studio.db), { transaction }) }, storyboardId);
    expect(studio.begun[0]?.leaseUntil).toBe(studio.clock() + 60_000);
  });

  it('is sent already: it cannot be canceled', async () => {
    const studio = await open();
    await press(studio, await storeBoard(studio));
    expect(await cancelTake(studio, { takeId: studio.begun[0]?.id ?? '' })).toMatchObject({ error: { code: 'take-sent' } });
  });

  it('that names pictures of ours says that its request leaves only when they have been read', async () => {
    const studio = await open();
    await press(studio, await storeBoard(studio, withPicture(boardOf([2, 1]), await storedPicture(studio))));
    const [take] = studio.begun;
    if (!take) throw new Error('Nothing began.');
    expect(await typesOf(studio, take.id)).toEqual(['written', 'sending']);
    await sendWritten(studio.deps, take);
    expect(await typesOf(studio, take.id)).toEqual(['written', 'sending', 'posting', 'accepted']);
  });

  it('waits its turn where the account has no room for all that it wants', async () => {
    const studio = await open({ concurrency: 2 });
    const storyboardId = await storeBoard(studio);
    must(await press(studio, storyboardId, 3));
    expect((await rows()).map(({ status, leaseToken }) => [status, leaseToken])).toEqual(
      Array.from({ length: 3 }, () => ['waiting', null]),
    );
    expect([studio.begun, studio.room.kept, studio.woken.length]).toEqual([[], 0, 3]);
  });

  it('does not pass by those that wait', async () => {
    const studio = await open({ concurrency: 1 });
    const storyboardId = await storeBoard(studio);
    // In another process, which has no room: it is written as waiting, and nobody has looked at it yet.
    await createTake({ ...studio, keepRoom: () => null }, { storyboardId, revision: 1, intentKey: studio.makeId() });
    await press(studio, storyboardId);
    expect((await rows()).map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  });

  it('never has more in flight than the account allows, however many press at once', async () => {
    const studio = await open({ concurrency: 3, places: 99 });
    const boards = await Promise.all(Array.from({ length: 8 }, () => storeBoard(studio)));
    await Promise.all(boards.map((storyboardId) => press(studio, storyboardId)));
    const statuses = (await rows()).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 3 }, () => 'sending'), ...Array.from({ length: 5 }, () => 'waiting')]);
    expect([studio.begun.length, studio.woken.length, studio.room.kept]).toEqual([3, 5, 0]);
  });

  it('waits while the queue is held', async () => {
    const studio = await open();
    const storyboardId = await storeBoard(studio);
    await holdBusy(studio.deps, { code: 'kling-1303', sentence: 'Full.', advice: 'Wait.' });
    await press(studio, storyboardId);
    expect((await rows()).map(({ status, sends }) => [status, sends])).toEqual([['waiting', 0]]);
  });

  it('arrives five times and makes one take, which begins once; no room stays kept', async () => {
    const studio = await open({ places: 99 });
    const again = { storyboardId: await storeBoard(studio), revision: 1, intentKey: studio.makeId(), count: 2 };
    const answers = await Promise.all(Array.from({ length: 5 }, () => createTakes(studio, again)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await rows()).toHaveLength(2);
    expect(studio.begun.map(({ id }) => id).sort()).toEqual((await rows()).map(({ id }) => id).sort());
    expect(studio.room.kept).toBe(0);
  });

  it('above the limit of what may be spent makes no take and begins none', async () => {
    const studio = withRoom(await testStudio({ database, engine: engineWith(null, [], 'kling') }));
    const storyboardId = await storeBoard(studio);
    await setSpendingCap(studio, { dollars: 0 });
    expect(await press(studio, storyboardId)).toMatchObject({ error: { code: 'cap-reached' } });
    expect([await rows(), studio.begun, studio.room.kept]).toEqual([[], [], 0]);
  });
});

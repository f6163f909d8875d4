import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createKlingClient, type KlingClient, type Task } from '#lib/kling/client.ts';
import type { Database } from '#lib/server/db/database.ts';
import { takes } from '#lib/server/db/schema.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import { advanceTake } from '#lib/server/takes/advance.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { wakeNext } from '#lib/server/takes/queue.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import type { TakeView } from '#lib/take/take.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { moveAll } from '#tests/support/move-all.ts';
import { engineAt, engineWith, type HandClock, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { createTake, forgetTakes, storeBoard, takeOf } from '#tests/support/takes.ts';

const NO_ANSWER = {
  code: 'network',
  sentence: 'Nothing.',
  advice: '',
  httpStatus: null,
  retry: 'wait',
  requestId: null,
  cause: null,
} as const;
const RENDERING = { submitted: 2000, processing: 8000 };

/** An account with so many places, each of which a video takes for ten seconds; and then fails, which ends a take soonest. */
function accountWith(places: number, clock: () => number) {
  const endsAt = new Map<string, number>();
  const taskOf = (id: string): Task => ({
    taskId: id,
    status: (endsAt.get(id) ?? 0) > clock() ? 'processing' : 'failed',
    rawStatus: (endsAt.get(id) ?? 0) > clock() ? 'processing' : 'failed',
    statusMessage: 'too long',
    externalTaskId: id,
    videos: [],
    units: null,
    createdAt: null,
    updatedAt: null,
  });
  const error = {
    code: 'kling-1303',
    sentence: 'Full.',
    advice: 'Wait.',
    httpStatus: 429,
    retry: 'wait',
    requestId: null,
    cause: null,
  } as const;
  const account = { places, posts: 0, accepted: [] as string[] };
  const client: KlingClient = {
    async create({ external_task_id: id = '' }) {
      account.posts += 1;
      const inFlight = [...endsAt.values()].filter((end) => end > clock()).length;
      if (inFlight >= account.places) return { kind: 'busy', error };
      endsAt.set(id, clock() + 10_000);
      account.accepted.push(id);
      return { kind: 'accepted', task: taskOf(id) };
    },
    query: async (id) => (endsAt.has(id) ? { kind: 'found', task: taskOf(id) } : { kind: 'not-found' }),
    list: async () => ({ kind: 'found', tasks: [...endsAt.keys()].map(taskOf) }),
    listElements: async () => ({ kind: 'found', page: { elements: [], rowCount: 0 } }),
  };
  return Object.assign(account, { client });
}

describe.each(DATABASE_KINDS)('the queue, on %s', (kind) => {
  let database: Database;
  let clock: HandClock;
  let standin: Standin;
  let url: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    await forgetTakes(database);
    clock = handClock();
  });

  /** Opened by each test: how many places the account has is its own affair. */
  async function open(concurrency: number, { slots = null, units }: { slots?: number | null; units?: number } = {}) {
    standin = createStandin({ dry: true, clock, pause: clock.pause, timing: RENDERING, slots, ...(units !== undefined && { units }) });
    url = (await standin.listen()).url;
    const engine: Engine = { ...engineAt(url, clock), concurrency };
    const studio = await testStudio({ database, clock, engine });
    return {
      studio,
      engine,
      [Symbol.asyncDispose]: async () => {
        await studio.stop();
        await standin.close();
      },
    };
  }
  async function newTakes(studio: TestStudio, storyboardId: string, howMany: number): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < howMany; index += 1) {
      ids.push((await takeOf(studio, storyboardId)).id);
      clock.move(1);
    }
    return ids;
  }
  const rows = () => database.db.select().from(takes).orderBy(takes.acceptedAt, takes.createdAt);
  const createsOf = (id: string) => standin.stats().creates[`shotboard-${id}`];
  const posts = () => Object.values(standin.stats().creates).reduce((sum, each) => sum + each.posts, 0);

  it('never has more in flight than the account allows, also with two processes at it', async () => {
    // The engine refuses whatever goes beyond: not one POST may be refused.
    await using world = await open(3, { slots: 3 });
    const boards = [await storeBoard(world.studio), await storeBoard(world.studio)];
    const ids = (await Promise.all(boards.map((board) => newTakes(world.studio, board, 5)))).flat();
    const other = await testStudio({ database, clock, engine: world.engine });
    let most = 0;
    await moveAll([world.studio, other], {
      afterEach: async () => {
        const inFlight = (await rows()).filter(({ status }) => status === 'sending' || status === 'rendering').length;
        most = Math.max(most, inFlight);
      },
    });
    for (const id of ids) expect(createsOf(id)).toEqual({ posts: 1, accepted: 1 });
    expect(most).toBe(3);
    expect((await rows()).map(({ status }) => status)).toEqual(ids.map(() => 'ready'));
    await other.stop();
  });

  it('goes round the storyboards, and says to each take which place it has', async () => {
    await using world = await open(1);
    const [many, single] = [await storeBoard(world.studio), await storeBoard(world.studio)];
    const takesOfMany = await newTakes(world.studio, many, 3);
    const [lonely = ''] = await newTakes(world.studio, single, 1);
    for (const id of [...takesOfMany, lonely]) await advanceTake(world.studio.deps, id);

    const placesOf = async (board: string) => (await listTakes(world.studio, board)).map(({ placeInQueue }) => placeInQueue).reverse();
    expect(await placesOf(many)).toEqual([null, 2, 3]);
    expect(await placesOf(single)).toEqual([1]);
    await moveAll([world.studio]);
    expect((await rows()).map(({ id }) => id)).toEqual([takesOfMany[0], lonely, takesOfMany[1], takesOfMany[2]]);
    expect(await placesOf(many)).toEqual([null, null, null]);
  });

  it('wakes the next as soon as a place is free', async () => {
    await using world = await open(1);
    const [first = '', second = ''] = await newTakes(world.studio, await storeBoard(world.studio), 2);
    await advanceTake(world.studio.deps, first);
    await advanceTake(world.studio.deps, second);
    const woken = world.studio.woken.length;
    await world.studio.drive(first);
    expect(world.studio.woken.slice(woken)).toContain(second);
    const [row] = await database.db.select().from(takes).where(eq(takes.id, second));
    expect(row?.dueAt).toBeLessThanOrEqual(clock());
  });

  it('finds the next by itself when the process that freed a place died before it could say so', async () => {
    await using world = await open(1);
    const [first = '', second = ''] = await newTakes(world.studio, await storeBoard(world.studio), 2);
    await advanceTake(world.studio.deps, first);
    await advanceTake(world.studio.deps, second);
    await world.studio.drive(first, { deps: { wake: () => undefined } });
    await database.db
      .update(takes)
      .set({ dueAt: clock() + 600_000 })
      .where(eq(takes.id, second));
    await wakeNext(world.studio.deps);
    await advanceTake(world.studio.deps, second);
    expect(createsOf(second)).toEqual({ posts: 1, accepted: 1 });
  });

  it('waits here while others use the account’s places, one take asking for all', async () => {
    // The account has one place, and the installation thinks it has four.
    const account = accountWith(1, clock);
    const studio = await testStudio({ database, clock, engine: { ...engineWith(account.client), concurrency: 4 } });
    const ids = await newTakes(studio, await storeBoard(studio), 8);
    const began = clock();
    await moveAll([studio]);
    // Of the four that were sent at once one was lucky; the others keep their places.
    const [lucky = '', ...others] = account.accepted;
    expect(others).toEqual(ids.map((id) => `shotboard-${id}`).filter((id) => id !== lucky));
    // Ten seconds for each video, and as much again until the next one asks at the most.
    expect(clock() - began).toBeLessThan(8 * 20_000);
    // Four at the start, and a few for each place that becomes free: not all that wait, again and again.
    expect(account.posts).toBeLessThan(8 * 6);
    await studio.stop();
  });

  it('does not wait long for the next try when the one that tried got no answer', async () => {
    const account = accountWith(4, clock);
    const { client } = account;
    let calls = 0;
    const unclear = { kind: 'unclear', error: { ...NO_ANSWER } } as const;
    const busy = { kind: 'busy', error: { ...NO_ANSWER, code: 'kling-1303', httpStatus: 429 } } as const;
    const create: KlingClient['create'] = async (request) => {
      calls += 1;
      return calls === 1 ? busy : calls === 2 ? unclear : client.create(request);
    };
    const studio = await testStudio({ database, clock, engine: { ...engineWith({ ...client, create }), concurrency: 2 } });
    const ids = await newTakes(studio, await storeBoard(studio), 2);
    await advanceTake(studio.deps, ids[0] ?? '');
    const began = clock();
    await moveAll([studio], { until: () => account.accepted.length === ids.length });
    expect(clock() - began).toBeLessThan(15_000);
    await studio.stop();
  });

  it('uses places at once that were others’ before', async () => {
    const account = accountWith(0, clock);
    const studio = await testStudio({ database, clock, engine: { ...engineWith(account.client), concurrency: 4 } });
    const ids = await newTakes(studio, await storeBoard(studio), 4);
    const began = clock();
    await moveAll([studio], { until: () => clock() > began + 3_600_000 });
    // One at a time, three a minute.
    expect(account.posts).toBeLessThan(200);
    account.places = 4;
    const free = clock();
    await moveAll([studio], { until: () => account.accepted.length === ids.length });
    expect(clock() - free).toBeLessThan(35_000);
    await studio.stop();
  });

  describe('when the account has no units left', () => {
    const outOfUnits = { on: 'create', kind: 'http', status: 429, code: 1102, message: 'Account balance not enough' } as const;

    it('stops with one notice for all, fails none, tries with one take at a time, and goes on by itself', async () => {
      await using world = await open(3);
      standin.script([{ ...outOfUnits, times: 'always' }]);
      const board = await storeBoard(world.studio);
      const ids = await newTakes(world.studio, board, 6);
      const began = clock();
      await moveAll([world.studio], { until: () => clock() > began + 10 * 60_000 });

      const views = await listTakes(world.studio, board);
      expect(views.map(({ status }) => status)).toEqual(ids.map(() => 'waiting'));
      expect(new Set(views.map(({ heldBy }) => JSON.stringify(heldBy))).size).toBe(1);
      expect(views[0]?.heldBy).toEqual({ code: 'kling-1102', sentence: expect.stringContaining('no units left') });
      expect(views.map(({ note }) => note)).toEqual(ids.map(() => null));
      expect(views.map(({ placeInQueue }) => placeInQueue)).toEqual([6, 5, 4, 3, 2, 1]);
      // Three at the start, then one a minute or so.
      expect(posts()).toBeLessThan(22);

      standin.script([]);
      await moveAll([world.studio]);
      for (const id of ids) expect(createsOf(id)?.accepted).toBe(1);
      expect((await listTakes(world.studio, board)).every(({ status, heldBy }) => status === 'ready' && heldBy === null)).toBe(true);
    });

    it('lets takes that are under way come to their end', async () => {
      await using world = await open(3);
      const [first = '', second = ''] = await newTakes(world.studio, await storeBoard(world.studio), 2);
      await advanceTake(world.studio.deps, first);
      standin.script([{ ...outOfUnits, times: 'always' }]);
      await advanceTake(world.studio.deps, second);
      await world.studio.drive(first);
      expect((await rows()).map(({ status }) => status).sort()).toEqual(['ready', 'waiting']);
    });
  });

  it('lets others go first when the account may not use the model of one take', async () => {
    await using world = await open(3);
    const board = await storeBoard(world.studio);
    const [barred = '', ...free] = await newTakes(world.studio, board, 3);
    const externalId = `shotboard-${barred}`;
    standin.script([{ on: 'create', kind: 'http', status: 403, code: 1103, message: 'no right', externalId, times: 'always' }]);
    const began = clock();
    await moveAll([world.studio], { until: () => clock() > began + 5 * 60_000 });
    const views = await listTakes(world.studio, board);
    expect(views.filter(({ id }) => free.includes(id)).map(({ status }) => status)).toEqual(['ready', 'ready']);
    standin.script([]);
    await moveAll([world.studio]);
    expect((await listTakes(world.studio, board)).every(({ status }) => status === 'ready')).toBe(true);
  });

  describe('when the key is not accepted', () => {
    const wrongKey = (): Engine => {
      const credentials = { type: 'key', apiKey: 'not-the-key' } as const;
      const client = createKlingClient({
        baseUrl: url,
        credentials,
        clock,
        timeoutMs: 5000,
        fetch: (address, init) => fetch(address, init),
      });
      return { ...engineWith(client, [url]), account: 'another key' };
    };

    it('asks by a question that costs nothing before it sends again, and goes on with the right key', async () => {
      await using world = await open(3);
      const board = await storeBoard(world.studio);
      const ids = await newTakes(world.studio, board, 3);
      const wrong = await testStudio({ database, clock, engine: wrongKey() });
      const began = clock();
      await moveAll([wrong], { until: () => clock() > began + 5 * 60_000 });
      expect(await listTakes(wrong, board)).toMatchObject(ids.map(() => ({ status: 'waiting', heldBy: { code: 'kling-1002' } })));
      expect(standin.stats().calls['create'] ?? 0).toBeLessThanOrEqual(3);

      // Nothing of them was ever taken, so they are free to go to whatever account the new key is of.
      await moveAll([world.studio]);
      expect((await listTakes(world.studio, board)).map(({ status }) => status)).toEqual(ids.map(() => 'ready'));
      for (const id of ids) expect(createsOf(id)?.accepted).toBe(1);
      await wrong.stop();
    });
  });

  it('stops as soon as a question about a take under way is refused, before anything is sent in vain', async () => {
    await using world = await open(3);
    const board = await storeBoard(world.studio);
    const [first = ''] = await newTakes(world.studio, board, 1);
    await world.studio.drive(first, { until: (steps) => steps === 1 });
    standin.script([{ on: 'query', kind: 'http', status: 401, code: 1002, message: 'invalid' }]);
    await world.studio.drive(first, { until: (steps) => steps === 2 });
    const [second = ''] = await newTakes(world.studio, board, 1);
    await advanceTake(world.studio.deps, second);
    expect((await listTakes(world.studio, board))[0]).toMatchObject({ status: 'waiting', heldBy: { code: 'kling-1002' } });
    expect(posts()).toBe(1);
    await moveAll([world.studio]);
    for (const id of [first, second]) expect(createsOf(id)).toEqual({ posts: 1, accepted: 1 });
    expect((await listTakes(world.studio, board)).map(({ status }) => status)).toEqual(['ready', 'ready']);
  });

  describe('with a key of another account', () => {
    it('neither sends nor ends a take that the former account has, and goes on when its key is back', async () => {
      await using world = await open(3);
      await using elsewhere = await openElsewhere();
      const [take = ''] = await newTakes(world.studio, await storeBoard(world.studio), 1);
      await advanceTake(world.studio.deps, take);
      const began = clock();
      await moveAll([elsewhere.studio], { until: () => clock() > began + 26 * 3_600_000 });
      const [row] = await rows();
      expect(row).toMatchObject({ status: 'rendering', note: expect.stringContaining('sent with another key') });
      expect(elsewhere.standin.stats().calls['create'] ?? 0).toBe(0);
      await moveAll([world.studio]);
      expect((await rows())[0]).toMatchObject({ status: 'ready', note: null });
    });

    it('does not send again what may have left with the former key', async () => {
      await using world = await open(3);
      await using elsewhere = await openElsewhere();
      const [take = ''] = await newTakes(world.studio, await storeBoard(world.studio), 1);
      standin.script([{ on: 'create', kind: 'drop', accept: true }]);
      await advanceTake(world.studio.deps, take);
      const began = clock();
      await moveAll([elsewhere.studio], { until: () => clock() > began + 3_600_000 });
      expect(elsewhere.standin.stats().calls['create'] ?? 0).toBe(0);
      await moveAll([world.studio]);
      expect(createsOf(take)).toEqual({ posts: 1, accepted: 1 });
      expect((await rows())[0]).toMatchObject({ status: 'ready' });
    });

    it('goes on with a new key of the same account, which knows the take', async () => {
      await using world = await open(3);
      const [take = ''] = await newTakes(world.studio, await storeBoard(world.studio), 1);
      await advanceTake(world.studio.deps, take);
      const renewed = await testStudio({ database, clock, engine: { ...world.engine, account: 'a new key' } });
      await moveAll([renewed]);
      expect((await rows())[0]).toMatchObject({ status: 'ready', account: 'a new key' });
      expect(createsOf(take)).toEqual({ posts: 1, accepted: 1 });
      await renewed.stop();
    });

    async function openElsewhere() {
      const other = createStandin({ dry: true, clock, pause: clock.pause, timing: RENDERING });
      const engine: Engine = { ...engineAt((await other.listen()).url, clock), account: 'another account' };
      const studio = await testStudio({ database, clock, engine });
      return {
        studio,
        standin: other,
        [Symbol.asyncDispose]: async () => {
          await studio.stop();
          await other.close();
        },
      };
    }
  });

  it('makes one paid take of a press, however often and from wherever it comes', async () => {
    await using world = await open(4, { slots: 4 });
    const other = await testStudio({ database, clock, engine: world.engine });
    const storyboardId = await storeBoard(world.studio);
    const press = (intentKey: string) => ({ storyboardId, revision: 1, intentKey });
    // A double click, a replayed action, and a second tab with a press of its own.
    const studios = [world.studio, other, world.studio, other];
    const made = await Promise.all(
      studios.flatMap((studio) => [createTake(studio, press('tab-one-press')), createTake(studio, press('tab-two-press'))]),
    );
    const ids = new Set(made.map((take) => (take.ok ? take.value.id : take.error.code)));
    expect(ids.size).toBe(2);
    // Retried jobs: each take is woken three times at once in both processes, all the way.
    await moveAll([world.studio, other], { jobsPerTake: 3 });
    // And the same press again, long after it is done.
    const again = await createTake(other, press('tab-one-press'));
    expect(again.ok && ids.has(again.value.id)).toBe(true);
    await moveAll([world.studio, other]);
    for (const id of ids) expect(createsOf(id)).toEqual({ posts: 1, accepted: 1 });
    expect(standin.stats().calls['create']).toBe(2);
    expect((await listTakes(world.studio, storyboardId)).map(({ status }: TakeView) => status)).toEqual(['ready', 'ready']);
    await other.stop();
  });
});

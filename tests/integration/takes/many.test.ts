import { and, eq, gt } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { takes } from '#lib/server/db/schema.ts';
import { cancelTake } from '#lib/server/takes/cancel-take.ts';
import { createTakes } from '#lib/server/takes/create-take.ts';
import { readLedger } from '#lib/server/takes/ledger.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { markTake } from '#lib/server/takes/mark-take.ts';
import { retryTake } from '#lib/server/takes/retry-take.ts';
import { setSpendingCap } from '#lib/server/takes/spending-cap.ts';
import type { Standin } from '#lib/standin/standin.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { engineWith, studioAt, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { createTake, storeBoard } from '#tests/support/takes.ts';

const DAY_MS = 24 * 3_600_000;

describe.each(DATABASE_KINDS)('several takes of one press, on %s', (kind) => {
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

  it('are that many, each with a task of its own, woken and numbered in order', async () => {
    const studio = await studioAt(standinUrl, database);
    const storyboardId = await storeBoard(studio);
    const made = must(await createTakes(studio, { storyboardId, revision: 1, intentKey: studio.makeId(), count: 4 }));
    expect(made.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(studio.woken).toEqual(made.map(({ id }) => id));
    for (const { id } of made) await studio.drive(id);
    expect((await listTakes(studio, storyboardId)).map(({ status }) => status)).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(made.map(({ id }) => standin.stats().creates[`shotboard-${id}`])).toEqual(
      Array.from({ length: 4 }, () => ({ posts: 1, accepted: 1 })),
    );
  });

  it('are the same ones when the press arrives again, also at the same moment, and no number is lost', async () => {
    const studio = await testStudio({ database, engine: engineWith(null) });
    const storyboardId = await storeBoard(studio);
    const press = { storyboardId, revision: 1, intentKey: studio.makeId(), count: 3 };
    const answers = await Promise.all(Array.from({ length: 5 }, () => createTakes(studio, press)));
    const [first] = answers;
    expect(first?.ok && first.value).toHaveLength(3);
    for (const answer of answers) expect(answer).toEqual(first);
    expect(await createTakes(studio, press)).toEqual(first);
    expect(await createTake(studio, { storyboardId, revision: 1, intentKey: studio.makeId() })).toMatchObject({ value: { number: 4 } });
  });

  it('are independent: one that is canceled leaves the others', async () => {
    const studio = await studioAt(standinUrl, database);
    const storyboardId = await storeBoard(studio);
    const made = must(await createTakes(studio, { storyboardId, revision: 1, intentKey: studio.makeId(), count: 2 }));
    const [one, other] = made;
    await cancelTake(studio, { takeId: one?.id ?? '' });
    await studio.drive(other?.id ?? '');
    expect((await listTakes(studio, storyboardId)).map(({ status }) => status)).toEqual(['ready', 'failed']);
  });

  it('of a key that belongs to another storyboard are none', async () => {
    const studio = await testStudio({ database, engine: engineWith(null) });
    const press = { storyboardId: await storeBoard(studio), revision: 1, intentKey: studio.makeId(), count: 2 };
    await createTakes(studio, press);
    expect(await createTakes(studio, { ...press, storyboardId: await storeBoard(studio) })).toMatchObject({
      error: { code: 'intent-used' },
    });
  });
});

describe.each(DATABASE_KINDS)('what takes cost, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(() => database.close());
  // The ledger counts the whole installation: each test begins with nothing spent.
  beforeEach(async () => {
    await database.db
      .update(takes)
      .set({ createdAt: 0, status: 'failed', actualUnits: null, finishedAt: null, failureCode: 'task-failed' });
    await setSpendingCap(database, { dollars: null });
  });

  /** Three seconds of pro without sound: 2.4 units, $0.336. */
  const PRICE = 0.336;
  const paidStudio = () => testStudio({ database, engine: engineWith(null, [], 'kling') });
  const press = (studio: TestStudio, storyboardId: string, count = 1) =>
    createTakes(studio, { storyboardId, revision: 1, intentKey: studio.makeId(), count });
  async function ledgerOf(studio: TestStudio, storyboardId: string) {
    const ledger = await readLedger(studio, { storyboardId });
    if (!ledger.ok) throw new Error('The ledger is always readable.');
    return ledger.value;
  }

  it('is the engine’s figure where there is one, the estimate while there is none, and nothing for what failed', async () => {
    const studio = await paidStudio();
    const storyboardId = await storeBoard(studio);
    await press(studio, storyboardId, 4);
    const set = (number: number, changes: Partial<typeof takes.$inferInsert>) =>
      database.db
        .update(takes)
        .set(changes)
        .where(and(eq(takes.storyboardId, storyboardId), eq(takes.number, number)));
    await set(1, { status: 'ready', actualUnits: 2 });
    await set(2, { status: 'failed', failureCode: 'content-rules' });
    await set(3, { status: 'failed', failureCode: 'no-end' });
    const ledger = await ledgerOf(studio, storyboardId);
    expect(ledger.takes.map(({ number, chargedUnits }) => [number, chargedUnits])).toEqual([
      [4, 2.4],
      [3, 2.4],
      [2, 0],
      [1, 2],
    ]);
    expect(ledger.storyboard).toEqual({ takes: 3, units: 6.8, dollars: 0.952 });
    await set(2, { finishedAt: 1, failureCode: 'save-unusable-result' });
    expect((await ledgerOf(studio, storyboardId)).storyboard.takes).toBe(4);
  });

  it('counts deleted takes, which were paid for, and other storyboards only in total', async () => {
    const studio = await paidStudio();
    const [one, other] = [await storeBoard(studio), await storeBoard(studio)];
    await press(studio, one);
    await press(studio, other);
    const [take] = await listTakes(studio, one);
    await database.db
      .update(takes)
      .set({ status: 'ready', dueAt: null })
      .where(eq(takes.id, take?.id ?? ''));
    await markTake(studio, { takeId: take?.id ?? '', isDeleted: true });
    const ledger = await ledgerOf(studio, one);
    expect(ledger.takes).toMatchObject([{ number: 1, deletedAt: studio.clock(), chargedUnits: 2.4 }]);
    expect([ledger.storyboard.dollars, ledger.recent.dollars]).toEqual([PRICE, 2 * PRICE]);
  });

  it('is nothing at the stand-in', async () => {
    const studio = await testStudio({ database, engine: engineWith(null) });
    const storyboardId = await storeBoard(studio);
    await setSpendingCap(studio, { dollars: 0 });
    expect((await press(studio, storyboardId)).ok).toBe(true);
    expect(await ledgerOf(studio, storyboardId)).toMatchObject({
      capDollars: 0,
      storyboard: { takes: 0, units: 0, dollars: 0 },
      takes: [{ estimateUnits: 2.4, chargedUnits: 0 }],
    });
  });

  it('stops Generate above the limit with a sentence, all takes of the press or none, and Retry too', async () => {
    const studio = await paidStudio();
    const storyboardId = await storeBoard(studio);
    await setSpendingCap(studio, { dollars: 0.7 });
    expect(await press(studio, storyboardId, 3)).toMatchObject({
      ok: false,
      error: { code: 'cap-reached', sentence: expect.stringContaining('$1.01, above the limit of $0.70') },
    });
    expect(await listTakes(studio, storyboardId)).toEqual([]);
    expect(await press(studio, storyboardId, 2)).toMatchObject({ value: [{ number: 1 }, { number: 2 }] });
    const [take] = await listTakes(studio, storyboardId);
    const again = { takeId: take?.id ?? '', intentKey: studio.makeId() };
    expect(await retryTake(studio, again)).toMatchObject({ error: { code: 'cap-reached' } });
    await setSpendingCap(studio, { dollars: null });
    expect(await retryTake(studio, again)).toMatchObject({ value: { number: 3 } });
  });

  it('may come to exactly the limit', async () => {
    const studio = await paidStudio();
    const storyboardId = await storeBoard(studio);
    await setSpendingCap(studio, { dollars: Math.round(3 * PRICE * 1000) / 1000 });
    expect((await press(studio, storyboardId, 3)).ok).toBe(true);
    expect((await press(studio, storyboardId)).ok).toBe(false);
  });

  it('a press that was answered before answers the same above the limit: it costs nothing more', async () => {
    const studio = await paidStudio();
    const storyboardId = await storeBoard(studio);
    const same = { storyboardId, revision: 1, intentKey: studio.makeId(), count: 2 };
    const made = await createTakes(studio, same);
    await setSpendingCap(studio, { dollars: 0 });
    expect(await createTakes(studio, same)).toEqual(made);
  });

  it('stays under the limit when many windows press at once', async () => {
    const studio = await paidStudio();
    const boards = await Promise.all(Array.from({ length: 6 }, () => storeBoard(studio)));
    await setSpendingCap(studio, { dollars: 3 * PRICE + 0.01 });
    const made = await Promise.all(boards.map((storyboardId) => press(studio, storyboardId)));
    expect(made.filter(({ ok }) => ok)).toHaveLength(3);
    expect(await database.db.select().from(takes).where(gt(takes.createdAt, 0))).toHaveLength(3);
  });

  it('counts against the limit for 30 days', async () => {
    const studio = await paidStudio();
    const storyboardId = await storeBoard(studio);
    await setSpendingCap(studio, { dollars: PRICE });
    await press(studio, storyboardId);
    studio.clock.move(30 * DAY_MS - 1);
    expect(await press(studio, storyboardId)).toMatchObject({ error: { code: 'cap-reached' } });
    studio.clock.move(2);
    expect(await press(studio, storyboardId)).toMatchObject({ ok: true });
    expect((await ledgerOf(studio, storyboardId)).total.takes).toBe(2);
  });
});

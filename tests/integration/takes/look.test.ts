import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FoundCuts } from '#lib/cuts/found-cuts.ts';
import { fail, ok } from '#lib/kernel/result.ts';
import type { Database } from '#lib/server/db/database.ts';
import { takes } from '#lib/server/db/schema.ts';
import type { Looker } from '#lib/server/files/looks/looker.ts';
import { remindOfLooks } from '#lib/server/takes/look.ts';
import { markCuts } from '#lib/server/takes/mark-cuts.ts';
import type { Standin } from '#lib/standin/standin.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { studioAt, type TestStudio } from '#tests/support/studio.ts';
import { forgetTakes, newTake, takeHistory } from '#tests/support/takes.ts';

const FOUND: FoundCuts = {
  method: 'of the test',
  framesPerSecond: 24,
  frames: 72,
  cuts: [{ frame: 47, kind: 'hard', mixedFrames: 0, confidence: 0.9 }],
};

describe.each(DATABASE_KINDS)('a take that is ready, on %s', (kind) => {
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

  async function studioWith(look: Looker['look'], hasRoom = () => true): Promise<TestStudio> {
    return studioAt(standinUrl, database, { looker: { look, hasRoom, stop: () => undefined } });
  }

  it('is announced before anybody looks at it, and then tells where its shots change', async () => {
    let seenWhileLooking: unknown;
    const studio = await studioWith(async () => {
      seenWhileLooking = await take.view();
      return ok(FOUND);
    });
    const take = await newTake(studio);
    await studio.drive(take.id);
    expect(seenWhileLooking).toMatchObject({ status: 'ready', isLookedAt: false, cuts: null });
    expect(await take.view()).toMatchObject({ status: 'ready', isLookedAt: true, cuts: FOUND, markedCuts: null });
    expect(await take.row()).toMatchObject({ dueAt: null, leaseToken: null });
    expect((await takeHistory(studio, take.id)).slice(-2)).toMatchObject([
      { type: 'ready' },
      { type: 'looked', detail: { cuts: 1, method: FOUND.method } },
    ]);
  });

  it('was made as long as it was made: the look does not move its last change', async () => {
    const studio = await studioWith(async () => {
      studio.clock.move(50_000);
      return ok(FOUND);
    });
    const take = await newTake(studio);
    await studio.drive(take.id);
    const readyAt = (await takeHistory(studio, take.id)).find(({ type }) => type === 'ready')?.at;
    expect((await take.row()).updatedAt).toBe(readyAt);
  });

  it('has its cuts corrected by hand, beside those that were found, and as they were found again', async () => {
    const studio = await studioWith(async () => ok(FOUND));
    const take = await newTake(studio);
    expect(await markCuts(studio, { takeId: take.id, frames: [30] })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    await studio.drive(take.id);
    const { updatedAt } = await take.row();
    expect(await markCuts(studio, { takeId: take.id, frames: [24, 48] })).toMatchObject({
      ok: true,
      value: { cuts: FOUND, markedCuts: [24, 48] },
    });
    for (const frames of [[0], [72], [48, 24], [24, 24]]) {
      expect(await markCuts(studio, { takeId: take.id, frames })).toMatchObject({ ok: false, error: { code: 'malformed' } });
    }
    expect(await take.view()).toMatchObject({ markedCuts: [24, 48], updatedAt });
    expect(await markCuts(studio, { takeId: take.id, frames: [] })).toMatchObject({ ok: true, value: { markedCuts: [] } });
    expect(await markCuts(studio, { takeId: take.id, frames: null })).toMatchObject({ ok: true, value: { markedCuts: null } });
    expect(await markCuts(studio, { takeId: 'gone', frames: null })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('stays ready when no frame of it can be decoded, and is not looked at again', async () => {
    let looks = 0;
    const studio = await studioWith(async () => {
      looks += 1;
      return fail('undecodable');
    });
    const take = await newTake(studio);
    await studio.drive(take.id);
    await remindOfLooks(studio);
    expect(looks).toBe(1);
    expect(await take.view()).toMatchObject({ status: 'ready', isLookedAt: true, cuts: null, failure: null, note: null });
  });

  it('is looked at again when the look was lost, and not for ever', async () => {
    const answers = [fail('lost' as const), ok(FOUND)];
    const once = await studioWith(async () => answers.shift() ?? fail('undecodable'));
    const first = await newTake(once);
    await once.drive(first.id);
    expect(await first.view()).toMatchObject({ isLookedAt: true, cuts: FOUND });
    let looks = 0;
    const never = await studioWith(async () => {
      looks += 1;
      return fail('lost');
    });
    const second = await newTake(never);
    await never.drive(second.id);
    expect(looks).toBe(3);
    expect(await second.view()).toMatchObject({ isLookedAt: true, cuts: null });
  });

  it('is looked at again as often as it takes while the disk is full', async () => {
    let looks = 0;
    const studio = await studioWith(async () => {
      looks += 1;
      return looks > 4 ? ok(FOUND) : fail('no-room');
    });
    const take = await newTake(studio);
    await studio.drive(take.id, { until: () => looks === 4 });
    expect(await take.view()).toMatchObject({ status: 'ready', isLookedAt: false, cuts: null });
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ isLookedAt: true, cuts: FOUND });
  });

  it('waits its turn where others are looked at, without a step being held up, and is woken when one of them is done', async () => {
    let hasRoom = false;
    const studio = await studioWith(
      async () => ok(FOUND),
      () => hasRoom,
    );
    const [first, second] = [await newTake(studio), await newTake(studio)];
    for (const { id, row } of [first, second]) {
      while ((await row()).dueAt !== null && ((await row()).dueAt ?? 0) <= studio.clock() + 60_000) {
        await studio.drive(id, { until: () => true });
        const { dueAt, status } = await row();
        if (status === 'ready' && (dueAt ?? 0) > studio.clock()) break;
        studio.clock.moveTo(dueAt ?? 0);
      }
      expect(await row()).toMatchObject({ status: 'ready', cuts: null });
    }
    hasRoom = true;
    studio.clock.moveTo((await first.row()).dueAt ?? 0);
    await studio.drive(first.id);
    expect(studio.woken.at(-1)).toBe(second.id);
    expect((await second.row()).dueAt).toBe(studio.clock());
    await studio.drive(second.id);
    expect(await second.view()).toMatchObject({ isLookedAt: true });
  });

  it('of an earlier version, that nobody looked at, is looked at with the next sweep, whatever engine made it', async () => {
    const studio = await studioWith(async () => ok(FOUND));
    const take = await newTake(studio);
    await studio.drive(take.id);
    await database.db
      .update(takes)
      .set({ cuts: null, dueAt: null, engine: 'kling', account: 'another account' })
      .where(eq(takes.id, take.id));
    await remindOfLooks(studio);
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ isLookedAt: true, cuts: FOUND });
    expect((await take.row()).dueAt).toBeNull();
  });
});

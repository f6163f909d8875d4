import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { installation, takes } from '#lib/server/db/schema.ts';
import { cancelTake } from '#lib/server/takes/cancel-take.ts';
import { markTake } from '#lib/server/takes/mark-take.ts';
import { HELD_MS, takesSince } from '#lib/server/takes/takes-since.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { engineWith, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { newTake } from '#tests/support/takes.ts';

describe.each(DATABASE_KINDS)('a page that follows its takes, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  // What waits in the queue for another test would be counted here, too.
  beforeEach(async () => {
    await database.db.update(takes).set({ status: 'failed', dueAt: null });
    await database.db.delete(installation);
  });
  afterAll(() => database.close());

  async function waitingTake() {
    const studio = await testStudio({ database, engine: engineWith(null) });
    const { id, storyboardId } = await newTake(studio);
    return { studio, storyboardId, takeId: id };
  }

  /** Asks with a version; time passes at once, and during its first piece `meanwhile` happens. */
  async function ask(
    studio: TestStudio,
    storyboardId: string,
    version: string | null,
    meanwhile: () => Promise<unknown> = async () => null,
  ) {
    const leaving = new AbortController();
    let heldMs = 0;
    const pause = async (durationMs: number) => {
      heldMs += durationMs;
      if (heldMs === durationMs) await meanwhile();
    };
    const list = await takesSince(studio, storyboardId, { version, signal: leaving.signal, pause });
    return { ...list, heldMs };
  }

  it('is answered at once when it has nothing yet, or something else than there is', async () => {
    const { studio, storyboardId, takeId } = await waitingTake();
    const first = await ask(studio, storyboardId, null);
    expect(first).toMatchObject({ heldMs: 0, takes: [{ id: takeId, status: 'waiting' }] });
    await markTake(studio, { takeId, isStarred: true });
    expect(await ask(studio, storyboardId, first.version)).toMatchObject({ heldMs: 0, takes: [{ isStarred: true }] });
  });

  it('waits while all is as before, and then is told just that', async () => {
    const { studio, storyboardId } = await waitingTake();
    const { version } = await ask(studio, storyboardId, null);
    expect(await ask(studio, storyboardId, version)).toMatchObject({ heldMs: HELD_MS, version });
  });

  it.each<[string, (studio: TestStudio, takeId: string) => Promise<unknown>]>([
    ['a take moved', (studio, takeId) => cancelTake(studio, { takeId })],
    ['somebody starred it in another window', (studio, takeId) => markTake(studio, { takeId, isStarred: true })],
    ['it went off the list', ({ db, clock }, takeId) => db.update(takes).set({ deletedAt: clock() }).where(eq(takes.id, takeId))],
  ])('hears a moment later that %s', async (_what, happens) => {
    const { studio, storyboardId, takeId } = await waitingTake();
    const { version } = await ask(studio, storyboardId, null);
    const told = await ask(studio, storyboardId, version, () => happens(studio, takeId));
    expect(told.version).not.toBe(version);
    expect(told.heldMs).toBeLessThanOrEqual(250);
  });

  it('hears that its place in the queue changed, although no row of its own did', async () => {
    const other = await waitingTake();
    await database.db.update(takes).set({ status: 'rendering' }).where(eq(takes.id, other.takeId));
    const { studio, storyboardId } = await waitingTake();
    const queued: TestStudio = { ...studio, engine: { ...studio.engine, concurrency: 1 } };
    const before = await ask(queued, storyboardId, null);
    expect(before.takes).toMatchObject([{ placeInQueue: 1 }]);
    const ends = () => database.db.update(takes).set({ status: 'failed', dueAt: null }).where(eq(takes.id, other.takeId));
    const told = await ask(queued, storyboardId, before.version, ends);
    expect(told.takes).toMatchObject([{ placeInQueue: null }]);
    expect(told.heldMs).toBeLessThanOrEqual(1000);
  });

  it('is not looked after any longer once it has left', async () => {
    const { studio, storyboardId } = await waitingTake();
    const { version } = await ask(studio, storyboardId, null);
    const left = AbortSignal.abort();
    const started = performance.now();
    await takesSince(studio, storyboardId, { version, signal: left });
    expect(performance.now() - started).toBeLessThan(HELD_MS / 2);
  });
});

import { and, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { takeEvents, takes } from '#lib/server/db/schema.ts';
import { engineStatus } from '#lib/server/engine-status.ts';
import { advanceTake } from '#lib/server/takes/advance.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { QUEUE_PAUSE_MS } from '#lib/server/takes/pauses.ts';
import { createUsualTimes, KIND_COLUMNS, kindOf } from '#lib/server/takes/usual-times.ts';
import { MOST_SINGLE } from '#lib/server/takes/watch/ask.ts';
import { watchRound } from '#lib/server/takes/watch/round.ts';
import { boardOf } from '#tests/support/boards.ts';
import { type ClockworkEngine, clockworkEngine } from '#tests/support/clockwork-engine.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { engineWith, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { newTake, storeBoard, takeOf } from '#tests/support/takes.ts';

/** How long the engine works on a task. */
const RENDER_MS = 60_000;

describe.each(DATABASE_KINDS)('asking for many takes at once, on %s', (kind) => {
  let database: Database;
  let engine: ClockworkEngine;
  let studio: TestStudio;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    const clock = handClock();
    engine = clockworkEngine(clock, RENDER_MS);
    const usualTimes = createUsualTimes({ db: database.db, clock });
    studio = await testStudio({
      database,
      clock,
      usualTimes,
      engine: { ...engineWith(engine.client), pace: { firstMs: 5000, mostMs: 15_000 } },
    });
  });
  afterAll(async () => {
    await studio.stop();
    await database.close();
  });

  const rowsOf = (ids: readonly string[]) =>
    database.db
      .select()
      .from(takes)
      .where(inArray(takes.id, [...ids]));
  const statusesOf = async (ids: readonly string[]) => [...new Set((await rowsOf(ids)).map(({ status }) => status))];
  const calls = () => ({ ...engine.calls });

  /** Takes that wait to be sent. */
  async function written(count: number): Promise<string[]> {
    const storyboardId = await storeBoard(studio);
    const ids: string[] = [];
    for (let index = 0; index < count; index += 1) {
      ids.push((await takeOf(studio, storyboardId)).id);
    }
    return ids;
  }

  /** Takes that the engine has accepted. */
  async function accepted(count: number): Promise<string[]> {
    const ids = await written(count);
    for (const id of ids) await advanceTake(studio.deps, id);
    return ids;
  }

  /** The same for many: the first take many times over, each with a task of its own. */
  async function acceptedCopies(count: number): Promise<string[]> {
    const [first = ''] = await accepted(1);
    const [row] = await rowsOf([first]);
    if (!row) throw new Error('There is no take.');
    const copies = [];
    for (let number = 2; number <= count; number += 1) {
      const id = studio.makeId();
      const made = await engine.client.create({ ...row.request, external_task_id: `shotboard-${id}` });
      if (made.kind !== 'accepted') throw new Error(made.kind);
      copies.push({ ...row, id, number, intentKey: id, externalId: `shotboard-${id}`, engineTaskId: made.task.taskId });
    }
    await database.db.insert(takes).values(copies);
    return [first, ...copies.map(({ id }) => id)];
  }

  /** What the jobs do, until all are to be saved: rounds when they are due, and the single steps that these ask for. */
  async function runRounds(ids: readonly string[]): Promise<{ rounds: number; list: number; query: number }> {
    const before = calls();
    let rounds = 0;
    for (let isOver = false; !isOver; rounds += 1) {
      if (rounds > 500) throw new Error('The takes do not come to rest.');
      const { due, nextDueAt } = await watchRound(studio.deps);
      const single = await rowsOf(due);
      for (const { id, status } of single) if (status === 'rendering') await advanceTake(studio.deps, id);
      isOver = !(await statusesOf(ids)).includes('rendering');
      if (nextDueAt !== null) studio.clock.moveTo(nextDueAt);
    }
    const after = calls();
    return { rounds, list: after.list - before.list, query: after.query - before.query };
  }

  it('costs as many calls for 200 takes as for 2: one list per round', async () => {
    const few = await accepted(2);
    const ofFew = await runRounds(few);
    const many = await acceptedCopies(200);
    const ofMany = await runRounds(many);
    expect(await statusesOf(many)).toEqual(['saving']);
    expect(ofMany.query).toBe(0);
    expect(ofMany.list).toBeLessThanOrEqual(ofFew.list);
    expect(engine.calls.create).toBe(202);
  });

  it('asks for one take by itself', async () => {
    const [alone = ''] = await accepted(1);
    const { list, query } = await runRounds([alone]);
    expect(list).toBe(0);
    expect(query).toBeGreaterThan(0);
  });

  it('asks singly, a few per round, where the list is not to be had, and loses none', async () => {
    const ids = await accepted(MOST_SINGLE * 3);
    engine.hasList = false;
    const { rounds, query } = await runRounds(ids);
    engine.hasList = true;
    expect(query).toBeLessThanOrEqual(rounds * MOST_SINGLE);
  });

  it('asks singly for a few of many, whose list would have to be turned to its end, and for all together by the list', async () => {
    const ids = await acceptedCopies(700);
    const later = studio.clock() + 50_000;
    await database.db.update(takes).set({ dueAt: later }).where(inArray(takes.id, ids));
    const heard = ids.slice(0, 2);
    await database.db.update(takes).set({ dueAt: studio.clock() }).where(inArray(takes.id, heard));
    const before = calls();
    const few = await watchRound(studio.deps);
    expect(few).toMatchObject({ due: expect.arrayContaining(heard), calls: 2 });
    expect(calls().list).toBe(before.list);

    studio.clock.moveTo(later);
    const all = await watchRound(studio.deps);
    expect(calls().list - before.list).toBe(all.calls);
    expect(all.calls).toBeLessThanOrEqual(3);
    await runRounds(ids);
  });

  it('asks the later the more pages the list has, and one process for all, so that calls stay few however many takes there are', async () => {
    // Whoever read the pages last has had its turn by then.
    studio.clock.move(RENDER_MS);
    const ids = await acceptedCopies(520);
    const [page = ''] = ids;
    await database.db.update(takes).set({ dueAt: studio.clock() }).where(inArray(takes.id, ids));
    const before = calls();
    await Promise.all([watchRound(studio.deps), watchRound(studio.deps)]);
    const pages = calls().list - before.list;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThanOrEqual(3);
    const pauseOf = async () => ((await rowsOf([page]))[0]?.dueAt ?? 0) - studio.clock();
    expect(await pauseOf()).toBeGreaterThanOrEqual((pages - 1) * 800);
    await runRounds(ids);
  });

  it('hears from the same list of takes that were not due yet', async () => {
    const ids = await accepted(4);
    const [first = '', second = '', ...others] = ids;
    studio.clock.move(RENDER_MS * 2);
    const later = studio.clock() + 50_000;
    await database.db.update(takes).set({ dueAt: later }).where(inArray(takes.id, others));
    const { due } = await watchRound(studio.deps);
    expect([...due].sort()).toEqual([first, second, ...others].sort());
    await runRounds(ids);
  });

  it('asks nobody when nothing is due', async () => {
    const ids = await accepted(2);
    const before = calls();
    const { due, nextDueAt } = await watchRound(studio.deps);
    expect([due, calls()]).toEqual([[], before]);
    expect(nextDueAt).toBeGreaterThan(studio.clock());
    await runRounds(ids);
  });

  it('never asks twice at once for what two processes both find due', async () => {
    const ids = await accepted(6);
    studio.clock.move(RENDER_MS / 2);
    const before = calls();
    await Promise.all([watchRound(studio.deps), watchRound(studio.deps), watchRound(studio.deps)]);
    expect(calls().list - before.list).toBe(1);
    await runRounds(ids);
  });

  it('finds what a killed process had claimed a minute later', async () => {
    const ids = await accepted(3);
    studio.clock.move(RENDER_MS * 2);
    class Killed extends Error {}
    const onMoment = (moment: string) => {
      if (moment.startsWith('list')) throw new Killed();
    };
    await expect(watchRound({ ...studio.deps, onMoment })).rejects.toThrow(Killed);
    expect((await watchRound(studio.deps)).due).toEqual([]);
    studio.clock.move(60_000);
    expect((await watchRound(studio.deps)).due).toHaveLength(3);
    await runRounds(ids);
  });

  it('leaves a take alone that somebody is at, and one that another engine made', async () => {
    const [held = '', foreign = '', ...rest] = await accepted(4);
    await database.db
      .update(takes)
      .set({ leaseToken: 'somebody', leaseUntil: studio.clock() + 600_000 })
      .where(eq(takes.id, held));
    await database.db.update(takes).set({ engine: 'kling' }).where(eq(takes.id, foreign));
    studio.clock.move(RENDER_MS * 2);
    expect([...(await watchRound(studio.deps)).due].sort()).toEqual([...rest].sort());
    await database.db
      .update(takes)
      .set({ engine: 'stand-in', leaseToken: null, leaseUntil: null })
      .where(inArray(takes.id, [held, foreign]));
    await runRounds([held, foreign, ...rest]);
  });

  it('knows the kind of a take in the database as it does of a request, whatever people wrote', async () => {
    const words = 'Say "mode":"pro", \\"model_name\\":"x" and \\\\"duration":"9".';
    const take = await newTake(studio, boardOf([3], { shots: [{ id: 'a', prompt: words, seconds: 3 }] }));
    const row = await take.row();
    const [found] = await database.db
      .select(KIND_COLUMNS)
      .from(takes)
      .where(and(eq(takes.id, take.id)));
    expect(kindOf(row)).toEqual(found);
    expect(found).toMatchObject({ engine: 'stand-in', model: 'kling-v3-omni', duration: '3' });
  });

  it('has learnt how long takes of a kind take', async () => {
    const ids = await accepted(3);
    const [row] = await rowsOf(ids.slice(0, 1));
    const [acceptedAt, kindHere] = row ? [row.acceptedAt ?? 0, kindOf(row)] : [0, null];
    if (!kindHere) throw new Error('There is no take.');
    await database.db
      .update(takes)
      .set({ status: 'ready', dueAt: null, finishedAt: acceptedAt + 83_000 })
      .where(inArray(takes.id, ids));
    const usual = await createUsualTimes({ db: database.db, clock: studio.clock }).known();
    expect(usual(kindHere)).toBe(83_000);
    expect(usual({ ...kindHere, model: 'another' })).toBeNull();
    // Who looks at the list is told, while the take is rendered and not after.
    studio.clock.move(60_000);
    const [renders = '', ended = ''] = await accepted(2);
    await database.db.update(takes).set({ status: 'failed', dueAt: null }).where(eq(takes.id, ended));
    const [board] = await rowsOf([renders]);
    const listed = await listTakes(studio, board?.storyboardId ?? '');
    expect(listed.find(({ id }) => id === renders)?.usualRenderSeconds).toBe(83);
    expect(listed.find(({ id }) => id === ended)?.usualRenderSeconds).toBeNull();
  });

  it('stops the queue when the account is refused the list, before anything else is sent in vain', async () => {
    await database.db.delete(takeEvents);
    await database.db.delete(takes);
    const ids = await accepted(2);
    const client = engine.client;
    const error = { ...REFUSED, code: 'kling-1102', sentence: 'No units are left.' };
    const refusing = { ...studio.engine, client: async () => ({ ...client, list: async () => ({ kind: 'refused', error }) as const }) };
    studio.clock.move(RENDER_MS * 2);
    await watchRound({ ...studio.deps, engine: refusing });
    expect(await engineStatus(studio)).toMatchObject({ heldBy: { code: 'kling-1102', seenAt: studio.clock() } });
    const [waiting = ''] = await written(1);
    await advanceTake(studio.deps, waiting);
    expect(await statusesOf([waiting])).toEqual(['waiting']);
    expect((await statusesOf(ids)).every((status) => status === 'rendering')).toBe(true);
    // Over as soon as one take gets through.
    studio.clock.move(QUEUE_PAUSE_MS);
    await advanceTake(studio.deps, waiting);
    expect(await engineStatus(studio)).toMatchObject({ heldBy: null });
  });
});

const REFUSED = { advice: '', httpStatus: 429, retry: 'never', requestId: null, cause: null } as const;

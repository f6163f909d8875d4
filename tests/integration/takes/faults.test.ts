import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { takeVideo } from '#lib/server/takes/take-video.ts';
import { voidLeases } from '#lib/server/takes/void-leases.ts';
import type { Fault } from '#lib/standin/faults/fault.ts';
import type { Standin } from '#lib/standin/standin.ts';
import { bytesOf } from '#tests/support/bytes-of.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { openQuickStandin } from '#tests/support/quick-standin.ts';
import { engineAt, studioAt, type TestStudio } from '#tests/support/studio.ts';
import { newTake, takeHistory } from '#tests/support/takes.ts';

/** How a crash looks from inside: nothing after it runs. */
class SimulatedCrash extends Error {}

describe.each(DATABASE_KINDS)('one paid task per take, on %s', (kind) => {
  let database: Database;
  let standin: Standin;
  let studio: TestStudio;
  let url: string;

  beforeAll(async () => {
    database = await openTestDatabase(kind);
    ({ standin, url } = await openQuickStandin());
    studio = await studioAt(url, database);
  });
  afterAll(async () => {
    await studio.stop();
    await standin.close();
    await database.close();
  });
  beforeEach(() => standin.script([]));

  /** The whole promise: ready, one task there, and the very bytes here. */
  async function expectOnePaidVideo({ id, storyboardId }: { id: string; storyboardId: string }): Promise<void> {
    const [view] = await listTakes(studio, storyboardId);
    expect(view).toMatchObject({ id, status: 'ready', failure: null, note: null });
    expect(standin.stats().creates[`shotboard-${id}`]?.accepted).toBe(1);
    const video = await takeVideo(studio, id);
    if (!video) throw new Error('no video');
    const digest = createHash('sha256')
      .update(await bytesOf(video.file))
      .digest('hex');
    expect(digest).toBe(video.file.fileId);
  }

  it('without any fault takes one POST and one question or two', async () => {
    const take = await newTake(studio);
    await studio.drive(take.id);
    await expectOnePaidVideo(take);
    expect(standin.stats().creates[`shotboard-${take.id}`]).toEqual({ posts: 1, accepted: 1 });
    const types = (await takeHistory(studio, take.id)).map(({ type }) => type).filter((type) => type !== 'status');
    expect(types).toEqual(['written', 'sending', 'posting', 'accepted', 'saving', 'ready', 'looked']);
  });

  const faults: Record<string, readonly Fault[]> = {
    'the request never arrives': [{ on: 'create', kind: 'drop' }],
    'it is accepted and the answer is lost': [{ on: 'create', kind: 'drop', accept: true }],
    'it hangs, not accepted': [{ on: 'create', kind: 'hang' }],
    'it is accepted and hangs': [{ on: 'create', kind: 'hang', accept: true }],
    'it answers 500 after accepting': [{ on: 'create', kind: 'http', status: 500, code: 5000, message: 'internal error', accept: true }],
    'it answers 503 without accepting': [{ on: 'create', kind: 'http', status: 503, code: 5001, message: 'unavailable' }],
    'it answers a page of HTML after accepting': [{ on: 'create', kind: 'html', status: 502, accept: true }],
    'its answer is cut off after accepting': [{ on: 'create', kind: 'cut-off', accept: true }],
    'all its places are taken, three times': [
      { on: 'create', kind: 'http', status: 429, code: 1303, message: 'parallel task over resource pack limit', times: 3 },
    ],
    'it is too busy to ask, after a lost answer': [
      { on: 'create', kind: 'drop', accept: true },
      { on: 'query', kind: 'http', status: 429, code: 1302, message: 'slow down', times: 4 },
    ],
    'the questions fail as well': [
      { on: 'create', kind: 'drop', accept: true },
      { on: 'query', kind: 'drop' },
      { on: 'query', kind: 'http', status: 500, code: 5000, message: 'internal error' },
      { on: 'query', kind: 'html', status: 200 },
      { on: 'query', kind: 'hang' },
    ],
    'the key is refused while it renders': [{ on: 'query', kind: 'http', status: 401, code: 1002, message: 'invalid', times: 5 }],
    'the result is cut off': [{ on: 'result', kind: 'cut-off', times: 2 }],
    'the link of the result is dead': [{ on: 'result', kind: 'http', status: 403, times: 2 }],
    'the result is a page of HTML': [{ on: 'result', kind: 'html', status: 200 }],
    'the download breaks': [{ on: 'result', kind: 'drop', times: 2 }],
  };
  it.each(Object.entries(faults))('holds when %s', async (_, script) => {
    const take = await newTake(studio);
    standin.script(script);
    const hangs = script.some(({ kind: each }) => each === 'hang');
    await studio.drive(take.id, { deps: hangs ? { engine: engineAt(url, studio.clock, 300) } : {} });
    await expectOnePaidVideo(take);
  });

  it('ends a take that the engine refuses, with its words, and sends nothing again', async () => {
    const take = await newTake(studio);
    standin.script([{ on: 'create', kind: 'http', status: 400, code: 1301, message: 'the prompt is not allowed' }]);
    await studio.drive(take.id);
    const [view] = await listTakes(studio, take.storyboardId);
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'kling-1301' } });
    expect(view?.failure?.sentence).toContain('the prompt is not allowed');
    expect(standin.stats().creates[`shotboard-${take.id}`]).toEqual({ posts: 1, accepted: 0 });
  });

  it('ends a take that failed over there, with its reason', async () => {
    const take = await newTake(studio);
    standin.script([{ on: 'task', kind: 'fail', message: 'Failure to pass the risk control system' }]);
    await studio.drive(take.id);
    const [view] = await listTakes(studio, take.storyboardId);
    expect(view).toMatchObject({ status: 'failed', failure: { code: 'content-rules' } });
  });

  /** Runs one take, killing it where `dies` says so, and starts anew on the same database each time. */
  async function runWithCrashes(
    dies: (moment: string, count: number) => boolean,
  ): Promise<{ take: { id: string; storyboardId: string }; crashes: number }> {
    const take = await newTake(studio);
    let count = 0;
    let crashes = 0;
    const onMoment = (moment: string) => {
      count += 1;
      if (dies(moment, count)) throw new SimulatedCrash(moment);
    };
    for (;;) {
      try {
        await studio.drive(take.id, { deps: { onMoment } });
        return { take, crashes };
      } catch (error) {
        if (!(error instanceof SimulatedCrash)) throw error;
        crashes += 1;
        await voidLeases(database);
      }
    }
  }

  it('heals a kill after each single write and each single answer', async () => {
    const moments = new Set<string>();
    await runWithCrashes((moment) => {
      moments.add(moment);
      return false;
    });
    const everyTime = [
      'leased',
      'wrote sending',
      'create: accepted',
      'wrote accepted',
      'poll: found',
      'wrote saving',
      'download: whole',
      'stored',
      'file row',
      'wrote ready',
    ];
    expect([...moments]).toEqual(expect.arrayContaining(everyTime));
    for (const fatal of moments) {
      let isFirst = true;
      const { take, crashes } = await runWithCrashes((moment) => {
        const dies = moment === fatal && isFirst;
        if (dies) isFirst = false;
        return dies;
      });
      await expectOnePaidVideo(take);
      // How often it is looked at before it is done is the stand-in's affair, so what is written meanwhile may not come up again.
      if (everyTime.includes(fatal)) expect(crashes, fatal).toBe(1);
    }
  });

  it('holds under any mixture of faults and kills', async () => {
    const fault = fc.oneof(
      fc.record({ on: fc.constant('create' as const), kind: fc.constantFrom('drop' as const, 'cut-off' as const), accept: fc.boolean() }),
      fc.record({
        on: fc.constant('create' as const),
        kind: fc.constant('http' as const),
        status: fc.constant(500),
        code: fc.constant(5000),
        message: fc.constant('x'),
        accept: fc.boolean(),
      }),
      fc.record({
        on: fc.constant('create' as const),
        kind: fc.constant('http' as const),
        status: fc.constant(429),
        code: fc.constant(1303),
        message: fc.constant('x'),
      }),
      fc.record({ on: fc.constant('query' as const), kind: fc.constantFrom('drop' as const, 'cut-off' as const), skip: fc.nat(2) }),
      fc.record({ on: fc.constant('result' as const), kind: fc.constantFrom('drop' as const, 'cut-off' as const) }),
      fc.record({ on: fc.constant('result' as const), kind: fc.constant('http' as const), status: fc.constantFrom(403, 404, 410, 500) }),
    );
    const crashes = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fault, { maxLength: 6 }), crashes, async (script, crashAt) => {
        standin.script(script);
        const { take } = await runWithCrashes((_, count) => crashAt.includes(count));
        await expectOnePaidVideo(take);
      }),
      { numRuns: kind === 'embedded' ? 15 : 8 },
    );
  });

  it('lets two workers fight over one take without a second POST', async () => {
    const take = await newTake(studio);
    await Promise.all([studio.drive(take.id), studio.drive(take.id), studio.drive(take.id)]);
    await studio.drive(take.id);
    await expectOnePaidVideo(take);
    expect(standin.stats().creates[`shotboard-${take.id}`]).toEqual({ posts: 1, accepted: 1 });
  });
});

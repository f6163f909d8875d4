/** Sending that neither a task nor a refusal ever comes of: how long it goes on, and how it ends. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CreateOutcome, KlingClient, QueryOutcome } from '#lib/kling/client.ts';
import type { Database } from '#lib/server/db/database.ts';
import { StorageAway } from '#lib/server/files/storage-failure.ts';
import { cancelTake } from '#lib/server/takes/cancel-take.ts';
import { readLedger } from '#lib/server/takes/ledger.ts';
import { boardOf, withPicture } from '#tests/support/boards.ts';
import { DATABASE_KINDS, openTestDatabase } from '#tests/support/database.ts';
import { must } from '#tests/support/must.ts';
import { foundTask, scripted, scriptedError, scriptedTask } from '#tests/support/scripted-engine.ts';
import { storedPicture } from '#tests/support/stored-picture.ts';
import { engineWith, testStudio } from '#tests/support/studio.ts';
import { forgetTakes, newTake } from '#tests/support/takes.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const unclear = (httpStatus: number | null, code = 'not-json'): CreateOutcome & QueryOutcome => ({
  kind: 'unclear',
  error: scriptedError({ code, httpStatus }),
});
const notFound: QueryOutcome = { kind: 'not-found' };

describe.each(DATABASE_KINDS)('sending without an answer, on %s', (kind) => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase(kind);
  });
  afterAll(() => database.close());
  beforeEach(() => forgetTakes(database));

  const studioOn = (client: KlingClient) => testStudio({ database, engine: engineWith(client, [], 'kling') });

  it('ends within minutes when something on the way turns the request back each time, and costs nothing', async () => {
    const { client, asked } = scripted([unclear(413)], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    const start = studio.clock();
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({
      status: 'failed',
      failure: { code: 'turned-back', sentence: expect.stringMatching(/HTTP 413 .* Nothing is charged\. .* PUBLIC_URL/s) },
    });
    expect(asked.filter((each) => each === 'create').length).toBeLessThan(20);
    expect(studio.clock() - start).toBeLessThan(HOUR);
  });

  it('goes on through any number of answers that speak of the moment', async () => {
    const passing = [500, 503, 429, 408, null].map((httpStatus) => unclear(httpStatus));
    const accepted: CreateOutcome = { kind: 'accepted', task: scriptedTask('submitted') };
    const { client, asked } = scripted(
      [...passing, ...passing, ...passing, accepted],
      [...new Array(15).fill(notFound), foundTask('failed')],
    );
    const studio = await studioOn(client);
    const take = await newTake(studio);
    await studio.drive(take.id);
    expect(asked.filter((each) => each === 'create')).toHaveLength(16);
    expect(await take.view()).toMatchObject({ failure: { code: 'task-failed' } });
  });

  it('ends after a day of trouble at the engine, which says each time that it has no such take', async () => {
    const { client } = scripted([unclear(503)], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    const start = studio.clock();
    await studio.drive(take.id, { until: () => studio.clock() > start + 23 * HOUR });
    expect(await take.view()).toMatchObject({ status: 'sending' });
    await studio.drive(take.id);
    expect(studio.clock() - start).toBeLessThan(25 * HOUR);
    expect(await take.view()).toMatchObject({ failure: { code: 'never-taken', sentence: expect.stringContaining('Nothing is charged') } });
    expect(must(await readLedger(studio, take)).storyboard.units).toBe(0);
  });

  it('is sent after days without a network, however often it was asked about in vain', async () => {
    const silence: QueryOutcome = { kind: 'unclear', error: scriptedError() };
    const accepted: CreateOutcome = { kind: 'accepted', task: scriptedTask('submitted') };
    const { client, asked } = scripted(
      [unclear(null, 'timeout'), accepted],
      [...new Array(900).fill(silence), notFound, foundTask('failed')],
    );
    const studio = await studioOn(client);
    const take = await newTake(studio);
    const start = studio.clock();
    await studio.drive(take.id);
    expect(studio.clock() - start).toBeGreaterThan(2 * DAY);
    expect(asked.filter((each) => each === 'create')).toHaveLength(2);
    expect(await take.view()).toMatchObject({ failure: { code: 'task-failed' } });
  });

  it('ends after a day of one and the same refusal of the question, and may have been charged', async () => {
    const { client, asked } = scripted([unclear(null, 'timeout')], [unclear(400, 'kling-1201')]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    const start = studio.clock();
    await studio.drive(take.id);
    expect(studio.clock() - start).toBeGreaterThan(DAY);
    expect(studio.clock() - start).toBeLessThan(1.1 * DAY);
    expect(asked.filter((each) => each === 'create')).toHaveLength(1);
    expect(await take.view()).toMatchObject({ failure: { code: 'no-end', sentence: expect.stringContaining('may have been charged') } });
    expect(must(await readLedger(studio, take)).storyboard.units).toBeGreaterThan(0);
  });

  it('that the engine both has and does not have is never sent in vain for ever, and counts as charged', async () => {
    const exists: CreateOutcome = { kind: 'exists', error: scriptedError({ code: 'kling-1201', httpStatus: 400 }) };
    const { client } = scripted([exists], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ failure: { code: 'no-end' } });
  });

  it.each([
    ['silence', { kind: 'unclear', error: scriptedError() }],
    ['a refused key', { kind: 'refused', error: scriptedError({ code: 'kling-1002', httpStatus: 401 }) }],
  ] as const)('ends after 30 days of %s, as long as a result would lie there', async (_, silence) => {
    const { client } = scripted([unclear(null, 'timeout')], [silence]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    const start = studio.clock();
    await studio.drive(take.id, { until: (steps) => steps === 20 });
    studio.clock.moveTo(start + 29 * DAY);
    await studio.drive(take.id, { until: (steps) => steps === 20 });
    expect(await take.view()).toMatchObject({ status: 'sending' });
    studio.clock.moveTo(start + 30 * DAY);
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ failure: { code: 'no-end' } });
  });

  it('is not over because nobody tried for a day after ten quick answers', async () => {
    const accepted: CreateOutcome = { kind: 'accepted', task: scriptedTask('submitted') };
    const { client, asked } = scripted(
      [...new Array(12).fill(unclear(503)), accepted],
      [...new Array(12).fill(notFound), foundTask('failed')],
    );
    const studio = await studioOn(client);
    const take = await newTake(studio);
    await studio.drive(take.id, { until: () => asked.filter((each) => each === 'create').length === 11 });
    studio.clock.move(2 * DAY);
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ failure: { code: 'task-failed' } });
  });

  it('ends on a machine that is on by day alone, too: nights do not count, and days add up', async () => {
    const { client } = scripted([unclear(503)], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    for (const _day of [1, 2]) {
      const morning = studio.clock();
      await studio.drive(take.id, { until: () => studio.clock() > morning + 9 * HOUR });
      studio.clock.move(14 * HOUR);
    }
    expect(await take.view()).toMatchObject({ status: 'sending' });
    const morning = studio.clock();
    await studio.drive(take.id);
    expect(studio.clock() - morning).toBeLessThan(9 * HOUR);
    expect(await take.view()).toMatchObject({ failure: { code: 'never-taken' } });
  });

  it('waits out the silence after its last request, however old the first is', async () => {
    const refusal = { kind: 'refused', error: scriptedError({ code: 'kling-1102', httpStatus: 429, retry: 'never' }) } as const;
    let answer: QueryOutcome = notFound;
    const { client, asked } = scripted([unclear(null, 'timeout'), refusal, unclear(null, 'timeout')], [notFound]);
    const creates = () => asked.filter((each) => each === 'create').length;
    const studio = await studioOn({ ...client, query: async () => answer });
    const take = await newTake(studio);
    await studio.drive(take.id, { until: () => creates() === 2 });
    studio.clock.move(31 * DAY);
    await studio.drive(take.id, { until: () => creates() === 3 });
    answer = { kind: 'unclear', error: scriptedError() };
    await studio.drive(take.id, { until: (steps) => steps === 30 });
    expect(await take.view()).toMatchObject({ status: 'sending' });
  });

  it('ends after 30 days of silence without a charge where each request was refused', async () => {
    const error = scriptedError({ code: 'kling-1303', httpStatus: 429 });
    let answer: QueryOutcome = notFound;
    const { client, asked } = scripted([{ kind: 'busy', error }], [notFound]);
    const studio = await studioOn({ ...client, query: async () => answer });
    const take = await newTake(studio);
    await studio.drive(take.id, { until: () => asked.length === 3 });
    answer = { kind: 'unclear', error: scriptedError() };
    await studio.drive(take.id, { until: (steps) => steps === 20 });
    expect(await take.view()).toMatchObject({ failure: null });
    studio.clock.move(30 * DAY);
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ failure: { code: 'never-taken' } });
    expect(must(await readLedger(studio, take)).storyboard.units).toBe(0);
  });

  it.each([
    ['one refusal of the question', 2 * DAY, unclear(400, 'kling-1201')],
    ['silence', 40 * DAY, { kind: 'unclear', error: scriptedError() }],
  ] as const)('is not over because of %s after an absence', async (_, absence, answer) => {
    const { client } = scripted([unclear(null, 'timeout')], [answer]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    await studio.drive(take.id, { until: (steps) => steps === 15 });
    studio.clock.move(absence);
    await studio.drive(take.id, { until: () => true });
    expect(await take.view()).toMatchObject({ status: 'sending' });
  });

  it('is not over, nor charged, where the engine refused each request and only then fell silent', async () => {
    const error = scriptedError({ code: 'kling-1102', httpStatus: 429, retry: 'never' });
    let answer: QueryOutcome = notFound;
    const { client, asked } = scripted([{ kind: 'refused', error }], [notFound]);
    const studio = await studioOn({ ...client, query: async () => answer });
    const take = await newTake(studio);
    const start = studio.clock();
    await studio.drive(take.id, { until: () => asked.filter((each) => each === 'create').length === 12 });
    studio.clock.moveTo(start + 31 * DAY);
    answer = { kind: 'unclear', error: scriptedError() };
    await studio.drive(take.id, { until: (steps) => steps === 15 });
    expect(await take.view()).toMatchObject({ failure: null });
    answer = foundTask('failed');
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ failure: { code: 'task-failed' } });
  });

  it('counts nothing as charged that never left, when the question is refused for a day', async () => {
    const { client, asked } = scripted([unclear(null)], [unclear(400, 'kling-1201')]);
    const studio = await studioOn(client);
    const take = await newTake(studio, withPicture(boardOf([2, 1]), await storedPicture(studio)));
    const onMoment = (moment: string) => {
      if (moment === 'wrote sending') throw new Error('killed');
    };
    await expect(studio.drive(take.id, { deps: { onMoment } })).rejects.toThrow('killed');
    studio.clock.move(HOUR);
    await studio.drive(take.id);
    expect(asked).not.toContain('create');
    expect(await take.view()).toMatchObject({ failure: { code: 'never-taken' } });
    expect(must(await readLedger(studio, take)).storyboard.units).toBe(0);
  });

  it('counts as charged what the engine once said to exist, also when something on the way turns it back from then on', async () => {
    const exists: CreateOutcome = { kind: 'exists', error: scriptedError({ code: 'kling-1201', httpStatus: 400 }) };
    const { client } = scripted([exists, unclear(413)], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio);
    await studio.drive(take.id);
    expect(await take.view()).toMatchObject({ failure: { code: 'no-end' } });
  });

  it.each([
    ['the storage is away', new StorageAway('no answer')],
    ['the disk cannot be read', Object.assign(new Error('EIO: i/o error, stat'), { code: 'EIO', syscall: 'stat' })],
  ])('without its pictures, while %s, waits and can be canceled', async (_, trouble) => {
    const { client, asked } = scripted([unclear(null)], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio, withPicture(boardOf([2, 1]), await storedPicture(studio)));
    const away = { ...studio.storage, size: () => Promise.reject(trouble) };
    await studio.drive(take.id, { deps: { storage: away }, until: (steps) => steps === 3 });
    expect(await take.view()).toMatchObject({ status: 'waiting', note: expect.stringContaining('was not sent yet') });
    expect(await cancelTake(studio, { takeId: take.id })).toMatchObject({ ok: true, value: { failure: { code: 'canceled' } } });
    await studio.drive(take.id);
    expect(asked).not.toContain('create');
  });

  it('may not be canceled while its storage is away when a request of it left before', async () => {
    const { client, asked } = scripted([unclear(null)], [notFound]);
    const studio = await studioOn(client);
    const take = await newTake(studio, withPicture(boardOf([2, 1]), await storedPicture(studio)));
    await studio.drive(take.id, { until: () => asked.length === 1 });
    const away = { ...studio.storage, size: () => Promise.reject(new StorageAway('no answer')) };
    await studio.drive(take.id, { deps: { storage: away }, until: (steps) => steps === 3 });
    expect(await take.view()).toMatchObject({ status: 'waiting', note: expect.stringContaining('cannot be sent again') });
    expect(await cancelTake(studio, { takeId: take.id })).toMatchObject({ ok: false, error: { code: 'take-sent' } });
  });
});

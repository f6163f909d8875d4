/** The engine calls when a task moves on. Whatever is called, by whomever: a take ends as the engine says when it is asked. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { takes } from '#lib/server/db/schema.ts';
import { startStudio } from '#lib/server/studio.ts';
import { watchRound } from '#lib/server/takes/watch/round.ts';
import { createStandin, type Standin } from '#lib/standin/standin.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { engineAt, handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { newTake } from '#tests/support/takes.ts';
import { POST } from '../../../app/api/public/callbacks/route.ts';

const SECRET = 'whsec_dGVzdHNlY3JldHRlc3RzZWNyZXR0ZXN0c2VjcmV0MTI=';
const callbacks: { url: string | null; secret: string | null } = { url: null, secret: null };
let database: Database;
let studio: TestStudio;
let standin: Standin;
let app: Server;
/** Statuses that the route answered with. */
const answers: number[] = [];
/** Calls wait here until a test lets them in. */
let gate: Promise<unknown> = Promise.resolve();

beforeAll(async () => {
  app = createServer(async (request, response) => {
    const headers = new Headers(Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]));
    await gate;
    const answer = await call(await text(request), headers);
    answers.push(answer.status);
    response.writeHead(answer.status).end();
  });
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(app.address() as AddressInfo).port}`;
  callbacks.url = `${origin}/api/public/callbacks`;
  standin = createStandin({ dry: true, timing: { submitted: 0, processing: 50 }, allowOrigins: [origin], callbackSecrets: [SECRET] });
  const { url } = await standin.listen();
  // What is signed carries the real time.
  const clock = handClock(Date.now());
  database = await openTestDatabase('embedded');
  studio = await testStudio({ database, clock, callbacks, engine: engineAt(url, clock) });
  await startStudio(async () => studio);
});
afterAll(async () => {
  app.close();
  await standin.close();
  await studio.stop();
  await database.close();
});
beforeEach(() => {
  answers.length = 0;
  studio.heard.length = 0;
  callbacks.secret = null;
});

/** The route as Next would call it. */
function call(body: string, headers = new Headers({ host: 'localhost' })): Promise<Response> {
  const request = new Request('http://localhost/api/public/callbacks', { method: 'POST', headers, body });
  return POST(request, { params: Promise.resolve(undefined) });
}

const rowOf = async (id: string) => {
  const [row] = await database.db.select().from(takes).where(eq(takes.id, id));
  if (!row) throw new Error('no take');
  return row;
};

/** A take that the engine has, and that nobody would ask for within the hour. */
async function renderingTake(): Promise<string> {
  const take = await newTake(studio);
  await studio.drive(take.id, { until: () => true });
  return take.id;
}
const asleep = async (id: string) => {
  await database.db
    .update(takes)
    .set({ dueAt: studio.clock() + 3_000_000 })
    .where(eq(takes.id, id));
  studio.heard.length = 0;
};

describe('an engine that calls', () => {
  it.each([
    ['signed', SECRET],
    ['not signed', null],
  ])('makes us ask at once, and so the take is ready: %s', async (_, secret) => {
    callbacks.secret = secret;
    const { promise, resolve: letCallsIn } = Promise.withResolvers<void>();
    gate = promise;
    const id = await renderingTake();
    expect((await rowOf(id)).request.callback_url).toBeUndefined();
    await asleep(id);
    letCallsIn();
    await expect.poll(async () => (await rowOf(id)).dueAt, { timeout: 20_000 }).toBe(studio.clock());
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(studio.heard).toContain(id);
    await expect
      .poll(
        async () => {
          await asleepNoMore(id);
          for (const due of (await watchRound(studio.deps)).due) await studio.drive(due);
          return (await rowOf(id)).status;
        },
        { timeout: 20_000 },
      )
      .toBe('ready');
    expect(standin.stats().creates[`shotboard-${id}`]).toEqual({ posts: 1, accepted: 1 });
  });
  const asleepNoMore = (id: string) => database.db.update(takes).set({ dueAt: studio.clock() }).where(eq(takes.id, id));

  it('is not heard where a secret is set and a call is signed by somebody else, or by nobody', async () => {
    const id = await renderingTake();
    await expect.poll(() => answers.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    await asleep(id);
    callbacks.secret = SECRET;
    const { engineTaskId } = await rowOf(id);
    const before = await rowOf(id);
    const forged = JSON.stringify({ task_id: engineTaskId, task_status: 'failed' });
    const signed = {
      host: 'localhost',
      'webhook-id': '1',
      'webhook-signature': 'v1,AAAA',
      'webhook-timestamp': String(Math.floor(studio.clock() / 1000)),
    };
    expect((await call(forged)).status).toBe(401);
    expect((await call(forged, new Headers(signed))).status).toBe(401);
    expect([await rowOf(id), studio.heard]).toEqual([before, []]);
  });

  it('is not believed: what it says of a task changes nothing but when we ask', async () => {
    const id = await renderingTake();
    await expect.poll(() => answers.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    await asleep(id);
    const { engineTaskId: task_id, ...before } = await rowOf(id);
    const lies = ['failed', 'succeed', 'submitted', 'failed'].map((task_status) => ({
      task_id,
      task_status,
      final_unit_deduction: '9999',
      task_result: { videos: [{ id: 'x', url: 'https://evil.example/x.mp4', duration: '3' }] },
    }));
    for (const lie of lies) expect((await call(JSON.stringify(lie))).status).toBe(200);
    expect(await rowOf(id)).toEqual({ ...before, engineTaskId: task_id, dueAt: studio.clock() });
    await studio.drive(id);
    expect(await rowOf(id)).toMatchObject({ status: 'ready' });
    // Late, and again: the take rests.
    expect((await call(JSON.stringify(lies[0]))).status).toBe(200);
    expect(await rowOf(id)).toMatchObject({ status: 'ready', dueAt: null });
  });

  it('is no reason to ask when it says that all goes on, unless nobody knew that the take was accepted', async () => {
    const id = await renderingTake();
    await expect.poll(() => answers.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    await asleep(id);
    const before = await rowOf(id);
    const goesOn = JSON.stringify({
      task_id: before.engineTaskId,
      task_status: 'processing',
      task_info: { external_task_id: before.externalId },
    });
    expect((await call(goesOn)).status).toBe(200);
    expect([await rowOf(id), studio.heard]).toEqual([before, []]);
    await database.db.update(takes).set({ status: 'sending', engineTaskId: null }).where(eq(takes.id, id));
    expect((await call(goesOn)).status).toBe(200);
    expect((await rowOf(id)).dueAt).toBe(studio.clock());
    await studio.drive(id);
  });

  it('wakes a take whose answer was lost, which then asks before it sends', async () => {
    const id = await renderingTake();
    await database.db.update(takes).set({ status: 'sending', engineTaskId: null }).where(eq(takes.id, id));
    await asleep(id);
    studio.woken.length = 0;
    expect((await call(JSON.stringify({ task_id: '1', task_info: { external_task_id: `shotboard-${id}` } }))).status).toBe(200);
    expect(studio.woken).toEqual([id]);
    await studio.drive(id);
    expect(standin.stats().creates[`shotboard-${id}`]).toEqual({ posts: 1, accepted: 1 });
  });

  it.each([
    '',
    'words',
    'null',
    '[]',
    '{}',
    '{"task_id":7}',
    '{"task_id":""}',
    '{"task_id":"\\u0000"}',
    '{"task_id":"1","task_info":{"external_task_id":"\\ud800"}}',
    '{"task_id":"of somebody else"}',
    '{"id":null,"status":"x"}',
  ])('gets the same answer for %s, which names no take, and nobody is asked', async (body) => {
    expect((await call(body)).status).toBe(200);
    expect(studio.heard).toEqual([]);
  });

  it('is turned away when it talks without end, and a page of another site always', async () => {
    expect((await call(' '.repeat(70_000))).status).toBe(413);
    const page = new Headers({ host: 'localhost', origin: 'https://evil.example' });
    expect((await call('{}', page)).status).toBe(403);
  });
});

/** An engine that repeats whatever it is sent, the key included: nothing of ours may repeat it after it. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#lib/server/db/database.ts';
import { installation, takeEvents, takes } from '#lib/server/db/schema.ts';
import { openEngine } from '#lib/server/engine/open-engine.ts';
import { engineStatus } from '#lib/server/engine-status.ts';
import { readEnv } from '#lib/server/env/read-env.ts';
import { secretsOf } from '#lib/server/env/secrets-of.ts';
import { createLog } from '#lib/server/log.ts';
import { createMeter } from '#lib/server/metrics/meter.ts';
import { healthResponse, metricsResponse } from '#lib/server/metrics/watch-answers.ts';
import { listTakes } from '#lib/server/takes/list-takes.ts';
import { openTestDatabase } from '#tests/support/database.ts';
import { handClock, type TestStudio, testStudio } from '#tests/support/studio.ts';
import { forgetTakes, newTake } from '#tests/support/takes.ts';

const KEY = 'planted-key-0123456789';

type Way = (heard: string, response: ServerResponse) => void;
const json = (status: number, body: unknown): Way => {
  return (heard, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body).replaceAll('HEARD', heard));
};
/** Each way of repeating the key; the words stand where people or logs would be told of them. */
const WAYS: Readonly<Record<string, Way>> = {
  'in the message of a refusal': json(400, { code: 1201, message: 'unreadable: HEARD', request_id: 'r', data: null }),
  'in the message about a key that is not valid': json(401, { code: 1002, message: 'invalid HEARD', request_id: 'r' }),
  'as the number of the answer': json(500, { code: 5000, message: 'internal', request_id: 'HEARD' }),
  'in a code that nobody knows': json(418, { code: 9999, message: 'HEARD', request_id: 'r' }),
  'in a page of HTML': (heard, response) =>
    void response.writeHead(502, { 'content-type': 'text/html' }).end(`<pre>authorization: ${heard}</pre>`),
  'as the status of a task': json(200, {
    ...{ code: 0, message: 'SUCCEED', request_id: 'r' },
    data: { task_id: '867283741759111202', task_status: 'HEARD', task_status_msg: 'HEARD', created_at: 1, updated_at: 1 },
  }),
  'as the reason why a task failed': json(200, {
    ...{ code: 0, message: 'SUCCEED', request_id: 'r' },
    data: { task_id: '867283741759111202', task_status: 'failed', task_status_msg: 'HEARD', created_at: 1, updated_at: 1 },
  }),
};

let server: Server;
let database: Database;
let studio: TestStudio;
let written = '';
let way: Way = () => undefined;

beforeAll(async () => {
  server = createServer((request: IncomingMessage, response) => {
    request.resume();
    request.on('end', () => way(request.headers.authorization ?? '', response));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = readEnv({ KLINGAI_API_KEY: KEY, KLINGAI_BASE_URL: baseUrl });
  if (!env.ok) throw new Error(env.error.join());
  const destination = {
    write(line: string) {
      written += line;
    },
  };
  const log = createLog('debug', { secrets: secretsOf(env.value), destination });
  const clock = handClock();
  const meter = createMeter(clock);
  database = await openTestDatabase('embedded');
  const quiet = await testStudio({ database, clock, engine: openEngine(env.value, { clock, log, meter }) });
  studio = { ...quiet, log, meter, deps: { ...quiet.deps, log, meter } };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await studio.stop();
  await database.close();
});

describe('a key that the engine repeats', () => {
  it.each(Object.entries(WAYS))('%s is in no line, no row, no answer', async (_, each) => {
    way = each;
    const take = await newTake(studio);
    await studio.drive(take.id, { deps: studio.deps, until: (steps) => steps >= 5 });

    const told = [
      written,
      ...(await database.db.select().from(takes)),
      ...(await database.db.select().from(takeEvents)),
      ...(await database.db.select().from(installation)),
      await listTakes(studio, take.storyboardId),
      await engineStatus(studio),
      await (await healthResponse(studio)).text(),
      await (await metricsResponse(studio)).text(),
    ];
    expect(JSON.stringify(told)).not.toContain(KEY);
    for (const line of written.split('\n').filter((text) => text.includes('take'))) expect(JSON.parse(line)).toHaveProperty('takeId');
    await forgetTakes(database);
  });
});

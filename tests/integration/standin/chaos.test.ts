import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Standin } from '#lib/standin/standin.ts';
import { words } from '#tests/unit/standin/requests.ts';
import { type Client, QUICK, type TaskData, withStandin } from './client.ts';

const TASKS = 60;
const RETRIES = 60;

/** Nothing, or what the call gave; every way in which chaos breaks a call counts as nothing. */
async function attempt<Value>(call: () => Promise<Value>): Promise<Value | null> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A small client that does the right thing: the same external id at every try, asking before it sends again. */
async function videoOf({ create, query }: Client, id: string): Promise<number> {
  for (let round = 0; round < RETRIES; round += 1) {
    const asked = await attempt(() => query(id));
    if (asked?.code === 0) {
      const bytes = asked.data.task_status === 'succeed' ? await attempt(() => download(asked.data)) : null;
      if (bytes !== null) return bytes;
    } else if (asked?.code === 1201) await attempt(() => create(words({ external_task_id: id })));
    await wait(5);
  }
  throw new Error(`${id} was not ready after ${RETRIES} rounds`);
}

async function download(task: TaskData): Promise<number | null> {
  const response = await fetch(task.task_result.videos?.[0]?.url ?? '');
  return response.ok ? (await response.arrayBuffer()).byteLength : null;
}

async function everyVideo(client: Client, standin: Standin, seed: number): Promise<Record<string, number>> {
  standin.play('chaos', seed);
  const ids = Array.from({ length: TASKS }, (_, index) => `take-${index}`);
  const sizes = await Promise.all(ids.map((id) => videoOf(client, id)));
  expect(Math.min(...sizes)).toBeGreaterThan(500);
  const creates = standin.stats().creates;
  expect(ids.filter((id) => creates[id]?.accepted !== 1)).toEqual([]);
  return Object.fromEntries(ids.map((id) => [id, creates[id]?.posts ?? 0]));
}

describe('chaos', () => {
  it('lets a client that is right have each video once, and breaks enough to be worth its name', () =>
    withStandin(QUICK, async (client, standin) => {
      const posts = await everyVideo(client, standin, 5);
      const repeated = Object.values(posts).filter((count) => count > 1).length;
      expect(repeated).toBeGreaterThan(TASKS / 10);
      expect(standin.stats().tasks.succeed).toBe(TASKS);
    }));

  it('does the same to the same ids under the same seed, however the calls fall together', async () => {
    const run = (seed: number) => withStandin(QUICK, (client, standin) => everyVideo(client, standin, seed));
    const first = await run(8);
    expect(await run(8)).toEqual(first);
    expect(await run(9)).not.toEqual(first);
  });
});

/** Thousands of takes in flight: what asking for them costs, and how soon it is shown that one has finished. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '#tests/chaos/play.ts';
import { startStandinProcess } from '#tests/chaos/standin-process.ts';
import { freePort } from '../support/server.ts';
import { endsOf, FINISHING, measurePhase, type Phase } from './phase.ts';
import { copyTasks, makeTasks, planTakes, type SeedTake } from './seed.ts';
import { writeRows } from './write-rows.ts';

/** Longer than the whole run: these take part in every round, and never end. */
const FOREVER_MS = 3_600_000;
const NAIVE_QUESTIONS = 1000;
const RESULT_KILOBYTES = 200;

export interface InFlight {
  readonly takesInFlight: number;
  readonly told: Phase;
  readonly untold: Phase;
  readonly naive: { readonly callsPerInterval: number; readonly secondsForAll: number };
}

/** `seconds` is how long takes keep finishing in each of the two phases, with callbacks and without. */
export async function measureInFlight(count: number, seconds: number): Promise<InFlight> {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
  const [standinFolder, dataDir, port] = [join(folder, 'standin'), join(folder, 'data'), await freePort()];
  const origin = `http://127.0.0.1:${port}`;
  const startEngine = () =>
    startStandinProcess({
      ...{ folder: standinFolder, callers: [origin], submittedMs: 0, processingMs: 0, kilobytes: RESULT_KILOBYTES },
    });
  const others = planTakes(Math.max(2, count - FINISHING));
  const taskIds = await makeTasksInBulk(others, standinFolder, startEngine);
  const standin = await startEngine();
  try {
    await writeRows(dataDir, standin.url, others, taskIds);
    say(`${others.length} takes are in flight`);
    const shared = { standin, origin, port, dataDir, seconds };
    const told = await measurePhase({ ...shared, isTold: true });
    const untold = await measurePhase({ ...shared, isTold: false });
    const naive = await measureNaive(standin.url, count, others);
    return { takesInFlight: others.length + FINISHING, told, untold, naive };
  } finally {
    await standin.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One is made by the stand-in, all others lie beside it before it starts again. */
async function makeTasksInBulk(
  [first, ...others]: readonly SeedTake[],
  standinFolder: string,
  startEngine: () => ReturnType<typeof startStandinProcess>,
): Promise<string[]> {
  if (!first) throw new Error('There is nothing to be in flight.');
  const standin = await startEngine();
  await standin.plan([{ on: 'task', kind: 'delay', ms: FOREVER_MS }]);
  const firstIds = await makeTasks(standin.url, [first], null);
  await standin.stop();
  return [...firstIds, ...(await copyTasks(standinFolder, others))];
}

/** One question per take: how long that takes with many at once, for a share of the takes. */
async function measureNaive(engineUrl: string, count: number, seeds: readonly SeedTake[]): Promise<InFlight['naive']> {
  say('asking for each take by itself, as the naive way would');
  const asked = seeds.slice(0, NAIVE_QUESTIONS);
  const begun = performance.now();
  await endsOf(engineUrl, asked);
  const secondsForAll = (((performance.now() - begun) / asked.length) * count) / 1000;
  return { callsPerInterval: count, secondsForAll: Math.round(secondsForAll * 10) / 10 };
}

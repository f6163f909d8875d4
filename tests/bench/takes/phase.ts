/** An app with thousands of takes in flight, of which some end: what it asks for meanwhile, and when each end is shown. */
import { setTimeout as pause } from 'node:timers/promises';
import { say } from '#tests/chaos/play.ts';
import { chanceFrom } from '#tests/chaos/random.ts';
import { inTurns, type StandinProcess } from '#tests/chaos/standin-process.ts';
import { residentMebibytes, startServer } from '../support/server.ts';
import { median, percentile } from '../support/statistics.ts';
import { follow } from './follow.ts';
import { API_KEY, externalIdOf, makeTasks, planTakes, type SeedTake } from './seed.ts';
import { writeRows } from './write-rows.ts';

const PAGES = 5;
const FINISHING_PER_PAGE = 12;
export const FINISHING = PAGES * FINISHING_PER_PAGE;
/** From the start of the app until the first of them ends: the app has asked for all takes once by then. */
const BEFORE_MS = 30_000;
/** Longest that the last of them may take to be shown. */
const PATIENCE_MS = 60_000;
const LOOK_EVERY_MS = 500;
const SAY_EVERY_LOOKS = 20;

export interface Phase {
  readonly callsPerMinute: number;
  readonly mostCallsInAMinute: number;
  /** Between two questions for everybody. */
  readonly intervalSeconds: number | null;
  readonly shownAfterMs: { readonly p50: number; readonly p95: number; readonly most: number; readonly samples: number };
  readonly appMebibytes: number;
  readonly missing: number;
}

export interface PhaseOptions {
  readonly standin: StandinProcess;
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly seconds: number;
  /** Whether the engine calls us. */
  readonly isTold: boolean;
}

interface Sample {
  readonly at: number;
  readonly lists: number;
  readonly all: number;
}

export async function measurePhase({ standin, origin, port, dataDir, seconds, isTold }: PhaseOptions): Promise<Phase> {
  const seeds = Array.from({ length: PAGES }, () => planTakes(FINISHING_PER_PAGE)).flat();
  await beginTasks({ standin, dataDir, seconds, callbackUrl: isTold ? `${origin}/api/public/callbacks` : null }, seeds);
  const app = await startServer(
    ['scripts/start.mjs'],
    {
      ...{ PORT: String(port), DATA_DIR: dataDir, KLINGAI_API_KEY: API_KEY, KLINGAI_BASE_URL: standin.url },
      ...{ KLINGAI_ACCESS_KEY: '', KLINGAI_SECRET_KEY: '', DATABASE_URL: '', S3_BUCKET: '' },
      ...{ KLINGAI_CONCURRENCY: '100000', PUBLIC_URL: isTold ? origin : '' },
    },
    '/api/health',
  );
  const pages = [...new Set(seeds.map(({ storyboardId }) => storyboardId))].map((id) => follow(origin, id));
  const shown = () => new Map(pages.flatMap(({ shownAt }) => [...shownAt]));
  const samples: Sample[] = [];
  let mebibytes = 0;
  try {
    for (const deadline = Date.now() + BEFORE_MS + seconds * 1000 + PATIENCE_MS; Date.now() < deadline; await pause(LOOK_EVERY_MS)) {
      const { list = 0, query = 0 } = await standin.calls();
      samples.push({ at: Date.now(), lists: list, all: list + query });
      mebibytes = Math.max(mebibytes, residentMebibytes(app.process.pid ?? 0));
      if (samples.length % SAY_EVERY_LOOKS === 0) {
        const calls = `${list} lists and ${query} single questions since the stand-in started`;
        say(`${isTold ? 'with callbacks' : 'without'}: ${shown().size} of ${seeds.length} shown; ${calls}`);
      }
      if (shown().size === seeds.length) break;
    }
    const endedAt = await endsOf(standin.url, seeds);
    const waits = seeds.flatMap(({ id }) => {
      const at = shown().get(id);
      return at === undefined ? [] : [at - (endedAt.get(id) ?? Number.NaN)];
    });
    return {
      ...callsIn(samples),
      shownAfterMs: {
        ...{ p50: Math.round(median(waits)), p95: Math.round(percentile(waits, 0.95)), most: Math.max(...waits) },
        samples: waits.length,
      },
      appMebibytes: Math.round(mebibytes),
      missing: seeds.length - waits.length,
    };
  } finally {
    await Promise.all(pages.map(({ stop }) => stop()));
    await app.stop();
  }
}

/** Takes that end one after the other, at moments of chance, once the app has been up for a while. */
async function beginTasks(
  { standin, dataDir, seconds, callbackUrl }: Pick<PhaseOptions, 'standin' | 'dataDir' | 'seconds'> & { callbackUrl: string | null },
  seeds: readonly SeedTake[],
): Promise<void> {
  const chance = chanceFrom(7);
  await standin.plan(
    seeds.map((seed) => {
      const ms = BEFORE_MS + chance.between(0, seconds * 1000);
      return { on: 'task', kind: 'delay', ms, externalId: externalIdOf(seed) } as const;
    }),
  );
  await writeRows(dataDir, standin.url, seeds, await makeTasks(standin.url, seeds, callbackUrl));
}

/** When the engine finished each, by its own word. */
export async function endsOf(engineUrl: string, seeds: readonly SeedTake[]): Promise<ReadonlyMap<string, number>> {
  const entries = await inTurns(seeds, async (seed): Promise<[string, number]> => {
    const address = `${engineUrl}/v1/videos/omni-video/${externalIdOf(seed)}`;
    const answer = await fetch(address, { headers: { authorization: `Bearer ${API_KEY}` } });
    const { data } = (await answer.json()) as { readonly data: { readonly updated_at: number } };
    return [seed.id, data.updated_at];
  });
  return new Map(entries);
}

function callsIn(samples: readonly Sample[]) {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) throw new Error('Nothing was measured.');
  const inAMinute = samples.map(({ at, all }) => (samples.findLast((each) => each.at <= at + 60_000)?.all ?? all) - all);
  const rounds = samples.filter(({ lists }, index) => index > 0 && lists > (samples[index - 1]?.lists ?? 0)).map(({ at }) => at);
  // One round may lie in two samples.
  const begun = rounds.filter((at, index) => index === 0 || at - (rounds[index - 1] ?? 0) > 2000);
  const gaps = begun.slice(1).map((at, index) => at - (begun[index] ?? at));
  return {
    callsPerMinute: Math.round(((last.all - first.all) / (last.at - first.at)) * 60_000),
    mostCallsInAMinute: Math.max(...inAMinute),
    intervalSeconds: gaps.length === 0 ? null : Math.round(median(gaps) / 100) / 10,
  };
}

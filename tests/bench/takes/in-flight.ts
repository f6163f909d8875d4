/** Thousands of takes in flight: what asking for them costs, and how soon it is shown that one has finished. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chanceFrom } from '#tests/chaos/random.ts';
import { inTurns, type StandinProcess, startStandinProcess } from '#tests/chaos/standin-process.ts';
import { freePort, residentMebibytes, startServer } from '../support/server.ts';
import { median, percentile } from '../support/statistics.ts';
import { follow } from './follow.ts';
import { API_KEY, makeTasks, planTakes, type SeedTake, writeRows } from './seed.ts';

const PAGES = 5;
const FINISHING_PER_PAGE = 12;
/** From the start of the app until the first of them ends: the app has asked for all takes once by then. */
const BEFORE_MS = 40_000;
const HOUR_MS = 3_600_000;
const NAIVE_QUESTIONS = 1000;
/** Longest that the last of them may take to be shown. */
const PATIENCE_MS = 90_000;

export interface Phase {
  readonly callsPerMinute: number;
  readonly mostCallsInAMinute: number;
  /** Between two questions for everybody. */
  readonly intervalSeconds: number | null;
  readonly shownAfterMs: { readonly p50: number; readonly p95: number; readonly samples: number };
  readonly appMebibytes: number;
  readonly missing: number;
}

export async function measureInFlight(count: number, seconds: number) {
  const folder = mkdtempSync(join(tmpdir(), 'shotboard-bench-'));
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const standin = await startStandinProcess({
    folder: join(folder, 'standin'),
    callers: [origin],
    ...{ submittedMs: 0, processingMs: 0, kilobytes: 200 },
  });
  const dataDir = join(folder, 'data');
  try {
    const finishing = PAGES * FINISHING_PER_PAGE;
    await standin.plan([{ on: 'task', kind: 'delay', ms: HOUR_MS, times: 'always' }]);
    const others = planTakes(count - finishing);
    await writeRows(dataDir, standin.url, others, await makeTasks(standin.url, others, null));
    const phases: Record<'told' | 'untold', Phase | null> = { told: null, untold: null };
    for (const phase of ['told', 'untold'] as const) {
      phases[phase] = await measurePhase({ standin, origin, port, dataDir, seconds, isTold: phase === 'told' });
    }
    return { takesInFlight: count, ...phases, naive: await measureNaive(standin.url, count, others) };
  } finally {
    await standin.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface PhaseOptions {
  readonly standin: StandinProcess;
  readonly origin: string;
  readonly port: number;
  readonly dataDir: string;
  readonly seconds: number;
  /** Whether the engine calls us. */
  readonly isTold: boolean;
}

async function measurePhase({ standin, origin, port, dataDir, seconds, isTold }: PhaseOptions): Promise<Phase> {
  const chance = chanceFrom(7);
  const seeds = Array.from({ length: PAGES }, () => planTakes(FINISHING_PER_PAGE)).flat();
  const ends = seeds.map(({ id }) => ({ id, ms: BEFORE_MS + chance.between(0, seconds * 1000) }));
  await standin.plan([
    ...ends.map(({ id, ms }) => ({ on: 'task', kind: 'delay', ms, externalId: `shotboard-${id}` }) as const),
    { on: 'task', kind: 'delay', ms: HOUR_MS, times: 'always' },
  ]);
  await writeRows(dataDir, standin.url, seeds, await makeTasks(standin.url, seeds, isTold ? `${origin}/api/public/callbacks` : null));
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
  const samples: { readonly at: number; readonly lists: number; readonly all: number }[] = [];
  let mebibytes = 0;
  try {
    for (const deadline = Date.now() + BEFORE_MS + seconds * 1000 + PATIENCE_MS; Date.now() < deadline; await pause(500)) {
      const { list = 0, query = 0 } = await standin.calls();
      samples.push({ at: Date.now(), lists: list, all: list + query });
      mebibytes = Math.max(mebibytes, residentMebibytes(app.process.pid ?? 0));
      if (shown().size === seeds.length) break;
    }
    const endedAt = await endsOf(standin.url, seeds);
    const waits = seeds.flatMap(({ id }) => {
      const at = shown().get(id);
      return at === undefined ? [] : [at - (endedAt.get(id) ?? Number.NaN)];
    });
    return {
      ...callsIn(samples),
      shownAfterMs: { p50: Math.round(median(waits)), p95: Math.round(percentile(waits, 0.95)), samples: waits.length },
      appMebibytes: Math.round(mebibytes),
      missing: seeds.length - waits.length,
    };
  } finally {
    await Promise.all(pages.map(({ stop }) => stop()));
    await app.stop();
  }
}

/** When the engine finished each, by its own word. */
async function endsOf(engineUrl: string, seeds: readonly SeedTake[]): Promise<ReadonlyMap<string, number>> {
  const entries = await inTurns(seeds, async ({ id }): Promise<[string, number]> => {
    const answer = await fetch(`${engineUrl}/v1/videos/omni-video/shotboard-${id}`, { headers: { authorization: `Bearer ${API_KEY}` } });
    const { data } = (await answer.json()) as { readonly data: { readonly updated_at: number } };
    return [id, data.updated_at];
  });
  return new Map(entries);
}

function callsIn(samples: readonly { readonly at: number; readonly lists: number; readonly all: number }[]) {
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

/** One question per take: how long that takes with many at once, for a share of the takes. */
async function measureNaive(engineUrl: string, count: number, seeds: readonly SeedTake[]) {
  const asked = seeds.slice(0, NAIVE_QUESTIONS);
  const begun = performance.now();
  await endsOf(engineUrl, asked);
  const secondsForAll = (((performance.now() - begun) / asked.length) * count) / 1000;
  return { callsPerInterval: count, secondsForAll: Math.round(secondsForAll * 10) / 10 };
}

/** A studio for tests: the real one but for its clock, its chance and its jobs, which the test moves by hand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { guardedFetch } from '#lib/guarded-fetch/guarded-fetch.ts';
import { fail } from '#lib/kernel/result.ts';
import { createKlingClient, type KlingClient } from '#lib/kling/client.ts';
import type { Callbacks } from '#lib/server/callbacks/callbacks.ts';
import type { Database } from '#lib/server/db/database.ts';
import { takes } from '#lib/server/db/schema.ts';
import { createFileLinks } from '#lib/server/delivery/file-links.ts';
import { createElementCatalog } from '#lib/server/elements/element-catalog.ts';
import { createElementPictures } from '#lib/server/elements/element-picture.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import { createPosters } from '#lib/server/files/frames/posters.ts';
import type { Looker } from '#lib/server/files/looks/looker.ts';
import { type DiskStorage, openDiskStorage } from '#lib/server/files/stores/disk-storage.ts';
import { createLog } from '#lib/server/log.ts';
import { makeId } from '#lib/server/make-id.ts';
import { createMeter } from '#lib/server/metrics/meter.ts';
import type { Studio } from '#lib/server/studio.ts';
import { advanceTake } from '#lib/server/takes/advance.ts';
import type { TakeDeps } from '#lib/server/takes/deps.ts';
import type { UsualTimes } from '#lib/server/takes/usual-times.ts';

/** A take that moves longer than this in a test never comes to rest. */
const MOST_STEPS = 3000;

export interface HandClock {
  (): number;
  moveTo(ms: number): void;
  move(ms: number): void;
  /** Passes when the clock has been moved so far; a stand-in that is given this lives by the same hand. */
  pause(durationMs: number, signal: AbortSignal): Promise<void>;
}

/** Starts at a fixed moment; moves only when told. */
export function handClock(start = Date.UTC(2026, 10, 22, 9)): HandClock {
  let now = start;
  const clock = () => now;
  const waiting = new Set<{ readonly until: number; readonly pass: () => void }>();
  const tell = () => {
    for (const one of [...waiting].filter(({ until }) => until <= now)) {
      waiting.delete(one);
      one.pass();
    }
  };
  return Object.assign(clock, {
    moveTo: (ms: number) => {
      now = Math.max(now, ms);
      tell();
    },
    move: (ms: number) => {
      now += ms;
      tell();
    },
    pause: (durationMs: number, signal: AbortSignal) =>
      new Promise<void>((pass, end) => {
        const one = { until: now + durationMs, pass };
        waiting.add(one);
        signal.addEventListener('abort', () => {
          waiting.delete(one);
          end(signal.reason);
        });
      }),
  });
}

export interface TestStudio extends Studio {
  readonly storage: DiskStorage;
  readonly clock: HandClock;
  readonly deps: TakeDeps;
  /** Ids that were woken, in order. */
  readonly woken: string[];
  /** Ids that the engine called about, in order. */
  readonly heard: string[];
  /** Takes step after step, moving the clock to each due time, until the take rests or `until` says so. */
  drive(takeId: string, options?: { readonly deps?: Partial<TakeDeps>; readonly until?: (steps: number) => boolean }): Promise<number>;
}

export interface StudioParts {
  readonly database: Database;
  readonly engine: Engine;
  readonly clock?: HandClock;
  readonly storage?: DiskStorage;
  readonly folder?: string;
  /** How long takes usually take; by default nobody knows, so that tests on one database do not learn from each other. */
  readonly usualTimes?: UsualTimes;
  readonly callbacks?: Callbacks;
  /** Who looks at finished takes; by default nobody, who sees nothing. */
  readonly looker?: Looker;
  /** Where the engine reaches stored files; null (the default): nowhere. */
  readonly linkBase?: string | null;
}

/** Sees in every video that it cannot be decoded, without a process. */
const NOBODY_LOOKS: Looker = { hasRoom: () => true, look: async () => fail('undecodable'), stop: () => undefined };

const NOBODY_KNOWS: UsualTimes = { known: async () => () => null };

export async function testStudio({ database, engine, clock = handClock(), ...parts }: StudioParts): Promise<TestStudio> {
  const folder = parts.folder ?? (await mkdtemp(join(tmpdir(), 'shotboard-files-')));
  const storage = parts.storage ?? (await openDiskStorage(folder));
  const log = createLog('silent');
  const links = createFileLinks({ db: database.db, clock, baseUrl: parts.linkBase ?? null });
  const elements = createElementCatalog({ engine, clock });
  const origins = () => engine.origins();
  const elementPictures = createElementPictures({ catalog: elements, origins, fetchForeign: guardedFetch, clock, log });
  const posters = createPosters({ db: database.db, storage, clock, log });
  const base = {
    db: database.db,
    storage,
    engine,
    links,
    elements,
    elementPictures,
    posters,
    looker: parts.looker ?? NOBODY_LOOKS,
    usualTimes: parts.usualTimes ?? NOBODY_KNOWS,
    callbacks: parts.callbacks ?? { url: null, secret: null },
    fetchForeign: guardedFetch,
    clock,
    makeId,
    log,
    meter: createMeter(clock),
    jobs: () => 'running' as const,
  };
  const woken: string[] = [];
  const wake: Studio['wake'] = (takeId) => void woken.push(takeId);
  const deps: TakeDeps = { ...base, wake, random: () => 0.5 };
  const heard: string[] = [];
  return {
    ...base,
    deps,
    woken,
    heard,
    keepRoom: () => null,
    wake,
    hear: (takeId) => void heard.push(takeId),
    async drive(takeId, { deps: changed = {}, until = () => false } = {}) {
      for (let steps = 1; steps <= MOST_STEPS; steps += 1) {
        const { nextDueAt } = await advanceTake({ ...deps, ...changed }, takeId);
        if (until(steps)) return steps;
        const [take] = await database.db.select().from(takes).where(eq(takes.id, takeId));
        // At rest, or in other hands.
        if (!take || take.dueAt === null || (nextDueAt === null && take.leaseToken !== null)) return steps;
        clock.moveTo(take.dueAt);
      }
      throw new Error(`Take ${takeId} did not come to rest within ${MOST_STEPS} steps.`);
    },
    stop: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A studio whose engine is the stand-in at that address; the two live on one clock. */
export function studioAt(
  url: string,
  database: Database,
  parts: Omit<StudioParts, 'database' | 'engine' | 'clock'> = {},
): Promise<TestStudio> {
  const clock = handClock();
  return testStudio({ database, clock, engine: engineAt(url, clock), ...parts });
}

/** An engine at an address: the stand-in of a test. */
export function engineAt(url: string, clock: () => number, timeoutMs = 5000): Engine {
  const client = createKlingClient({
    baseUrl: url,
    credentials: { type: 'key', apiKey: 'standin-key' },
    clock,
    timeoutMs,
    fetch: (address, init) => fetch(address, init),
  });
  return engineWith(client, [new URL(url).origin]);
}

/** An engine of a scripted client. */
export function engineWith(client: KlingClient | null, origins: readonly string[] = [], name: Engine['name'] = 'stand-in'): Engine {
  return {
    name,
    pace: { firstMs: 1000, mostMs: 1000 },
    account: 'the account of the tests',
    concurrency: 1_000,
    client: async () => client,
    origins: async () => origins,
    status: () => ({ label: 'Stand-in', detail: 'test', baseUrl: 'https://api.kling.example' }),
    stop: async () => undefined,
  };
}

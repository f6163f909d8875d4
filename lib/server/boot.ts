import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { GuardedFetch } from '#lib/guarded-fetch/guarded-fetch.ts';
import { callbacksOf } from './callbacks/callbacks.ts';
import { freeBytesOf } from './db/data-folder.ts';
import { keepHouse } from './db/keep-house.ts';
import { openDatabase, refuseSecondStandin } from './db/open-database.ts';
import type { TakeRow } from './db/schema.ts';
import { engineReach } from './delivery/engine-reach.ts';
import { createFileLinks } from './delivery/file-links.ts';
import { createElementCatalog } from './elements/element-catalog.ts';
import { createElementPictures } from './elements/element-picture.ts';
import { openEngine } from './engine/open-engine.ts';
import { keepEnv, keptEnv } from './env/kept-env.ts';
import type { Env } from './env/read-env.ts';
import { secretsOf } from './env/secrets-of.ts';
import { createPosters } from './files/frames/posters.ts';
import { createLooker } from './files/looks/looker.ts';
import { openStorage } from './files/stores/open-storage.ts';
import { keepStarting } from './jobs/keep-starting.ts';
import type { WakeUps } from './jobs/wake-ups.ts';
import { createLog, type Log, reasonOf } from './log.ts';
import { makeId } from './make-id.ts';
import { createMeter } from './metrics/meter.ts';
import { StartRefused } from './start-refused.ts';
import type { Studio } from './studio.ts';
import type { TakeDeps } from './takes/deps.ts';
import { createUsualTimes } from './takes/usual-times.ts';
import { voidLeases } from './takes/void-leases.ts';

/** The jobs let the first page go first: they would take the processor and the one database connection from under it. */
const JOBS_START_AFTER_MS = 400;
/** Nothing is on its way in for so long. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Boots the whole under the settings of this process. */
export async function bootStudio(): Promise<Studio> {
  const kept = keptEnv();
  if (kept) return bootWith(kept);
  const { readProcessEnv } = await import('./env/read-env.ts');
  const env = readProcessEnv();
  if (!env.ok) throw new StartRefused(env.error.join('\n'));
  keepEnv(env.value);
  return bootWith(env.value);
}

/** Loaded with the first address: its HTTP client is much code, and no page needs it. */
const fetchForeign: GuardedFetch = async (url, options) => (await import('#lib/guarded-fetch/guarded-fetch.ts')).guardedFetch(url, options);

/**
 * Opens the database and the files, which pages need, and lets the jobs and the engine come up behind them, which no
 * page waits for. Takes that were in flight go on as soon as the jobs run.
 */
export async function bootWith(env: Env, log: Log = createLog('info', { secrets: secretsOf(env) })): Promise<Studio> {
  const clock = Date.now;
  const database = await openDatabase(env, (error) => log.error({ error: error.message }, 'a database connection broke'));
  await refuseSecondStandin(env, database);
  const storage = await openStorage(env);
  // Other processes may be writing into a folder that is not ours alone.
  await storage.sweep(database.kind === 'embedded' ? 0 : ABANDONED_AFTER_MS);
  if (database.kind === 'embedded') await voidLeases(database);
  // A server keeps its own.
  const house = database.kind === 'embedded' ? keepHouse({ db: database.db, freeBytes: () => freeBytesOf(env.dataDir), log }) : null;
  const meter = createMeter(clock);
  const engine = openEngine(env, { clock, log, meter });
  const links = createFileLinks({ db: database.db, clock, baseUrl: engineReach(env) });
  const elements = createElementCatalog({ engine, clock });
  const elementPictures = createElementPictures({ catalog: elements, origins: () => engine.origins(), fetchForeign, clock, log });
  const posters = createPosters({ db: database.db, storage, clock, log });
  const looker = createLooker({ db: database.db, storage, clock, log });
  const usualTimes = createUsualTimes({ db: database.db, clock });
  const wake: Studio['wake'] = (takeId, dueAt) => void jobs.then((started) => started?.wake(takeId, dueAt));
  const shared = {
    wake,
    db: database.db,
    storage,
    engine,
    links,
    elements,
    elementPictures,
    posters,
    looker,
    usualTimes,
    callbacks: callbacksOf(env),
    fetchForeign,
    clock,
    makeId,
    log,
    meter,
    jobs: () => jobsState,
  };
  const deps: TakeDeps = { ...shared, random: () => randomInt(2 ** 32) / 2 ** 32 };
  let jobsState: ReturnType<Studio['jobs']> = 'starting';
  let running: WakeUps | null = null;
  const leaving = new AbortController();
  const rest = (milliseconds: number, signal: AbortSignal) => pause(milliseconds, undefined, { signal });
  const jobs = pause(JOBS_START_AFTER_MS).then(() =>
    keepStarting(startJobs, { signal: leaving.signal, pause: rest, onFailure: jobsFailed }),
  );

  async function startJobs(): Promise<WakeUps> {
    // Loaded only now: the queue and the reading of videos are much code, and the first page needs none of it.
    const [{ startWakeUps }, { advanceTake, sendWritten }, { remindOfLooks }, { wakeNextOrLog }, { watchRound }, { watched }] =
      await Promise.all([
        import('./jobs/wake-ups.ts'),
        import('./takes/advance.ts'),
        import('./takes/look.ts'),
        import('./takes/queue.ts'),
        import('./takes/watch/round.ts'),
        import('./takes/watch/claim.ts'),
      ]);
    const round = async () => {
      const done = await watchRound(deps);
      // Takes that came to their end have freed places; and a process that died may have left that to the next.
      await wakeNextOrLog(deps);
      return done;
    };
    const steps = {
      advance: (takeId: string) => advanceTake(deps, takeId),
      sendWritten: (take: TakeRow) => sendWritten(deps, take),
      watched: watched(deps),
      round,
      remind: () => remindOfLooks(deps),
    };
    const started = await startWakeUps({
      database,
      movesTakes: env.movesTakes,
      isCalled: shared.callbacks.url !== null,
      clock,
      log,
      ...steps,
    });
    running = started;
    jobsState = env.movesTakes ? 'running' : 'elsewhere';
    return started;
  }

  /** Takes that are made meanwhile are written, and woken as soon as the jobs run. */
  function jobsFailed(error: unknown, nextTryInMs: number): void {
    jobsState = 'failing';
    log.error({ error: reasonOf(error), nextTryInMs }, 'the job queue did not start: takes do not move until it does');
  }

  return {
    ...shared,
    keepRoom: (count) => running?.keepRoom(count) ?? null,
    hear: (takeId) => void jobs.then((started) => started?.hear(takeId)),
    async stop() {
      leaving.abort();
      await house?.stop();
      await (await jobs)?.stop();
      looker.stop();
      await engine.stop();
      await database.close();
    },
  };
}

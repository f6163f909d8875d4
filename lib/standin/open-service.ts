/** Opens a data folder, puts the parts of the stand-in together, and goes on with what a former run left unfinished. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { guardedPost } from '#lib/guarded-fetch/guarded-post.ts';
import type { Clock } from '#lib/kernel/clock.ts';
import { openAccount } from './account/account-folder.ts';
import { createLedger } from './account/ledger.ts';
import { createFetchRemote } from './assets/fetch-remote.ts';
import { openCallbackFolder } from './callbacks/callback-folder.ts';
import { createCallbacks, type News } from './callbacks/callbacks.ts';
import { newsOfElement, newsOfTask } from './callbacks/news.ts';
import { drawnPictures } from './elements/drawn-pictures.ts';
import type { Element, ElementKindOf } from './elements/element.ts';
import { createElementBook } from './elements/element-book.ts';
import { openElementFolder } from './elements/element-folder.ts';
import { elementPictures } from './elements/element-picture.ts';
import { createMakings } from './elements/makings.ts';
import { presetOf } from './elements/presets.ts';
import type { FaultScript } from './faults/fault-script.ts';
import { subjectOfId } from './faults/subject.ts';
import { createGate } from './http/account.ts';
import { DEFAULT_CREDENTIALS } from './http/auth.ts';
import type { Counters } from './http/counters.ts';
import { createHandler, type Handler } from './http/handle.ts';
import { createRenderPool } from './render/render-pool.ts';
import { linkSecret } from './results/link-secret.ts';
import { removeOldResults } from './results/remove-old-results.ts';
import { createResultLinks } from './results/result-links.ts';
import { DEFAULT_TIMING, DEFAULT_UNITS, type StandinOptions } from './standin-options.ts';
import { createLifeCycle } from './tasks/life-cycle.ts';
import type { Task } from './tasks/task.ts';
import { createTaskBook, type TaskBook } from './tasks/task-book.ts';
import { openTaskFolder } from './tasks/task-folder.ts';
import { taskIds } from './tasks/task-ids.ts';

export interface Service {
  readonly handle: Handler;
  readonly book: TaskBook;
  /** Takes nothing on any more; what is under way ends or stays on disk as it is. */
  halt(): void;
  /** After `halt`: resolves when nothing writes to the folder any more. */
  ended(): Promise<void>;
}

export interface Surroundings {
  readonly options: StandinOptions;
  /** Where the stand-in listens. */
  readonly origin: string;
  readonly host: string;
  readonly faults: FaultScript;
  readonly counters: Counters;
  /** The true time, and what the stand-in takes for it: a fault may set its clock wrong. */
  readonly trueClock: Clock;
  readonly clock: Clock;
}

const HOUR_MS = 3_600_000;
/** What ended longer ago is old news to whoever waited for a callback. */
const OWED_MS = 24 * HOUR_MS;
const DRY_WIDTH = 4;
/** Tasks whose pictures and videos are fetched while others are rendered: hosts that do not answer hold up only these. */
const FETCHING = 3;

export async function openService(
  root: string,
  { options, origin, host, faults, counters, trueClock, clock }: Surroundings,
): Promise<Service> {
  const {
    dry = false,
    dryKilobytes = 0,
    slots = null,
    slotsPerModel = false,
    workers = 1,
    allowOrigins = [],
    log = () => undefined,
  } = options;
  const folder = await openTaskFolder(root);
  const { tasks, unreadable } = await folder.load();
  for (const name of unreadable) log(`task file ${name} could not be read and is left alone`);
  const book = createTaskBook(folder, tasks);
  const ledger = createLedger(options.units ?? DEFAULT_UNITS, tasks);
  const links = createResultLinks({ secret: await linkSecret(root), clock });
  const pool = createRenderPool({ size: workers });
  const fetchRemote = options.fetchRemote ?? createFetchRemote(allowOrigins);

  const pause = options.pause ?? ((durationMs: number, signal: AbortSignal) => wait(durationMs, undefined, { signal, ref: false }));
  const callbacks = createCallbacks({
    ...{ folder: await openCallbackFolder(root), allowOrigins, clock, pause, log },
    post: options.post ?? guardedPost,
    secrets: options.callbackSecrets ?? [],
    makeId: randomUUID,
    fault: (taskId) => faults.next('callback', subjectOfId(taskId, book)),
  });
  const tell = (news: News | null): void => {
    if (news) callbacks.tell(news);
  };
  const changed = (task: Task): void => tell(newsOfTask(task, links));
  const elementChanged = (element: Element): void => tell(newsOfElement(element));

  const elementFolder = await openElementFolder(root, clock);
  const stored = await elementFolder.load();
  for (const name of stored.unreadable) log(`element file ${name} could not be read and is left alone`);
  const elements = createElementBook(elementFolder, stored.elements);
  const drawnPicture = drawnPictures({ elementFolder, pool });
  const elementPicture = elementPictures({ elements, folder, drawnPicture });
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const width = dry ? DRY_WIDTH : workers + FETCHING;
  const life = createLifeCycle({
    book,
    ledger,
    folder,
    pool,
    fetchRemote,
    elementPicture,
    changed,
    clock,
    pause,
    timing,
    width,
    dry,
    dryKilobytes,
    log,
  });
  const makings = createMakings({ elements, folder, pool, fetchRemote, elementChanged, clock, width, dry, log });
  const kindOf: ElementKindOf = (id) => elements.kindOf(id) ?? options.moreElements?.(id) ?? null;

  // Elements take two ids each, their own the later one; the example's is fixed and lies beyond all times.
  const ownIds = stored.elements.flatMap(({ elementId }) => (presetOf(elementId) ? [] : [elementId]));
  const newestId = [...tasks.map(({ taskId }) => taskId), ...ownIds].reduce<string | null>(later, null);
  const handle = createHandler({
    ...{ book, folder, life, faults, counters, clock, slots, slotsPerModel, log, ledger, links, callbacks, pool },
    ...{ drawnPicture, elements, makings, kindOf, changed, elementChanged },
    credentials: { ...DEFAULT_CREDENTIALS, ...options.credentials },
    account: await openAccount(root, trueClock),
    accountGate: createGate(clock),
    startedAt: trueClock(),
    makeTaskId: taskIds(clock, newestId),
    makeRequestId: randomUUID,
    origin: () => origin,
    ownHosts: new Set([host.toLowerCase(), 'localhost', '127.0.0.1', '[::1]']),
  });

  const clear = async (): Promise<void> => {
    const removed = await removeOldResults({ book, folder, clock: trueClock });
    if (removed > 0) log(`${removed} results were older than 30 days and are gone`);
  };
  await clear();
  const clearing = setInterval(() => clear().catch((error: unknown) => log(`old results could not be cleared: ${String(error)}`)), HOUR_MS);
  clearing.unref();

  const isRecent = ({ updatedAt }: { updatedAt: number }): boolean => trueClock() - updatedAt < OWED_MS;
  const news = [
    ...tasks.filter(isRecent).map((task) => newsOfTask(task, links)),
    ...stored.elements.filter(isRecent).map((element) => newsOfElement(element)),
  ];
  await callbacks.resume(news.filter((each) => each !== null));
  for (const task of tasks) life.begin(task);
  for (const element of elements.all()) makings.begin(element);
  return {
    handle,
    book,
    halt: () => {
      clearInterval(clearing);
      life.stop();
      makings.stop();
      callbacks.stop();
      pool.close();
    },
    ended: async () => {
      await Promise.all([life.ended(), makings.ended()]);
      await callbacks.ended();
    },
  };
}

function later(newest: string | null, id: string): string | null {
  return newest === null || BigInt(id) > BigInt(newest) ? id : newest;
}

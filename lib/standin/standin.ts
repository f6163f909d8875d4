/**
 * The stand-in: a local double of Kling's Omni API. It speaks the protocol of kling-api.md, keeps its tasks, and
 * renders a labelled animatic where the real service would render a film. It shares no rule with the app, only the
 * table of limits, the price table and the drawing.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '#lib/kernel/clock.ts';
import { createFetchRemote, type FetchRemote } from './assets/fetch-remote.ts';
import type { ElementKindOf } from './elements/element.ts';
import { createElementBook } from './elements/element-book.ts';
import { openElementFolder } from './elements/element-folder.ts';
import { createMakings } from './elements/makings.ts';
import type { Fault } from './faults/fault.ts';
import { createFaultScript } from './faults/fault-script.ts';
import { type Credentials, DEFAULT_CREDENTIALS } from './http/auth.ts';
import { type CreateCount, createCounters } from './http/counters.ts';
import { createHandler, type Handler } from './http/handle.ts';
import { createRenderPool } from './render/render-pool.ts';
import { type FolderLock, lockFolder } from './tasks/folder-lock.ts';
import { createLifeCycle, type Timing } from './tasks/life-cycle.ts';
import type { TaskStatus } from './tasks/task.ts';
import { createTaskBook, type TaskBook } from './tasks/task-book.ts';
import { openTaskFolder } from './tasks/task-folder.ts';
import { taskIds } from './tasks/task-ids.ts';

export const DEFAULT_TIMING: Timing = { submitted: 600, processing: 2400 };

export interface StandinOptions {
  /** Where tasks and results are kept; null: a temporary folder that goes away on close. */
  readonly dataDir?: string | null;
  readonly dry?: boolean;
  /** Most tasks in flight; null: no limit. */
  readonly slots?: number | null;
  readonly clock?: Clock;
  readonly timing?: Partial<Timing>;
  /** 0 takes a free one. */
  readonly port?: number;
  readonly host?: string;
  readonly credentials?: Partial<Credentials>;
  /** Origins on private addresses from which pictures and videos may be fetched. */
  readonly allowOrigins?: readonly string[];
  readonly fetchRemote?: FetchRemote;
  readonly faults?: readonly Fault[];
  /** Elements that exist besides those that were made: tests name them by their numbers. */
  readonly moreElements?: ElementKindOf;
  /** Videos rendered at once. */
  readonly workers?: number;
  readonly log?: (line: string) => void;
}

export interface StandinStats {
  readonly calls: Readonly<Record<string, number>>;
  /** By external id; creates without one are under `''`. */
  readonly creates: Readonly<Record<string, CreateCount>>;
  readonly tasks: Readonly<Record<TaskStatus, number>>;
}

export interface Standin {
  /** Opens the data folder, goes on with unfinished tasks, and listens. Rejects when the port or the folder cannot be had. */
  listen(): Promise<{ readonly url: string }>;
  close(): Promise<void>;
  /** Replaces the planned faults. */
  script(faults: readonly Fault[]): void;
  stats(): StandinStats;
}

export function createStandin(options: StandinOptions = {}): Standin {
  const { dataDir = null, host = '127.0.0.1', port = 0, dry = false, slots = null, log = () => undefined } = options;
  const credentials = { ...DEFAULT_CREDENTIALS, ...options.credentials };
  const trueClock = options.clock ?? Date.now;
  const faults = createFaultScript(trueClock);
  // What a wrong clock would touch, all of it: times on the wire, judgement of tokens, ages of links.
  const clock: Clock = () => trueClock() + faults.skewMs();
  faults.set(options.faults ?? []);
  const counters = createCounters();
  let running: { stop: () => Promise<void>; book: TaskBook } | null = null;

  const listen = async (): Promise<{ url: string }> => {
    const root = dataDir ?? (await mkdtemp(join(tmpdir(), 'standin-')));
    const opened = Promise.withResolvers<Handler | null>();
    // A client may be faster than the loading of the folder: its call waits for that.
    const server = createServer(async (request, response) => {
      const handle = await opened.promise;
      if (handle) handle(request, response);
      else response.destroy();
    });
    let url = '';
    let lock: FolderLock | null = null;
    try {
      // The port first: when another stand-in has it, its folder may be in use too, and must not be touched.
      url = await listening(server, port, host);
      lock = await lockFolder(root);
      const folder = await openTaskFolder(root);
      const { tasks, unreadable } = await folder.load();
      for (const name of unreadable) log(`task file ${name} could not be read and is left alone`);
      const book = createTaskBook(folder, tasks);
      const pool = createRenderPool({ size: options.workers ?? 1 });
      const fetchRemote = options.fetchRemote ?? createFetchRemote(options.allowOrigins ?? []);
      const timing = { ...DEFAULT_TIMING, ...options.timing };
      const life = createLifeCycle({ book, folder, pool, fetchRemote, clock, timing, dry, log });
      const elementFolder = await openElementFolder(root, clock);
      const stored = await elementFolder.load();
      for (const name of stored.unreadable) log(`element file ${name} could not be read and is left alone`);
      const elements = createElementBook(elementFolder, stored.elements);
      const makings = createMakings({ elements, folder, pool, fetchRemote, clock, dry, log });
      const kindOf: ElementKindOf = (id) => elements.kindOf(id) ?? options.moreElements?.(id) ?? null;
      const handle = createHandler({
        ...{ book, folder, life, faults, counters, credentials, clock, slots, log },
        ...{ elementFolder, elements, makings, kindOf, pool },
        makeTaskId: taskIds(clock, tasks.at(-1)?.taskId ?? null),
        makeRequestId: randomUUID,
        origin: () => url,
        ownHosts: new Set([host.toLowerCase(), 'localhost', '127.0.0.1', '[::1]']),
      });
      for (const task of tasks) life.begin(task);
      for (const element of elements.all()) makings.begin(element);
      opened.resolve(handle);
      const stop = async (): Promise<void> => {
        life.stop();
        pool.close();
        await closed(server);
        await Promise.all([life.ended(), makings.ended()]);
        lock?.release();
        if (dataDir === null) await rm(root, { recursive: true, force: true });
      };
      running = { stop, book };
      return { url };
    } catch (error) {
      opened.resolve(null);
      await closed(server);
      lock?.release();
      if (dataDir === null) await rm(root, { recursive: true, force: true });
      throw error;
    }
  };

  return {
    listen,
    close: async () => {
      const stopping = running;
      running = null;
      await stopping?.stop();
    },
    script: (script) => faults.set(script),
    stats: () => {
      const tasks = { submitted: 0, processing: 0, succeed: 0, failed: 0 };
      for (const { status } of running?.book.all() ?? []) tasks[status] += 1;
      return { ...counters.view(), tasks };
    },
  };
}

function listening(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const { address, family, port: actual } = server.address() as AddressInfo;
      const reachable = address === '0.0.0.0' ? '127.0.0.1' : address === '::' ? '[::1]' : family === 'IPv6' ? `[${address}]` : address;
      resolve(`http://${reachable}:${actual}`);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

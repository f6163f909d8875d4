/**
 * The stand-in: a local double of Kling's Omni API. It speaks the protocol of docs/kling-omni.md, keeps its tasks, and
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
import { type FolderLock, lockFolder } from './disk/folder-lock.ts';
import type { Fault } from './faults/fault.ts';
import { createFaultScript } from './faults/fault-script.ts';
import { type CreateCount, createCounters } from './http/counters.ts';
import type { Handler } from './http/handle.ts';
import { refuseUnreadable } from './http/refuse-unreadable.ts';
import { openService } from './open-service.ts';
import { type ChosenScenario, parseScenario } from './scenarios/parse-scenario.ts';
import { faultsOf } from './scenarios/scenarios.ts';
import type { StandinOptions } from './standin-options.ts';
import type { TaskStatus } from './tasks/task.ts';
import type { TaskBook } from './tasks/task-book.ts';

export type { StandinOptions } from './standin-options.ts';

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
  /** Plays a scenario in place of the planned faults. `seed` chooses what chance does in it. Throws when there is none of this name. */
  play(name: string, seed?: number): void;
  stats(): StandinStats;
}

export function createStandin(options: StandinOptions = {}): Standin {
  const { dataDir = null, host = '127.0.0.1', port = 0 } = options;
  const trueClock = options.clock ?? Date.now;
  const faults = createFaultScript(trueClock);
  // What a wrong clock would touch, all of it: times on the wire, judgement of tokens, ages of links.
  const clock: Clock = () => trueClock() + faults.skewMs();
  const play = ({ scenario, seed }: ChosenScenario): void => faults.set(faultsOf(scenario, seed), scenario.name);
  if (options.scenario) play(options.scenario);
  else faults.set(options.faults ?? []);
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
    server.on('clientError', (_, socket) => refuseUnreadable(socket, randomUUID()));
    let lock: FolderLock | null = null;
    const leave = async (): Promise<void> => {
      lock?.release();
      if (dataDir === null) await rm(root, { recursive: true, force: true });
    };
    try {
      // The port first: when another stand-in has it, its folder may be in use too, and must not be touched.
      const origin = await listening(server, port, host);
      lock = await lockFolder(root);
      const service = await openService(root, { options, origin, host, faults, counters, trueClock, clock });
      opened.resolve(service.handle);
      const stop = async (): Promise<void> => {
        service.halt();
        await closed(server);
        await service.ended();
        await leave();
      };
      running = { stop, book: service.book };
      return { url: origin };
    } catch (error) {
      opened.resolve(null);
      await closed(server);
      await leave();
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
    play: (name, seed = 0) => {
      const chosen = parseScenario({ name, seed });
      if (!chosen.ok) throw new Error(chosen.error);
      play(chosen.value);
    },
    stats: () => ({ ...counters.view(), tasks: running?.book.counts() ?? { submitted: 0, processing: 0, succeed: 0, failed: 0 } }),
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

/** Processes of the app that share a database, a storage and an engine, for tests that kill them. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AppReport, AppRequest } from './app-process.ts';

const APP = fileURLToPath(new URL('./app-process.ts', import.meta.url));
const WORKER = fileURLToPath(new URL('../../scripts/worker.mjs', import.meta.url));

type Variables = Readonly<Record<string, string>>;

export interface FleetProcess {
  readonly name: string;
  readonly pid: number;
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<{ readonly code: number | null }>;
}

export interface AppProcess extends FleetProcess {
  /** Ids of the takes that were written down before the process ended, in order. */
  makeTakes(count: number): Promise<readonly string[]>;
  digestOf(takeId: string): Promise<string | null>;
}

/** A process of the app without its pages. It has a disk of its own: machines share none. */
export async function startApp(name: string, folder: string, variables: Variables): Promise<AppProcess> {
  const child = fork(APP, { env: environmentOf(name, folder, variables), stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const up = Promise.withResolvers<void>();
  const made: string[] = [];
  const digests = new Map<string, (digest: string | null) => void>();
  let whenMade: () => void = () => undefined;
  child.on('message', (report: AppReport) => {
    if (report === 'up') up.resolve();
    else if ('made' in report) {
      made.push(report.made);
      whenMade();
    } else digests.get(report.takeId)?.(report.digest);
  });
  child.on('close', () => {
    up.reject(new Error(`${name} did not come up.`));
    whenMade();
  });
  await up.promise;
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  return {
    ...processOf(name, child),
    async makeTakes(count) {
      const from = made.length;
      child.send(count satisfies AppRequest);
      while (made.length < from + count && !hasEnded()) {
        await new Promise<void>((resolve) => {
          whenMade = resolve;
        });
      }
      return made.slice(from);
    },
    digestOf: (takeId) =>
      new Promise((resolve) => {
        digests.set(takeId, resolve);
        child.send({ digestOf: takeId } satisfies AppRequest);
      }),
  };
}

/** `npm run worker`, as it is started in service. */
export function startWorker(name: string, folder: string, variables: Variables): FleetProcess {
  return processOf(name, spawn(process.execPath, [WORKER], { env: environmentOf(name, folder, variables), stdio: 'ignore' }));
}

function environmentOf(name: string, folder: string, variables: Variables): NodeJS.ProcessEnv {
  return { ...process.env, ...variables, DATA_DIR: join(folder, name) };
}

function processOf(name: string, child: ChildProcess): FleetProcess {
  return {
    name,
    pid: child.pid ?? 0,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return { code: child.exitCode };
      const closed = once(child, 'close');
      child.kill(signal);
      const [code] = (await closed) as [number | null];
      return { code };
    },
  };
}

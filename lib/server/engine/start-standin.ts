import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { childEnv } from '../env/child-env.ts';
import type { Log } from '../log.ts';

export interface StandinProcess {
  /** Where it listens, or null when it did not come up in time. The first call starts it. */
  url(): Promise<string | null>;
  stop(): Promise<void>;
}

export interface StandinOptions {
  readonly dataDir: string;
  /** Where the stand-in may fetch our stored files from, although it is a private address; null: nowhere. */
  readonly appOrigin: string | null;
  readonly log: Log;
}

const START_TIMEOUT_MS = 20_000;
/** A stand-in that keeps dying is started again at most this often. */
const RESTART_PAUSE_MS = 1000;
const STOP_TIMEOUT_MS = 3000;

/**
 * The stand-in as a process of its own: rendering never blocks the app. It is started when it is first needed and again
 * whenever it has died; its tasks lie in the data folder and go on. It ends by itself when this process does, however
 * this process ends, because the channel between the two closes.
 */
export function startStandin({ dataDir, appOrigin, log }: StandinOptions): StandinProcess {
  let child: ChildProcess | null = null;
  let listening: Promise<string | null> | null = null;
  let startedAt = 0;
  let isStopped = false;
  /** Kept over restarts, so that addresses of results stay alive. */
  let port = 0;

  async function start(): Promise<string | null> {
    const pause = startedAt + RESTART_PAUSE_MS - performance.now();
    if (startedAt > 0 && pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    if (isStopped) return null;
    startedAt = performance.now();
    const started = spawn(
      process.execPath,
      // From the working folder: this file is bundled elsewhere, the stand-in is not.
      [
        ...[join(/* turbopackIgnore: true */ process.cwd(), 'lib/standin/main.ts'), '--port', String(port)],
        ...['--data', join(dataDir, 'standin'), ...(appOrigin === null ? [] : ['--allow-origin', appOrigin])],
      ],
      // It needs no key and must not learn one.
      { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: childEnv() },
    );
    child = started;
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        log.error('the stand-in did not start in time');
        started.kill('SIGKILL');
      }, START_TIMEOUT_MS);
      started.on('message', (message) => {
        const url = urlIn(message);
        if (url === null) return;
        clearTimeout(timer);
        port = Number(new URL(url).port);
        log.info({ url, pid: started.pid }, 'the stand-in listens');
        resolve(url);
      });
      started.on('error', (error) => log.error({ error: error.message }, 'the stand-in could not be started'));
      started.on('close', (code, signal) => {
        clearTimeout(timer);
        if (!isStopped) log.warn({ code, signal }, 'the stand-in ended');
        // Its old port may be taken by now.
        if (performance.now() - startedAt < RESTART_PAUSE_MS) port = 0;
        child = null;
        listening = null;
        resolve(null);
      });
    });
  }

  return {
    url() {
      listening ??= start();
      return listening;
    },
    async stop() {
      isStopped = true;
      if (child === null || child.exitCode !== null) return;
      const ending = child;
      const ended = once(ending, 'close');
      ending.kill('SIGTERM');
      const timer = setTimeout(() => ending.kill('SIGKILL'), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function urlIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'listening') return null;
  return 'url' in message && typeof message.url === 'string' ? message.url : null;
}

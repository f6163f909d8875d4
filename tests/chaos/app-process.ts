/** One process of the app that can be killed with everything it started, and started again as it was. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const UP_WITHIN_MS = 120_000;
/** A process that cannot even start is not tried for ever. */
const MOST_CRASHES = 20;

export interface AppProcess {
  readonly name: string;
  /** kill -9 of the process and of every process that it has started, then the same command again. */
  readonly killAndRestart: () => Promise<void>;
  /** A signal to end in good order, as at the end of a run. */
  readonly stop: () => Promise<void>;
  /** How often it ended although nobody had killed it. */
  readonly crashes: () => number;
}

export interface AppProcessOptions {
  readonly name: string;
  readonly script: string;
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Everything that it says, over all of its lives. */
  readonly logFile: string;
}

export function startAppProcess({ name, script, root, environment, logFile }: AppProcessOptions): AppProcess {
  const log = createWriteStream(logFile, { flags: 'a' });
  let isMeant = false;
  let crashes = 0;
  let child = start();

  function start(): ChildProcess {
    // A group of its own: a kill then reaches also what it has started.
    const started = spawn(process.execPath, [script], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    started.stdout?.pipe(log, { end: false });
    started.stderr?.pipe(log, { end: false });
    started.once('exit', (code, signal) => {
      if (isMeant || started !== child) return;
      crashes += 1;
      log.write(`${name} ended by itself (code ${code}, signal ${signal})\n`);
      if (crashes < MOST_CRASHES) child = start();
    });
    return started;
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    isMeant = true;
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    killGroup(child, signal);
    await ended;
    // What it had started may outlive it.
    killGroup(child, 'SIGKILL');
  }

  return {
    name,
    async killAndRestart() {
      await end('SIGKILL');
      isMeant = false;
      child = start();
    },
    async stop() {
      await end('SIGTERM');
      log.end();
    },
    crashes: () => crashes,
  };
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // Nobody of the group is left.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Resolves when the app at this address answers that it is up. */
export async function untilUp(origin: string): Promise<void> {
  for (const deadline = performance.now() + UP_WITHIN_MS; performance.now() < deadline; await pause(100)) {
    const isUp = await fetch(`${origin}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
  }
  throw new Error(`Nothing came up at ${origin}.`);
}

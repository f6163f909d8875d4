/** Starts servers for the benchmarks and says how they fare. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const GIVE_UP_MS = 60_000;
const PROBE_EVERY_MS = 10;

export interface RunningServer {
  readonly url: string;
  readonly process: ChildProcess;
  /** From the start of the process until its first page can be shown: the first piece of its HTML has arrived. */
  readonly firstPageMs: number;
  /** Until the last byte of that page, with whatever streams in after its frame. */
  readonly wholePageMs: number;
  stop(): Promise<void>;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Starts a server and waits until `path` answers 200 with its whole body. */
export async function startServer(args: readonly string[], environment: Record<string, string>, path = '/'): Promise<RunningServer> {
  const port = Number(environment['PORT']);
  const url = `http://127.0.0.1:${port}`;
  const start = performance.now();
  let log = '';
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (chunk) => (log += chunk));
  child.stderr.on('data', (chunk) => (log += chunk));
  let answer = await ask(url + path);
  while (answer === null) {
    if (child.exitCode !== null || performance.now() - start > GIVE_UP_MS) throw new Error(`The server did not start:\n${log}`);
    await pause(PROBE_EVERY_MS);
    answer = await ask(url + path);
  }
  return {
    url,
    process: child,
    firstPageMs: answer.firstByteAt - start,
    wholePageMs: answer.lastByteAt - start,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** When the page came, or null while nothing listens yet. */
async function ask(url: string): Promise<{ firstByteAt: number; lastByteAt: number } | null> {
  try {
    const response = await fetch(url);
    let firstByteAt = 0;
    for await (const _chunk of response.body ?? []) firstByteAt ||= performance.now();
    return response.status === 200 ? { firstByteAt, lastByteAt: performance.now() } : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Resident memory of a process, in mebibytes (Linux). */
export function residentMebibytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) / 1024;
}

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
  /** From the start of the process to the last byte of its first page. */
  readonly firstPageMs: number;
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
  while (!(await answers(url + path))) {
    if (child.exitCode !== null || performance.now() - start > GIVE_UP_MS) throw new Error(`The server did not start:\n${log}`);
    await pause(PROBE_EVERY_MS);
  }
  return {
    url,
    process: child,
    firstPageMs: performance.now() - start,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.text();
    return response.status === 200;
  } catch (error) {
    // Nothing listens yet: the reason we ask again.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Resident memory of a process, in mebibytes (Linux). */
export function residentMebibytes(pid: number): number {
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kibibytes) / 1024;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

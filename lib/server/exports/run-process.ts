import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnv } from '../env/child-env.ts';

/** One shot of 4K takes half a minute to encode on two busy processors. */
const TIMEOUT_MS = 180_000;

/**
 * Runs one of the programs of this folder in a process of its own, with `input` as its standard input. True when it
 * has done its work; what cannot be decoded or drawn is no bug, and a crash costs that one file.
 */
export function runProcess(program: string, argument: readonly string[], input = ''): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      // From the working folder: this file is bundled elsewhere, the other is not.
      [join(/* turbopackIgnore: true */ process.cwd(), 'lib/server/exports', program), ...argument],
      { stdio: ['pipe', 'ignore', 'ignore'], env: childEnv(), timeout: TIMEOUT_MS, killSignal: 'SIGKILL' },
    );
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
    // It may end before it has read everything; how it ended is what counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}
